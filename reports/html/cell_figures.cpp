#include "reports/html/cell_figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "harness/draw/example_picture.h"
#include "reports/support/channel_symbols.h"
#include "reports/support/curves.h"
#include "reports/support/numbers.h"

namespace motifbench {
namespace {

constexpr int kPanelWidth = 560;
constexpr int kPanelHeight = 230;
constexpr std::size_t kMostExamples = 8;
constexpr std::size_t kFewestRungs = 2;

struct LadderLine {
  std::string_view metric;
  std::string_view name;
};
constexpr std::array<LadderLine, 4> kLadder = {
    {{"fpe", "FPE"}, {"fne", "FNE"}, {"ce", "CE"}, {"e2ee", "E2EE"}}};

CellFigure curve_figure(const CurveFigure& figure, const std::string& stem,
                        const std::string& words) {
  return {.figure = {.stem = stem,
                     .width = figure.width(),
                     .height = figure.height(),
                     .formats = {PictureFormat::kSvg},
                     .draw = [figure](GnuplotSession& session) { draw_curves(session, figure); }},
          .words = words};
}

}  // namespace

std::optional<CellFigure> learning_curve_figure(const SeedRun& run, const std::string& name) {
  if (run.progress.empty()) return std::nullopt;
  CurveFigure figure{.title = run.cell.identity,
                     .series = {"accuracy", "threshold", "nominal density"},
                     .panel_width = kPanelWidth,
                     .panel_height = kPanelHeight};
  Curve accuracy{.series = 0, .marks = false};
  Curve threshold{.series = 1, .marks = false};
  Curve density{.series = 2, .marks = false};
  double low = run.progress.front().density;
  double high = low;
  for (const ProgressRow& row : run.progress) {
    const auto samples = static_cast<double>(row.samples);
    accuracy.points.push_back({samples, 100 * row.accuracy});
    threshold.points.push_back({samples, 100 * row.threshold});
    density.points.push_back({samples, row.density});
    low = std::min(low, row.density);
    high = std::max(high, row.density);
  }
  const ProgressRow& last = run.progress.back();
  const Axis samples{.label = "training samples",
                     .end = 1.01 * std::max(1.0, static_cast<double>(last.samples)),
                     .unit = Axis::Unit::kCount};
  figure.panels.push_back({.title = "Validation accuracy (exact matches) and its threshold",
                           .x = samples,
                           .y = {.end = 102, .unit = Axis::Unit::kPercent},
                           .curves = {threshold, accuracy}});
  // A density of zero has no place on a logarithmic axis.
  if (low > 0) {
    figure.panels.push_back({.title = "Nominal density",
                             .x = samples,
                             .y = {.begin = low / 1.3, .end = high * 1.3, .logarithmic = true},
                             .curves = {density}});
  }
  return curve_figure(
      figure, name + "_learning_curve",
      fmt::format("Learning curve: after {} samples the validation accuracy is {} %, the nominal "
                  "density {}.",
                  last.samples, percent(last.accuracy), density_text(last.density)));
}

std::optional<CellFigure> ladder_figure(const SeedRun& run, const std::string& name) {
  if (run.models.size() < kFewestRungs || run.models.back().density <= 0) return std::nullopt;
  CurveFigure figure{
      .title = run.cell.identity, .panel_width = kPanelWidth, .panel_height = kPanelHeight + 60};
  CurvePanel panel{.title = "Errors of the evaluated models as density falls"};
  double highest = 0;
  for (const LadderLine& line : kLadder) {
    Curve curve{.series = figure.series.size()};
    for (const DensityScores& model : run.models) {
      const MetricValue* value = find_metric_value(model, line.metric);
      if (value == nullptr) continue;
      curve.points.push_back({model.density, 100 * value->value});
      highest = std::max(highest, 100 * value->value);
    }
    if (curve.points.empty()) continue;
    figure.series.emplace_back(line.name);
    panel.curves.push_back(std::move(curve));
  }
  if (panel.curves.empty()) return std::nullopt;
  const double minimum = run.cell.minimum_density;
  const double low =
      minimum > 0 ? std::min(minimum, run.models.back().density) : run.models.back().density;
  panel.x = {.label = "nominal density",
             .begin = run.models.front().density * 1.15,
             .end = low / 1.6,
             .logarithmic = true};
  panel.y = {.end = std::clamp(1.06 * highest, 1.0, 103.0), .unit = Axis::Unit::kPercent};
  if (minimum > 0) {
    panel.upright = minimum;
    panel.upright_label = "minimum density";
  }
  figure.panels.push_back(std::move(panel));
  return curve_figure(figure, name + "_ladder",
                      fmt::format("Errors of {} models against their density, from {} down to {}; "
                                  "the table below has the numbers.",
                                  run.models.size(), density_text(run.models.front().density),
                                  density_text(run.models.back().density)));
}

std::optional<CellFigure> examples_figure(const SeedRun& run, const std::string& name) {
  const DensityScores* model = run.final_model();
  if (model == nullptr || model->scores.examples.empty()) return std::nullopt;
  std::vector<ScoredExample> examples = model->scores.examples;
  examples.resize(std::min(examples.size(), kMostExamples));
  const ExampleGridSetting setting{
      .title = run.cell.identity,
      .symbols = run.cell.symbols,
      .symbol_of_channel =
          symbols_of_channels(model->scores.confusion, run.cell.symbols.size(), naming_of(*model))};
  const CanvasSize size = example_grid_size(examples, setting);
  const auto right = std::count_if(
      examples.begin(), examples.end(),
      [](const ScoredExample& example) { return example.target == example.prediction; });
  return CellFigure{.figure = {.stem = name + "_examples",
                               .width = size.width,
                               .height = size.height,
                               .formats = {PictureFormat::kPng},
                               .draw =
                                   [examples, setting](GnuplotSession& session) {
                                     write_example_grid(session, examples, setting);
                                   }},
                    .words = fmt::format(
                        "Test examples with true and predicted motifs: {} of {} are read without "
                        "a mistake.",
                        right, examples.size())};
}

}  // namespace motifbench
