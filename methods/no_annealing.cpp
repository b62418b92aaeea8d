// Ablation: Sparling at its final density from the first step on.

#include "harness/core/annealer.h"
#include "harness/core/method.h"
#include "harness/nn/sparsity_bottleneck.h"

namespace motifbench {
namespace {

class NoAnnealing : public Method {
 public:
  explicit NoAnnealing(const Parameters& parameters)
      : above_(parameters.choice("start") == "1.5") {}

  TrainingPlan plan(const DomainFacts& facts) const override {
    TrainingPlan plan;
    plan.make_bottleneck = [facts] {
      return std::make_shared<SparsityBottleneck>(facts, ThresholdSharing::kPerChannel,
                                                  /*batch_norm=*/true);
    };
    // On the paper's DigitCircle the two rungs are 1.12 and 1.49 times the minimum density.
    const double density =
        above_ ? facts.line_density / AnnealerSetting{}.factor : facts.line_density;
    plan.schedule = std::make_unique<FixedDensity>(density);
    plan.max_samples = facts.training.unannealed_samples;
    return plan;
  }

 private:
  bool above_;
};

MOTIFBENCH_REGISTER_METHOD(
    Descriptor{
        .name = "no_annealing",
        .summary = "ablation: Sparling that starts at the final density",
        .source = "arXiv 2302.01976, ablations",
        .parameters = {{.name = "start",
                        .type = ParameterType::kChoice,
                        .default_value = "1.1",
                        .help = "the density ladder's lowest rung (1.1 times the minimum density "
                                "on the paper's DigitCircle) or the one above it (1.5 times)",
                        .choices = {"1.1", "1.5"}}}},
    [](const Parameters& parameters) { return std::make_unique<NoAnnealing>(parameters); });

}  // namespace
}  // namespace motifbench
