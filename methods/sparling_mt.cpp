// Sparling with one threshold per motif channel (MT), the paper's main method: batch norm, a
// threshold that follows the (1−δ) quantile, ReLU, and density annealed by validation accuracy.

#include "harness/core/annealer.h"
#include "harness/core/method.h"
#include "harness/nn/sparsity_bottleneck.h"

namespace motifbench {
namespace {

class SparlingMt : public Method {
 public:
  TrainingPlan plan(const DomainFacts& facts) const override {
    TrainingPlan plan;
    plan.make_bottleneck = [facts] {
      return std::make_shared<SparsityBottleneck>(facts, ThresholdSharing::kPerChannel,
                                                  /*batch_norm=*/true);
    };
    plan.schedule = std::make_unique<Annealer>(paper_annealing(facts));
    plan.max_samples = facts.training.annealed_samples;
    return plan;
  }
};

MOTIFBENCH_REGISTER_METHOD(
    Descriptor{.name = "sparling_mt",
               .summary = "Sparling, one annealed threshold per motif channel",
               .source = "arXiv 2302.01976, section 3 and algorithm 1 (MT)"},
    [](const Parameters&) { return std::make_unique<SparlingMt>(); });

}  // namespace
}  // namespace motifbench
