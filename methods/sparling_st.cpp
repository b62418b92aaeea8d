// Sparling with a single threshold shared by all motif channels (ST): a channel may stay silent
// while another takes its share of the density.

#include "harness/core/annealer.h"
#include "harness/core/method.h"
#include "harness/nn/sparsity_bottleneck.h"

namespace motifbench {
namespace {

class SparlingSt : public Method {
 public:
  TrainingPlan plan(const DomainFacts& facts) const override {
    TrainingPlan plan;
    plan.make_bottleneck = [facts] {
      return std::make_shared<SparsityBottleneck>(facts, ThresholdSharing::kSingle,
                                                  /*batch_norm=*/true);
    };
    plan.schedule = std::make_unique<Annealer>(paper_annealing(facts));
    plan.max_samples = facts.training.annealed_samples;
    return plan;
  }
};

MOTIFBENCH_REGISTER_METHOD(
    Descriptor{.name = "sparling_st",
               .summary = "Sparling, one annealed threshold for all motif channels together",
               .source = "arXiv 2302.01976, appendix D (ST)"},
    [](const Parameters&) { return std::make_unique<SparlingSt>(); });

}  // namespace
}  // namespace motifbench
