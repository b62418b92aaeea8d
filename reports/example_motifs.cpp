#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "harness/core/error.h"
#include "harness/draw/example_picture.h"
#include "reports/support/channel_symbols.h"
#include "reports/support/numbers.h"
#include "reports/support/sheet.h"

namespace motifbench {
namespace {

constexpr std::size_t kMostExamples = 8;

/// The lowest seed whose final model kept examples, or null.
const SeedRun* run_with_examples(const MethodRuns& method) {
  for (const SeedRun* run : method.finished()) {
    if (!run->final_model()->scores.examples.empty()) return run;
  }
  return nullptr;
}

/// What the model does, not what was asked of it: penalties choose their own density.
std::string measured_density(const DensityScores& model) {
  const MetricValue* density = find_metric_value(model, "density");
  return density == nullptr ? "" : ", measured density " + density_text(density->value);
}

Figure make_figure(const DomainRuns& domain, const MethodRuns& method, const SeedRun& run) {
  const DensityScores& model = *run.final_model();
  std::vector<ScoredExample> examples = model.scores.examples;
  examples.resize(std::min(examples.size(), kMostExamples));
  const ExampleGridSetting setting{
      .title = fmt::format("{}, seed {}{}, {}", method.label, run.cell.id.seed,
                           measured_density(model), domain.label),
      .symbols = domain.symbols,
      .symbol_of_channel =
          symbols_of_channels(model.scores.confusion, domain.symbols.size(), naming_of(model))};
  const CanvasSize size = example_grid_size(examples, setting);
  return {.stem = fmt::format("example_motifs_{}_{}", domain.slug, method.slug),
          .width = size.width,
          .height = size.height,
          .formats = {PictureFormat::kSvg, PictureFormat::kPng},
          .draw = [examples, setting](GnuplotSession& session) {
            write_example_grid(session, examples, setting);
          }};
}

class ExampleMotifs : public SnapshotReport {
 public:
  Sheet compose(const Snapshot& snapshot) const override {
    Sheet sheet;
    for (const DomainRuns& domain : snapshot.domains) {
      for (const MethodRuns& method : domain.methods) {
        const SeedRun* run = run_with_examples(method);
        if (run == nullptr) continue;
        sheet.text += fmt::format("example motifs, {}: {}, seed {}\n", domain.label, method.label,
                                  run->cell.id.seed);
        sheet.figures.push_back(make_figure(domain, method, *run));
      }
    }
    if (sheet.figures.empty()) {
      throw_failure("report example_motifs: no finished cell kept examples");
    }
    return sheet;
  }
};

}  // namespace

MOTIFBENCH_REGISTER_REPORT({"example_motifs",
                            "pictures: test examples with the motifs each method predicts",
                            "Sparling paper, examples of predicted motifs"},
                           [](const Parameters&) { return std::make_unique<ExampleMotifs>(); });

}  // namespace motifbench
