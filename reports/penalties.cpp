#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <optional>

#include "harness/core/error.h"
#include "harness/core/text.h"
#include "reports/support/curves.h"
#include "reports/support/figures.h"
#include "reports/support/labels.h"
#include "reports/support/method_table.h"
#include "reports/support/paper_side.h"
#include "reports/support/sheet.h"

namespace motifbench {
namespace {

// What the paper's tables are about: two penalties, each a family of methods with a weight, and
// the method they are held against.
constexpr std::array<std::string_view, 2> kFamilies = {"l1", "kl"};
constexpr std::string_view kWeight = "lambda";
constexpr std::array<std::string_view, 1> kRival = {"sparling_mt"};

const std::vector<std::string> kMetrics = {"density", "fpe",  "fne",
                                           "ce",      "e2ee", "exact_match_error"};

std::optional<double> weight_of(const MethodRow& row) {
  const auto found = row.method.parameters.find(std::string(kWeight));
  return found == row.method.parameters.end() ? std::nullopt : parse_number(found->second);
}

/// The settings of a family, smallest weight first, named by it.
std::vector<MethodRow> settings_of(const DomainRuns& domain, std::string_view family) {
  std::vector<MethodRow> rows = rows_named(domain, std::array{family});
  std::erase_if(rows, [](const MethodRow& row) { return !weight_of(row); });
  std::stable_sort(rows.begin(), rows.end(), [](const MethodRow& a, const MethodRow& b) {
    return *weight_of(a) < *weight_of(b);
  });
  for (MethodRow& row : rows) row.label = fmt::format("{}, λ = {:g}", family, *weight_of(row));
  return rows;
}

/// Mean of each setting over its seeds by weight; of a weight of 0, which has no place on a
/// logarithmic axis, only the table speaks.
Curve family_curve(const std::vector<MethodRow>& rows, const MetricColumn& column,
                   const PaperSide& paper, std::size_t series) {
  Curve curve{.series = series};
  for (const MethodRow& row : rows) {
    const double weight = *weight_of(row);
    if (weight <= 0) continue;
    const SeedStatistic found = statistic_of(row, column);
    if (found.mean.count > 0) {
      curve.points.emplace_back(weight, in_unit(column.kind, found.mean.mean));
    }
    const auto published = paper.value(row.method, column.metric);
    if (published) curve.reference.emplace_back(weight, in_unit(column.kind, published->value));
  }
  return curve;
}

struct Sweep {
  std::string family;
  std::vector<MethodRow> rows;
};

/// Lowest and highest of all values of a panel.
std::pair<double, double> span_of(const CurvePanel& panel) {
  double low = std::numeric_limits<double>::infinity();
  double high = 0;
  for (const Curve& curve : panel.curves) {
    for (const auto* line : {&curve.points, &curve.reference}) {
      for (const auto& [weight, value] : *line) {
        if (value > 0) low = std::min(low, value);
        high = std::max(high, value);
      }
    }
  }
  return {low, high};
}

Axis value_axis(const CurvePanel& panel, NumberKind kind) {
  const auto [low, high] = span_of(panel);
  if (kind == NumberKind::kDensity && high > 0) {
    return {.begin = low / 1.6, .end = high * 1.6, .logarithmic = true};
  }
  return {.begin = 0, .end = std::clamp(1.06 * high, 1.0, 103.0), .unit = Axis::Unit::kPercent};
}

/// The rival's mean as a level line.
Curve rival_curve(const MethodRow& rival, const MetricColumn& column, const Axis& weights,
                  std::size_t series) {
  Curve curve{.series = series, .marks = false};
  const SeedStatistic found = statistic_of(rival, column);
  if (found.mean.count == 0) return curve;
  const double level = in_unit(column.kind, found.mean.mean);
  curve.points = {{weights.begin, level}, {weights.end, level}};
  return curve;
}

Axis weight_axis(const std::vector<Sweep>& sweeps) {
  double low = std::numeric_limits<double>::infinity();
  double high = 0;
  for (const Sweep& sweep : sweeps) {
    for (const MethodRow& row : sweep.rows) {
      if (*weight_of(row) <= 0) continue;
      low = std::min(low, *weight_of(row));
      high = std::max(high, *weight_of(row));
    }
  }
  if (high <= 0) return {.label = "λ", .begin = 0.1, .end = 10, .logarithmic = true};
  return {.label = "λ",
          .begin = low / 2,
          .end = high * 2,
          .logarithmic = true,
          .unit = Axis::Unit::kCount};
}

/// "l1, 1–3/5 seeds": how many seeds stand behind its points, unless all do.
std::string with_seeds(const DomainRuns& domain, const std::string& name,
                       const std::vector<MethodRow>& rows) {
  std::size_t least = domain.seeds.size();
  std::size_t most = 0;
  for (const MethodRow& row : rows) {
    const std::size_t finished = row.runs == nullptr ? 0 : row.runs->finished().size();
    if (finished == 0) continue;  // no point of the curve
    least = std::min(least, finished);
    most = std::max(most, finished);
  }
  if (most == 0 || least == domain.seeds.size()) return name;
  const std::string count =
      least == most ? fmt::to_string(most) : fmt::format("{}–{}", least, most);
  return fmt::format("{}, {}/{} seeds", name, count, domain.seeds.size());
}

CurveFigure make_figure(const DomainRuns& domain, const std::vector<Sweep>& sweeps,
                        const std::vector<MethodRow>& rivals, const PaperSide& paper) {
  CurveFigure figure{
      .title = fmt::format("Penalties by weight, {}, mean over {} {}", domain.label,
                           domain.seeds.size() == 1 ? "seed" : "seeds", ranges(domain.seeds)),
      .columns = 3,
      .panel_width = 350};
  for (const Sweep& sweep : sweeps) {
    figure.series.push_back(with_seeds(domain, sweep.family, sweep.rows));
  }
  for (const MethodRow& rival : rivals) {
    figure.series.push_back(with_seeds(domain, rival.label, {rival}));
  }
  const Axis weights = weight_axis(sweeps);
  for (const MetricColumn& column : metric_columns(kMetrics)) {
    CurvePanel panel{.title = column.header, .x = weights};
    for (const Sweep& sweep : sweeps) {
      panel.curves.push_back(family_curve(sweep.rows, column, paper, panel.curves.size()));
      if (!panel.curves.back().reference.empty()) figure.reference_name = paper.name();
    }
    for (const MethodRow& rival : rivals) {
      panel.curves.push_back(rival_curve(rival, column, weights, panel.curves.size()));
    }
    panel.y = value_axis(panel, column.kind);
    figure.panels.push_back(std::move(panel));
  }
  return figure;
}

class Penalties : public SnapshotReport {
 public:
  Sheet compose(const Snapshot& snapshot) const override {
    const std::vector<MetricColumn> columns = metric_columns(kMetrics);
    Sheet sheet;
    for (const DomainRuns& domain : snapshot.domains) {
      const PaperSide paper(domain);
      const std::vector<MethodRow> rivals = rows_named(domain, kRival);
      std::vector<Sweep> sweeps;
      for (const std::string_view family : kFamilies) {
        std::vector<MethodRow> rows = settings_of(domain, family);
        if (!any_measured(rows, kMetrics)) continue;
        sweeps.push_back({std::string(family), rows});
        rows.insert(rows.end(), rivals.begin(), rivals.end());
        sheet.tables.push_back(method_tables(fmt::format("penalties_{}_{}", domain.slug, family),
                                             fmt::format("Penalty {}", family), domain, rows,
                                             columns, &paper));
      }
      if (sweeps.empty()) continue;
      sheet.figures.push_back(
          figure_of("penalties_" + domain.slug, make_figure(domain, sweeps, rivals, paper)));
    }
    if (sheet.figures.empty()) {
      throw_failure("report penalties: no finished cell of {}", fmt::join(kFamilies, " or "));
    }
    sheet.text = plain_text(sheet.tables);
    return sheet;
  }
};

}  // namespace

MOTIFBENCH_REGISTER_REPORT({"penalties",
                            "tables and figure: L1 and KL penalties by weight, beside Sparling",
                            "Sparling paper, table 1 (L1) and the KL runs"},
                           [](const Parameters&) { return std::make_unique<Penalties>(); });

}  // namespace motifbench
