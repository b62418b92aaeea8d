#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>

#include "harness/core/error.h"
#include "harness/metrics/bootstrap.h"
#include "harness/metrics/definitions.h"
#include "reports/support/dot_plot.h"
#include "reports/support/figures.h"
#include "reports/support/method_sheet.h"
#include "reports/support/paper_side.h"

namespace motifbench {
namespace {

// What the paper's table is about: motifs learned end to end, and learned from their labels.
constexpr std::string_view kEndToEnd = "sparling_mt";
constexpr std::string_view kLabelled = "direct";
constexpr std::array<std::string_view, 2> kMethods = {kEndToEnd, kLabelled};
constexpr std::string_view kTitle = "Errors on single motifs";
constexpr std::string_view kFamily = "single_motif_error";  // and its variants of other inputs

/// The variants that some row has.
std::vector<MetricColumn> measured_columns(const std::vector<MethodRow>& rows) {
  std::vector<MetricColumn> columns;
  for (const MetricDefinition& definition : metric_definitions()) {
    const std::string metric(definition.name);
    if (metric.starts_with(kFamily) && any_measured(rows, {metric})) {
      columns.push_back(metric_column(metric));
    }
  }
  return columns;
}

std::string ratio(double part, double whole) {
  return std::isnan(part) || !(whole > 0) ? std::string(kNoNumber)
                                          : fmt::format("{:.2f}", part / whole);
}

/// Means over the seeds that both methods finished with: the luck of a seed falls on both.
struct CommonMeans {
  std::vector<std::int64_t> seeds;
  double whole = std::numeric_limits<double>::quiet_NaN();
  double part = std::numeric_limits<double>::quiet_NaN();
};

CommonMeans common_means(const MethodRow& whole, const MethodRow& part, std::string_view metric) {
  std::map<std::int64_t, double> parts;
  for (const SeedRun* run : part.finished()) {
    const MetricValue* value = find_metric_value(*run->final_model(), metric);
    if (value != nullptr) parts[run->cell.id.seed] = value->value;
  }
  CommonMeans means;
  std::vector<double> of_whole, of_part;
  for (const SeedRun* run : whole.finished()) {
    const MetricValue* value = find_metric_value(*run->final_model(), metric);
    const auto other = parts.find(run->cell.id.seed);
    if (value == nullptr || other == parts.end()) continue;
    means.seeds.push_back(other->first);
    of_whole.push_back(value->value);
    of_part.push_back(other->second);
  }
  if (means.seeds.empty()) return means;
  means.whole = bootstrap_mean(of_whole).mean;
  means.part = bootstrap_mean(of_part).mean;
  return means;
}

/// Means of both methods and their ratio, a row per kind of input; the paper's below ours.
Table ratio_table(const DomainRuns& domain, const std::vector<MethodRow>& rows,
                  const std::vector<MetricColumn>& columns, const PaperSide& paper) {
  Table table{.caption = fmt::format("{}, {}: ratio of means", kTitle, domain.label),
              .columns = {{"error", Align::kLeft},
                          {"of", Align::kLeft},
                          {fmt::format("{} %", kEndToEnd), Align::kRight},
                          {fmt::format("{} %", kLabelled), Align::kRight},
                          {"ratio", Align::kRight},
                          {"seeds", Align::kLeft}},
              .rows = {},
              .notes = {"Means over the seeds that both methods finished with."}};
  bool papers = false;
  for (const MetricColumn& column : columns) {
    const CommonMeans ours = common_means(rows.front(), rows.back(), column.metric);
    table.rows.push_back({column.header, "ours", percent(ours.whole), percent(ours.part),
                          ratio(ours.part, ours.whole),
                          fmt::format("{} of {}", ours.seeds.size(), domain.seeds.size())});
    const auto whole_there = paper.value(rows.front().method, column.metric);
    const auto part_there = paper.value(rows.back().method, column.metric);
    if (!whole_there || !part_there) continue;
    papers = true;
    table.rows.push_back({"", paper.name(), percent(whole_there->value), percent(part_there->value),
                          ratio(part_there->value, whole_there->value), ""});
  }
  if (papers) table.notes.push_back(paper.note());
  return table;
}

class SingleMotifs : public SnapshotReport {
 public:
  Sheet compose(const Snapshot& snapshot) const override {
    Sheet sheet;
    for (const DomainRuns& domain : snapshot.domains) {
      const std::vector<MethodRow> rows = rows_named(domain, kMethods);
      const std::vector<MetricColumn> columns = measured_columns(rows);
      if (columns.empty()) continue;
      const PaperSide paper(domain);
      const std::string stem = "single_motifs_" + domain.slug;
      sheet.figures.push_back(
          figure_of(stem, dot_figure(std::string(kTitle), domain, rows, columns, paper)));
      sheet.tables.push_back(
          method_tables(stem, std::string(kTitle), domain, rows, columns, &paper));
      sheet.tables.push_back(
          {.stem = stem + "_ratio", .table = ratio_table(domain, rows, columns, paper)});
    }
    if (sheet.figures.empty()) {
      throw_failure("report single_motifs: no finished cell of {} or {} has the metric {}",
                    kEndToEnd, kLabelled, kFamily);
    }
    sheet.text = plain_text(sheet.tables);
    return sheet;
  }
};

}  // namespace

MOTIFBENCH_REGISTER_REPORT({"single_motifs",
                            "figure and tables: inputs with one motif, Sparling's g against "
                            "training on the motifs' labels",
                            "Sparling paper, table 2 (DIRECT)"},
                           [](const Parameters&) { return std::make_unique<SingleMotifs>(); });

}  // namespace motifbench
