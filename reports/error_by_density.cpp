#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

#include "harness/core/error.h"
#include "reports/support/curves.h"
#include "reports/support/density_lines.h"
#include "reports/support/figures.h"
#include "reports/support/labels.h"
#include "reports/support/numbers.h"
#include "reports/support/paper_side.h"
#include "reports/support/sheet.h"

namespace motifbench {
namespace {

constexpr std::size_t kFewestDensities = 3;
constexpr double kPercent = 100;

struct ErrorPanel {
  std::string_view metric;
  std::string_view title;
};
constexpr std::array<ErrorPanel, 4> kErrorPanels = {{{"fpe", "False-positive error (FPE)"},
                                                     {"fne", "False-negative error (FNE)"},
                                                     {"ce", "Confusion error (CE)"},
                                                     {"e2ee", "End-to-end error (E2EE)"}}};

std::size_t density_count(const MethodRuns& method) {
  std::size_t most = 0;
  for (const ErrorPanel& panel : kErrorPanels) {
    // Seeds that ended early leave the mean few densities; the others' own lines are worth seeing.
    for (const auto& line : density_lines(method, panel.metric, kPercent)) {
      most = std::max(most, line.size());
    }
  }
  return most;
}

/// The paper's curve of a method, only where the task is the paper's own: densities of another task
/// are other densities.
std::vector<Point> papers_line(const PaperSide& paper, const MethodRuns& method,
                               std::string_view metric) {
  const PaperCurve* curve =
      paper.same_task() ? paper.by_density(method.runs.front().cell.id.method, metric) : nullptr;
  return curve == nullptr ? std::vector<Point>{} : density_line(*curve, kPercent);
}

CurvePanel make_panel(const ErrorPanel& shown, const std::vector<const MethodRuns*>& methods,
                      const PaperSide& paper) {
  CurvePanel panel{.title = std::string(shown.title)};
  double highest = 0;
  for (std::size_t i = 0; i < methods.size(); ++i) {
    const auto lines = density_lines(*methods[i], shown.metric, kPercent);
    Curve curve{.series = i, .points = mean_line(lines)};
    if (lines.size() > 1) curve.faint = lines;
    curve.reference = papers_line(paper, *methods[i], shown.metric);
    for (const auto& point : curve.reference) highest = std::max(highest, point.second);
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
  const PaperSide paper(domain);
  for (const MethodRuns* method : methods) {
    figure.series.push_back(label_with_seeds(domain, *method));
  }
  for (const ErrorPanel& shown : kErrorPanels) {
    figure.panels.push_back(make_panel(shown, methods, paper));
    for (const Curve& curve : figure.panels.back().curves) {
      std::vector<std::vector<Point>> lines = {curve.points, curve.reference};
      lines.insert(lines.end(), curve.faint.begin(), curve.faint.end());
      for (const auto& line : lines) {
        for (const auto& point : line) {
          low = std::min(low, point.first);
          high = std::max(high, point.first);
        }
      }
      if (!curve.reference.empty()) figure.reference_name = paper.name();
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
      sheet.figures.push_back(figure_of("error_by_density_" + domain.slug, figure));
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
