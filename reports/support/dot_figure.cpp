#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "reports/support/dot_plot.h"
#include "reports/support/labels.h"

namespace motifbench {
namespace {

Dots dots_of(const MethodRow& row, const MetricColumn& column, const PaperSide& paper) {
  const SeedStatistic found = statistic_of(row, column);
  const auto scaled = [&](double value) { return in_unit(column.kind, value); };
  Dots dots{.seeds = {},
            .mean = {scaled(found.mean.mean), scaled(found.mean.low), scaled(found.mean.high),
                     found.mean.count},
            .median = scaled(found.median),
            .paper = paper.value(row.method, column.metric)};
  for (const SeedRun* run : row.finished()) {
    const MetricValue* value = find_metric_value(*run->final_model(), column.metric);
    if (value != nullptr) dots.seeds.push_back(scaled(value->value));
  }
  if (dots.paper) {
    dots.paper->value = scaled(dots.paper->value);
    if (dots.paper->low) dots.paper->low = scaled(*dots.paper->low);
    if (dots.paper->high) dots.paper->high = scaled(*dots.paper->high);
    for (double& seed : dots.paper->seeds) seed = scaled(seed);
  }
  return dots;
}

/// From 0, never so fine that noise looks like an effect; logarithmic for densities.
Axis axis_of(const DotPanel& panel) {
  double low = std::numeric_limits<double>::infinity();
  double high = 0;
  const auto include = [&](double value) {
    if (std::isnan(value)) return;
    high = std::max(high, value);
    if (value > 0) low = std::min(low, value);
  };
  for (const Dots& dots : panel.rows) {
    for (const double seed : dots.seeds) include(seed);
    include(dots.mean.high);
    if (!dots.paper) continue;
    include(dots.paper->high.value_or(dots.paper->value));
    for (const double seed : dots.paper->seeds) include(seed);
  }
  if (panel.kind == NumberKind::kDensity && high > 0) {
    return {.begin = low / 1.6, .end = high * 1.6, .logarithmic = true};
  }
  if (panel.kind == NumberKind::kPlain) return {.begin = 0, .end = high > 0 ? 1.06 * high : 1};
  return {.begin = 0, .end = std::clamp(1.06 * high, 1.0, 103.0), .unit = Axis::Unit::kPercent};
}

}  // namespace

DotFigure dot_figure(const std::string& title, const DomainRuns& domain,
                     const std::vector<MethodRow>& rows, const std::vector<MetricColumn>& columns,
                     const PaperSide& paper) {
  DotFigure figure{
      .title = fmt::format("{}, {}, {} {}", title, domain.label,
                           domain.seeds.size() == 1 ? "seed" : "seeds", ranges(domain.seeds)),
      .labels = {},
      .notes = {},
      .paper_name = {},
      .panels = {}};
  for (const MethodRow& row : rows) {
    figure.labels.push_back(row.label);
    figure.notes.push_back("seeds " + seeds_text(domain, row));
  }
  for (const MetricColumn& column : columns) {
    DotPanel panel{.title = column.header, .axis = {}, .kind = column.kind, .rows = {}};
    for (const MethodRow& row : rows) {
      panel.rows.push_back(dots_of(row, column, paper));
      if (panel.rows.back().paper) figure.paper_name = paper.name();
    }
    panel.axis = axis_of(panel);
    figure.panels.push_back(std::move(panel));
  }
  return figure;
}

}  // namespace motifbench
