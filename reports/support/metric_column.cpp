#include "reports/support/metric_column.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "harness/core/text.h"
#include "harness/metrics/definitions.h"
#include "reports/support/derived_metrics.h"
#include "reports/support/labels.h"

namespace motifbench {
namespace {

/// Sample counts of a metric over all rows: "1000", or "500 to 1000" if they differ.
std::string sample_counts(const std::vector<MethodRow>& rows, const MetricColumn& column) {
  std::set<std::int64_t> counts;
  for (const MethodRow& row : rows) {
    const SeedStatistic found = statistic_of(row, column);
    counts.insert(found.samples.begin(), found.samples.end());
  }
  if (counts.empty()) return "";
  return counts.size() == 1 ? fmt::to_string(*counts.begin())
                            : fmt::format("{} to {}", *counts.begin(), *counts.rbegin());
}

}  // namespace

MetricColumn metric_column(const std::string& metric) {
  const MetricDefinition& definition = find_metric(metric);
  if (is_density(metric)) {
    return {
        .metric = metric, .header = std::string(definition.title), .kind = NumberKind::kDensity};
  }
  if (!definition.is_percentage) {
    return {.metric = metric, .header = std::string(definition.title), .kind = NumberKind::kPlain};
  }
  return {.metric = metric, .header = fmt::format("{} %", definition.title)};
}

std::vector<MetricColumn> metric_columns(const std::vector<std::string>& metrics) {
  std::vector<MetricColumn> columns;
  for (const std::string& metric : metrics) columns.push_back(metric_column(metric));
  return columns;
}

std::string number_text(NumberKind kind, double value) {
  switch (kind) {
    case NumberKind::kPercent:
      return percent(value);
    case NumberKind::kDensity:
      return density_text(value);
    case NumberKind::kPlain:
      break;
  }
  return std::isnan(value) ? std::string(kNoNumber) : fmt::format("{:.4g}", value);
}

std::string interval_text(NumberKind kind, double low, double high) {
  if (std::isnan(low) || std::isnan(high)) return std::string(kNoNumber);
  // A dash before a minus would be misread.
  return fmt::format("{}{}{}", number_text(kind, low), low < 0 || high < 0 ? " to " : "–",
                     number_text(kind, high));
}

SeedStatistic statistic_of(const MethodRow& row, const MetricColumn& column) {
  static const MethodRuns kNoRuns;
  const MethodRuns& runs = row.runs == nullptr ? kNoRuns : *row.runs;
  return column.kind == NumberKind::kDensity ? density_over_seeds(runs)
                                             : over_seeds(runs, column.metric);
}

double in_unit(NumberKind kind, double value) {
  return kind == NumberKind::kPercent ? 100 * value : value;
}

bool has_density(const std::vector<MetricColumn>& columns) {
  return std::any_of(columns.begin(), columns.end(),
                     [](const MetricColumn& c) { return c.kind == NumberKind::kDensity; });
}

std::string method_caption(const DomainRuns& domain, const std::vector<MethodRow>& rows,
                           const std::vector<MetricColumn>& columns) {
  std::string text = fmt::format("{}: {} {}", domain.label,
                                 domain.seeds.size() == 1 ? "seed" : "seeds", ranges(domain.seeds));
  // Of densities the samples are those of the motif errors.
  std::map<std::string, std::vector<std::string>> titles;  // by sample count
  for (const MetricColumn& column : columns) {
    const std::string counts = sample_counts(rows, column);
    if (counts.empty() || column.kind == NumberKind::kDensity) continue;
    titles[counts].push_back(column.header.substr(0, column.header.find(" %")));
  }
  if (titles.size() == 1) text += fmt::format(", {} samples", titles.begin()->first);
  if (titles.size() > 1) {
    std::vector<std::string> parts;
    for (const auto& [counts, names] : titles) {
      parts.push_back(fmt::format("{} for {}", counts, join(names, ", ")));
    }
    text += ", samples: " + join(parts, " and ");
  }
  if (domain.minimum_density > 0 && has_density(columns)) {
    text += fmt::format(", minimum density {}", density_text(domain.minimum_density));
  }
  return text;
}

}  // namespace motifbench
