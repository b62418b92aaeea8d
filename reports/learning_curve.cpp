#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "harness/core/error.h"
#include "reports/support/curves.h"
#include "reports/support/figures.h"
#include "reports/support/sheet.h"

namespace motifbench {
namespace {

struct TrainedMethod {
  const MethodRuns* method = nullptr;
  const SeedRun* run = nullptr;  // its lowest seed with validations
};

std::vector<TrainedMethod> trained_methods(const DomainRuns& domain) {
  std::vector<TrainedMethod> found;
  for (const MethodRuns& method : domain.methods) {
    const auto run = std::find_if(method.runs.begin(), method.runs.end(),
                                  [](const SeedRun& r) { return !r.progress.empty(); });
    if (run != method.runs.end()) found.push_back({&method, &*run});
  }
  return found;
}

CurveFigure make_figure(const DomainRuns& domain, const std::vector<TrainedMethod>& trained) {
  constexpr int kPanelWidth = 620;
  CurveFigure figure{.title = fmt::format("Learning curves, {}", domain.label),
                     .panel_width = kPanelWidth};
  CurvePanel accuracy{.title = "Validation accuracy (exact matches)"};
  CurvePanel density{.title = "Nominal density"};
  double samples = 0;
  double low = domain.minimum_density > 0 ? domain.minimum_density : 1;
  double high = 0;
  for (std::size_t i = 0; i < trained.size(); ++i) {
    const SeedRun& run = *trained[i].run;
    const char* unfinished = run.ok() ? "" : ", ";
    figure.series.push_back(fmt::format("{}, seed {}{}{}", trained[i].method->label,
                                        run.cell.id.seed, unfinished,
                                        run.ok() ? "" : to_text(run.cell.status)));
    Curve correct{.series = i, .marks = false};
    Curve rungs{.series = i, .marks = false};
    for (const ProgressRow& row : run.progress) {
      const auto at = static_cast<double>(row.samples);
      correct.points.push_back({at, 100 * row.accuracy});
      rungs.points.push_back({at, row.density});
      samples = std::max(samples, at);
      if (row.density > 0) low = std::min(low, row.density);
      high = std::max(high, row.density);
    }
    accuracy.curves.push_back(std::move(correct));
    density.curves.push_back(std::move(rungs));
  }
  accuracy.x = {.label = "training samples",
                .end = std::max(samples, 1.0) * 1.01,
                .unit = Axis::Unit::kCount};
  density.x = accuracy.x;
  accuracy.y = {.end = 102, .unit = Axis::Unit::kPercent};
  density.y = {.label = "density",
               .begin = low / 1.3,
               .end = std::max(high, low) * 1.3,
               .logarithmic = true};
  figure.panels = {std::move(accuracy), std::move(density)};
  return figure;
}

class LearningCurve : public SnapshotReport {
 public:
  Sheet compose(const Snapshot& snapshot) const override {
    Sheet sheet;
    for (const DomainRuns& domain : snapshot.domains) {
      const std::vector<TrainedMethod> trained = trained_methods(domain);
      if (trained.empty()) continue;
      const CurveFigure figure = make_figure(domain, trained);
      sheet.text += fmt::format("learning curves, {}: {} of {} methods\n", domain.label,
                                trained.size(), domain.methods.size());
      sheet.figures.push_back(figure_of("learning_curve_" + domain.slug, figure));
    }
    if (sheet.figures.empty()) {
      throw_failure("report learning_curve: the result file holds no validation of any cell");
    }
    return sheet;
  }
};

}  // namespace

MOTIFBENCH_REGISTER_REPORT({"learning_curve",
                            "figure: validation accuracy and density against training samples",
                            "Sparling paper, algorithm 1: density falls as accuracy allows"},
                           [](const Parameters&) { return std::make_unique<LearningCurve>(); });

}  // namespace motifbench
