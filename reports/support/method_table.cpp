#include "reports/support/method_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "harness/core/text.h"

namespace motifbench {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::string full(double value) { return std::isnan(value) ? "" : shortest(value); }

/// A printed value and, after a density, its ratio to the minimum.
void add_cells(std::vector<std::string>& row, const DomainRuns& domain, NumberKind kind,
               double value) {
  row.push_back(number_text(kind, value));
  if (kind == NumberKind::kDensity) row.push_back(ratio_text(value / domain.minimum_density));
}

void add_ours(Table& table, const DomainRuns& domain, const MethodRow& method,
              const std::vector<MetricColumn>& columns, bool labelled) {
  const bool spread = method.finished().size() > 1;
  std::vector<std::string> mean = {method.label};
  std::vector<std::string> interval = {""};
  std::vector<std::string> median = {""};
  if (labelled) {
    mean.emplace_back(spread ? "mean" : "");
    interval.emplace_back("95 % CI");
    median.emplace_back("median");
  }
  for (const MetricColumn& column : columns) {
    const SeedStatistic found = statistic_of(method, column);
    add_cells(mean, domain, column.kind, found.mean.mean);
    add_cells(median, domain, column.kind, found.median);
    const bool density = column.kind == NumberKind::kDensity;
    interval.push_back(density ? "" : interval_text(column.kind, found.mean.low, found.mean.high));
    if (density) interval.emplace_back("");
  }
  mean.push_back(seeds_text(domain, method));
  interval.emplace_back("");
  median.emplace_back("");
  table.rows.push_back(mean);
  if (!spread) return;
  table.rows.push_back(interval);
  table.rows.push_back(median);
}

void add_papers(Table& table, const MethodRow& method, const std::vector<MetricColumn>& columns,
                const PaperSide& paper) {
  std::vector<std::string> row = {"", paper.name()};
  bool any = false;
  for (const MetricColumn& column : columns) {
    const auto value = paper.value(method.method, column.metric);
    any = any || value.has_value();
    std::string text = number_text(column.kind, value ? value->value : kNaN);
    if (value && value->low) {
      text += fmt::format(" [{}]", interval_text(column.kind, *value->low, *value->high));
    }
    row.push_back(std::move(text));
    if (column.kind == NumberKind::kDensity) row.emplace_back("");
  }
  row.emplace_back("");
  if (any) table.rows.push_back(std::move(row));
}

bool has_papers(const std::vector<MethodRow>& rows, const std::vector<MetricColumn>& columns,
                const PaperSide* paper) {
  return paper != nullptr && std::any_of(rows.begin(), rows.end(), [&](const MethodRow& row) {
           return std::any_of(columns.begin(), columns.end(), [&](const MetricColumn& column) {
             return paper->value(row.method, column.metric).has_value();
           });
         });
}

std::vector<std::string> notes(const DomainRuns& domain, const std::vector<MethodRow>& rows,
                               const std::vector<MetricColumn>& columns, bool several) {
  std::vector<std::string> lines = {
      "Data: " + (domain.provenance.empty() ? "provenance not recorded" : domain.provenance) + "."};
  if (std::any_of(columns.begin(), columns.end(),
                  [](const MetricColumn& c) { return c.metric == "fpe"; })) {
    lines.emplace_back(
        "Errors in percent: FPE false positives, FNE false negatives, CE confusion, E2EE end to "
        "end.");
  }
  if (has_density(columns)) {
    lines.emplace_back("Density: measured share of non-zero activations; / min: over the minimum.");
  }
  if (several) {
    lines.emplace_back("Over finished seeds: mean, 95 % bootstrap interval of the mean, median.");
  }
  for (const MethodRow& row : rows) {
    for (const MetricColumn& column : columns) {
      const std::size_t measured = statistic_of(row, column).mean.count;
      if (measured == 0 || measured == row.finished().size()) continue;
      lines.push_back(fmt::format("{}: {} is over {} of {} finished seeds, the others have none",
                                  row.label, column.header, measured, row.finished().size()));
    }
    if (row.runs == nullptr) continue;
    for (const SeedRun& run : row.runs->runs) {
      if (run.cell.message.empty()) continue;
      lines.push_back(fmt::format("{}, seed {}, {}: {}", row.label, run.cell.id.seed,
                                  to_text(run.cell.status), run.cell.message));
    }
  }
  return lines;
}

}  // namespace

