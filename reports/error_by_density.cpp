#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>

#include "harness/core/error.h"
#include "reports/support/curves.h"
#include "reports/support/labels.h"
#include "reports/support/sheet.h"

namespace motifbench {
namespace {

constexpr std::size_t kFewestDensities = 3;

struct ErrorPanel {
  std::string_view metric;
  std::string_view title;
};
constexpr std::array<ErrorPanel, 4> kErrorPanels = {{{"fpe", "False-positive error (FPE)"},
                                                     {"fne", "False-negative error (FNE)"},
                                                     {"ce", "Confusion error (CE)"},
                                                     {"e2ee", "End-to-end error (E2EE)"}}};

/// Nominal densities that differ by rounding only are one: they come from repeated products.
double rung(double density) { return std::stod(fmt::format("{:.6e}", density)); }

/// Metric in percent by density, of each finished seed, largest density first.
std::vector<std::vector<Point>> seed_lines(const MethodRuns& method, std::string_view metric) {
  std::vector<std::vector<Point>> lines;
  for (const SeedRun* run : method.finished()) {
    std::vector<Point> line;
    for (const DensityScores& model : run->models) {
      const MetricValue* value = find_metric_value(model, metric);
      if (value != nullptr) line.push_back({rung(model.density), 100 * value->value});
    }
    if (!line.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

/// Mean at each density over the seeds that were evaluated there.
std::vector<Point> mean_line(const std::vector<std::vector<Point>>& lines) {
  std::map<double, std::vector<double>, std::greater<>> by_density;
  for (const auto& line : lines) {
    for (const auto& point : line) {
      if (!std::isnan(point.second)) by_density[point.first].push_back(point.second);
    }
  }
  std::vector<Point> mean;
  for (const auto& [density, values] : by_density) {
    double sum = 0;
    for (const double value : values) sum += value;
    mean.push_back({density, sum / static_cast<double>(values.size())});
  }
  return mean;
}

std::size_t density_count(const MethodRuns& method) {
  std::size_t most = 0;
  for (const ErrorPanel& panel : kErrorPanels) {
    most = std::max(most, mean_line(seed_lines(method, panel.metric)).size());
  }
  return most;
}

CurvePanel make_panel(const ErrorPanel& shown, const std::vector<const MethodRuns*>& methods) {
  CurvePanel panel{.title = std::string(shown.title)};
  double highest = 0;
  for (std::size_t i = 0; i < methods.size(); ++i) {
    const auto lines = seed_lines(*methods[i], shown.metric);
    Curve curve{.series = i, .points = mean_line(lines)};
    if (lines.size() > 1) curve.faint = lines;
    for (const auto& line : lines) {
      for (const auto& point : line) highest = std::max(highest, point.second);
    }
    panel.curves.push_back(std::move(curve));
  }
  // From 0, with room above the highest value and never so fine that noise looks like an effect.
  panel.y = {
      .begin = 0, .end = std::clamp(1.06 * highest, 1.0, 103.0), .unit = Axis::Unit::kPercent};
  return panel;
}

CurveFigure make_figure(const DomainRuns& domain, const std::vector<const MethodRuns*>& methods) {
  CurveFigure figure{.title = fmt::format("Errors by density, {}, {} {}", domain.label,
                                          domain.seeds.size() == 1 ? "seed" : "mean over seeds",
                                          ranges(domain.seeds)),
                     .columns = 2};
  double low = domain.minimum_density > 0 ? domain.minimum_density : 1;
  double high = 0;
  for (const MethodRuns* method : methods) figure.series.push_back(method->label);
  for (const ErrorPanel& shown : kErrorPanels) {
    figure.panels.push_back(make_panel(shown, methods));
    for (const Curve& curve : figure.panels.back().curves) {
      for (const auto& point : curve.points) {
        low = std::min(low, point.first);
        high = std::max(high, point.first);
      }
    }
  }
  // Wider on the right, where the name of the minimum stands.
  for (CurvePanel& panel : figure.panels) {
    panel.x = {
        .label = "nominal density", .begin = high * 1.15, .end = low / 1.6, .logarithmic = true};
    if (domain.minimum_density <= 0) continue;
    panel.upright = domain.minimum_density;
    panel.upright_label = "minimum density";
  }
  return figure;
}

class ErrorByDensity : public SnapshotReport {
 public:
  Sheet compose(const Snapshot& snapshot) const override {
    Sheet sheet;
    for (const DomainRuns& domain : snapshot.domains) {
      std::vector<const MethodRuns*> methods;
      for (const MethodRuns& method : domain.methods) {
        if (density_count(method) >= kFewestDensities) methods.push_back(&method);
      }
      if (methods.empty()) continue;
      const CurveFigure figure = make_figure(domain, methods);
      sheet.text +=
          fmt::format("errors by density, {}: {} of {} methods have at least {} densities\n",
                      domain.label, methods.size(), domain.methods.size(), kFewestDensities);
      sheet.figures.push_back(
          {.stem = "error_by_density_" + domain.slug,
           .width = figure.width(),
           .height = figure.height(),
           .formats = {PictureFormat::kSvg, PictureFormat::kPng},
           .draw = [figure](GnuplotSession& session) { draw_curves(session, figure); }});
    }
    if (sheet.figures.empty()) {
      throw_failure(
          "report error_by_density: no finished cell was evaluated at {} or more densities",
          kFewestDensities);
    }
    return sheet;
  }
};

}  // namespace

MOTIFBENCH_REGISTER_REPORT({"error_by_density",
                            "figure: FPE, FNE, CE and E2EE as density falls, one per domain",
                            "Sparling paper, error against density"},
                           [](const Parameters&) { return std::make_unique<ErrorByDensity>(); });

}  // namespace motifbench
