#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>

#include "harness/core/error.h"
#include "reports/support/curves.h"
#include "reports/support/figures.h"
#include "reports/support/labels.h"
#include "reports/support/numbers.h"
#include "reports/support/paper_side.h"
#include "reports/support/sheet.h"

namespace motifbench {
namespace {

struct ScatterPanel {
  std::string_view metric;
  std::string_view title;
};
constexpr std::array<ScatterPanel, 2> kPanels = {
    {{"fpe", "False-positive error (FPE)"}, {"ce", "Confusion error (CE)"}}};
constexpr std::string_view kAcross = "e2ee";
constexpr double kPercent = 100;

/// End-to-end error against `metric` in percent, a point per finished seed.
std::vector<Point> seed_points(const MethodRuns& method, std::string_view metric) {
  std::vector<Point> points;
  for (const SeedRun* run : method.finished()) {
    const MetricValue* x = find_metric_value(*run->final_model(), kAcross);
    const MetricValue* y = find_metric_value(*run->final_model(), metric);
    if (x != nullptr && y != nullptr) {
      points.emplace_back(kPercent * x->value, kPercent * y->value);
    }
  }
  return points;
}

/// The paper's seeds, where it shows both values of each, and which belong together, and the task
/// is the same.
std::vector<Point> papers_points(const PaperSide& paper, const MethodRuns& method,
                                 const std::string& metric) {
  const Spec& spec = method.runs.front().cell.id.method;
  const auto x = paper.value(spec, kAcross);
  const auto y = paper.value(spec, metric);
  std::vector<Point> points;
  if (!paper.same_task() || !x || !y || x->group.empty() || x->group != y->group) return points;
  for (std::size_t i = 0; i < x->seeds.size(); ++i) {
    points.emplace_back(kPercent * x->seeds[i], kPercent * y->seeds[i]);
  }
  return points;
}

/// Both axes are logarithmic: an error of 0 stands at `floor`, the lowest edge.
double floor_of(const std::vector<double>& values) {
  double least = std::numeric_limits<double>::infinity();
  for (const double value : values) {
    if (value > 0) least = std::min(least, value);
  }
  return std::isfinite(least) ? least / 2 : 0.01;
}

Axis axis_of(const std::vector<double>& values, std::string label) {
  double high = floor_of(values) * 10;
  for (const double value : values) high = std::max(high, value);
  return {.label = std::move(label),
          .begin = floor_of(values) / 1.3,
          .end = high * 1.3,
          .logarithmic = true,
          .unit = Axis::Unit::kPercent};
}

void raise_to(double floor_x, double floor_y, std::vector<Point>& points) {
  for (auto& [x, y] : points) {
    x = std::max(x, floor_x);
    y = std::max(y, floor_y);
  }
}

CurvePanel make_panel(const ScatterPanel& shown, const std::vector<const MethodRuns*>& methods,
                      const PaperSide& paper) {
  CurvePanel panel{.title = std::string(shown.title)};
  std::vector<double> xs;
  std::vector<double> ys;
  for (std::size_t i = 0; i < methods.size(); ++i) {
    Curve curve{.series = i, .points = seed_points(*methods[i], shown.metric), .lines = false};
    curve.reference = papers_points(paper, *methods[i], std::string(shown.metric));
    for (const auto* points : {&curve.points, &curve.reference}) {
      for (const auto& [x, y] : *points) {
        xs.push_back(x);
        ys.push_back(y);
      }
    }
    panel.curves.push_back(std::move(curve));
  }
  for (Curve& curve : panel.curves) {
    raise_to(floor_of(xs), floor_of(ys), curve.points);
    raise_to(floor_of(xs), floor_of(ys), curve.reference);
  }
  const bool zeros = std::find(xs.begin(), xs.end(), 0) != xs.end() ||
                     std::find(ys.begin(), ys.end(), 0) != ys.end();
  panel.x = axis_of(
      xs, fmt::format("End-to-end error (E2EE){}", zeros ? "; what is 0 stands at the edge" : ""));
  panel.y = axis_of(ys, "");
  return panel;
}

bool any_points(const MethodRuns& method) {
  return std::any_of(kPanels.begin(), kPanels.end(), [&](const ScatterPanel& panel) {
    return !seed_points(method, panel.metric).empty();
  });
}

CurveFigure make_figure(const DomainRuns& domain, const std::vector<const MethodRuns*>& methods) {
  const PaperSide paper(domain);
  CurveFigure figure{
      .title = fmt::format("Motif errors against end-to-end error, {}, {} {}", domain.label,
                           domain.seeds.size() == 1 ? "seed" : "seeds", ranges(domain.seeds)),
      .columns = 2,
      .panel_height = 360};
  for (const MethodRuns* method : methods) {
    figure.series.push_back(label_with_seeds(domain, *method));
  }
  for (const ScatterPanel& shown : kPanels) {
    figure.panels.push_back(make_panel(shown, methods, paper));
    for (const Curve& curve : figure.panels.back().curves) {
      if (!curve.reference.empty()) figure.reference_name = paper.name();
    }
  }
  return figure;
}

class ErrorScatter : public SnapshotReport {
 public:
  Sheet compose(const Snapshot& snapshot) const override {
    Sheet sheet;
    for (const DomainRuns& domain : snapshot.domains) {
      std::vector<const MethodRuns*> methods;
      for (const MethodRuns& method : domain.methods) {
        if (any_points(method)) methods.push_back(&method);
      }
      if (methods.empty()) continue;
      sheet.text += fmt::format("motif errors against E2EE, {}: {} of {} methods\n", domain.label,
                                methods.size(), domain.methods.size());
      sheet.figures.push_back(
          figure_of("error_scatter_" + domain.slug, make_figure(domain, methods)));
    }
    if (sheet.figures.empty()) {
      throw_failure("report error_scatter: no finished cell has {} and one of fpe, ce", kAcross);
    }
    return sheet;
  }
};

}  // namespace

MOTIFBENCH_REGISTER_REPORT({"error_scatter", "figure: FPE and CE against E2EE, a point per seed",
                            "Sparling paper, figure 8 of v1"},
                           [](const Parameters&) { return std::make_unique<ErrorScatter>(); });

}  // namespace motifbench
