// DIRECT: g trained on single motifs with their labels, the upper bound for what a g that never saw
// a label may reach. Logits are the largest values of the channels; there is no h to train.

#include "harness/core/annealer.h"
#include "harness/core/method.h"
#include "harness/nn/max_pool_classifier.h"
#include "harness/nn/passthrough.h"

namespace motifbench {
namespace {

class Direct : public Method {
 public:
  TrainingPlan plan(const DomainFacts& facts) const override {
    TrainingPlan plan;
    plan.make_bottleneck = [] { return std::make_shared<Passthrough>(); };
    plan.make_single_motif_head = [] { return std::make_shared<MaxPoolClassifier>(); };
    plan.schedule = std::make_unique<FixedDensity>(1);
    plan.max_samples = facts.training.direct_samples;
    plan.batch_size = facts.training.direct_batch_size;
    return plan;
  }
};

MOTIFBENCH_REGISTER_METHOD(
    Descriptor{.name = "direct",
               .summary = "upper bound: g trained on single motifs with their labels",
               .source = "arXiv 2302.01976, table 2 (DIRECT)"},
    [](const Parameters&) { return std::make_unique<Direct>(); });

}  // namespace
}  // namespace motifbench