Table method_table(const DomainRuns& domain, const std::vector<MethodRow>& rows,
                   const std::vector<MetricColumn>& columns, const PaperSide* paper) {
  const bool several = std::any_of(rows.begin(), rows.end(),
                                   [](const MethodRow& row) { return row.finished().size() > 1; });
  const bool papers = has_papers(rows, columns, paper);
  Table table{.caption = method_caption(domain, rows, columns),
              .columns = {{"method", Align::kLeft}},
              .rows = {},
              .notes = notes(domain, rows, columns, several)};
  if (several || papers) table.columns.push_back({"over seeds", Align::kLeft});
  for (const MetricColumn& column : columns) {
    table.columns.push_back({column.header, Align::kRight});
    if (column.kind == NumberKind::kDensity) table.columns.push_back({"/ min", Align::kRight});
  }
  table.columns.push_back({"seeds", Align::kLeft});
  for (const MethodRow& row : rows) {
    add_ours(table, domain, row, columns, several || papers);
    if (papers) add_papers(table, row, columns, *paper);
  }
  if (papers) table.notes.push_back(paper->note());
  return table;
}

Table method_data(const DomainRuns& domain, const std::vector<MethodRow>& rows,
                  const std::vector<MetricColumn>& columns, const PaperSide* paper) {
  Table table;
  for (const char* name : {"domain", "method", "provenance", "minimum_density", "seeds_finished",
                           "seeds", "seeds_unfinished"}) {
    table.columns.push_back({name, Align::kLeft});
  }
  const bool papers = has_papers(rows, columns, paper);
  for (const MetricColumn& column : columns) {
    for (const char* part : {"mean", "low", "high", "median", "samples"}) {
      table.columns.push_back({fmt::format("{}_{}", column.metric, part), Align::kRight});
    }
    if (papers) {
      table.columns.push_back({fmt::format("{}_paper_preset_paper", column.metric), Align::kRight});
    }
  }
  for (const MethodRow& method : rows) {
    std::vector<std::string> row = {
        domain.name,
        to_text(method.method),
        domain.provenance,
        shortest(domain.minimum_density),
        fmt::to_string(method.finished().size()),
        fmt::to_string(domain.seeds.size()),
        method.runs == nullptr ? "not run" : shortfall_text(domain, *method.runs)};
    for (const MetricColumn& column : columns) {
      const SeedStatistic found = method.runs == nullptr ? statistic_of(method, column)
                                                         : over_seeds(*method.runs, column.metric);
      const bool spread = found.mean.count > 1;
      row.push_back(full(found.mean.mean));
      row.push_back(spread ? full(found.mean.low) : "");
      row.push_back(spread ? full(found.mean.high) : "");
      row.push_back(full(found.median));
      row.push_back(fmt::format("{}", fmt::join(found.samples, "/")));
      if (!papers) continue;
      const auto value = paper->value(method.method, column.metric);
      row.push_back(value ? shortest(value->value) : "");
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

NamedTable method_tables(const std::string& stem, const std::string& title,
                         const DomainRuns& domain, const std::vector<MethodRow>& rows,
                         const std::vector<MetricColumn>& columns, const PaperSide* paper) {
  NamedTable named{.stem = stem,
                   .table = method_table(domain, rows, columns, paper),
                   .data = method_data(domain, rows, columns, paper)};
  if (!title.empty()) named.table.caption = fmt::format("{}, {}", title, named.table.caption);
  return named;
}

}  // namespace motifbench
