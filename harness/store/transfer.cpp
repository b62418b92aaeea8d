#include "harness/store/transfer.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <string_view>

#include "harness/core/error.h"
#include "harness/core/text.h"
#include "harness/store/codec.h"

namespace motifbench {
namespace {

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

void check_written(const std::ostream& out) {
  if (!out) throw_failure("the export could not be written; is there space left?");
}

}  // namespace

void export_csv(const Store& store, std::ostream& out) {
  std::map<std::string, CellRow> cells;
  for (CellRow& row : store.cells()) cells.emplace(row.identity, std::move(row));
  out << "identity,domain,preset,method,seed,status,density,final,metric,value,samples\n";
  for (const MetricRow& metric : store.metrics()) {
    const auto cell = cells.find(metric.identity);
    if (cell == cells.end()) continue;  // added by another process since the cells were read
    // The preset has a column of its own, so that one can filter by it.
    Spec domain = cell->second.id.domain;
    const auto preset = domain.parameters.extract("preset");
    const std::vector<std::string> fields = {metric.identity,
                                             to_text(domain),
                                             preset.empty() ? "" : preset.mapped(),
                                             to_text(cell->second.id.method),
                                             fmt::format("{}", cell->second.id.seed),
                                             std::string(to_text(cell->second.status)),
                                             shortest(metric.density),
                                             metric.final ? "1" : "0",
                                             metric.name,
                                             shortest(metric.value),
                                             fmt::format("{}", metric.samples)};
    std::vector<std::string> quoted;
    quoted.reserve(fields.size());
    for (const std::string& field : fields) quoted.push_back(csv_field(field));
    out << join(quoted, ",") << '\n';
  }
  out.flush();
  check_written(out);
}

void export_json(const Store& store, std::ostream& out) {
  out << fmt::format("{{\"format\":\"{}\",\"schema\":{},\"cells\":[", kExportFormat,
                     Store::kSchemaVersion);
  std::string_view separator = "\n";
  for (CellRow& row : store.cells()) {
    StoredCell cell;
    cell.experiments = store.experiments(row.identity);
    cell.progress = store.progress(row.identity);
    // Of others there are none, or another process has just written them: not of this row.
    if (is_settled(row.status)) cell.models = store.models(row.identity);
    cell.row = std::move(row);
    out << separator << dump_line(cell_to_json(cell));
    separator = ",\n";
  }
  out << "\n]}\n";
  out.flush();
  check_written(out);
}

}  // namespace motifbench
