// Ablation: Sparling without the bottleneck's batch norm; thresholds act on g's output directly.

#include "harness/core/annealer.h"
#include "harness/core/method.h"
#include "harness/nn/sparsity_bottleneck.h"

namespace motifbench {
namespace {

class NoBatchNorm : public Method {
 public:
  explicit NoBatchNorm(const Parameters& parameters)
      : sharing_(parameters.choice("thresholds") == "mt" ? ThresholdSharing::kPerChannel
                                                         : ThresholdSharing::kSingle) {}

  TrainingPlan plan(const DomainFacts& facts) const override {
    TrainingPlan plan;
    plan.make_bottleneck = [facts, sharing = sharing_] {
      return std::make_shared<SparsityBottleneck>(facts, sharing, /*batch_norm=*/false);
    };
    plan.schedule = std::make_unique<Annealer>(paper_annealing(facts));
    plan.max_samples = facts.training.ablation_samples;
    return plan;
  }

 private:
  ThresholdSharing sharing_;
};

MOTIFBENCH_REGISTER_METHOD(
    Descriptor{.name = "no_batch_norm",
               .summary = "ablation: Sparling without batch norm before the thresholds",
               .source = "arXiv 2302.01976, ablations",
               .parameters = {{.name = "thresholds",
                               .type = ParameterType::kChoice,
                               .default_value = "mt",
                               .help = "one threshold per channel (mt) or one for all (st)",
                               .choices = {"mt", "st"}}}},
    [](const Parameters& parameters) { return std::make_unique<NoBatchNorm>(parameters); });

}  // namespace
}  // namespace motifbench
