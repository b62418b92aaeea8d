// The paper's Non-Sparse control: Sparling's bottleneck held at density 1/2 (batch norm, threshold
// and ReLU are still there).

#include "harness/core/annealer.h"
#include "harness/core/method.h"
#include "harness/nn/sparsity_bottleneck.h"

namespace motifbench {
namespace {

class NonSparse : public Method {
 public:
  TrainingPlan plan(const DomainFacts& facts) const override {
    TrainingPlan plan;
    plan.make_bottleneck = [facts] {
      return std::make_shared<SparsityBottleneck>(facts, ThresholdSharing::kPerChannel,
                                                  /*batch_norm=*/true);
    };
    plan.schedule = std::make_unique<FixedDensity>(AnnealerSetting{}.initial_density);
    plan.max_samples = facts.training.dense_samples;
    return plan;
  }
};

MOTIFBENCH_REGISTER_METHOD(
    Descriptor{.name = "non_sparse",
               .summary = "control: Sparling's bottleneck at a fixed density of 1/2",
               .source = "arXiv 2302.01976, figure 5 (Non-Sparse)"},
    [](const Parameters&) { return std::make_unique<NonSparse>(); });

}  // namespace
}  // namespace motifbench
