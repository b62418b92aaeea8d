// The paper's Retrained control: a finished Sparling cell's g, frozen, without its bottleneck
// (batch norm included), under an h trained from scratch. Tells what the bottleneck costs from what
// its g lost.

#include "harness/core/annealer.h"
#include "harness/core/method.h"
#include "harness/nn/passthrough.h"

namespace motifbench {
namespace {

class Retrained : public Method {
 public:
  TrainingPlan plan(const DomainFacts& facts) const override {
    TrainingPlan plan;
    plan.make_bottleneck = [] { return std::make_shared<Passthrough>(); };
    plan.schedule = std::make_unique<FixedDensity>(1);
    plan.max_samples = facts.training.retrained_samples;
    plan.parent = ParentCell{.method = {.name = "sparling_mt", .parameters = {}},
                             .rungs_up = facts.training.retrained_rungs_up,
                             .freeze_g = true};
    return plan;
  }
};

MOTIFBENCH_REGISTER_METHOD(
    Descriptor{.name = "retrained",
               .summary = "control: a new h on the frozen g of a finished sparling_mt cell",
               .source = "arXiv 2302.01976, figure 5 (Retrained)"},
    [](const Parameters&) { return std::make_unique<Retrained>(); });

}  // namespace
}  // namespace motifbench
