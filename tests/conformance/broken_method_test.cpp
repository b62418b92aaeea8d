// The suite must notice a broken method: one deliberate fault per check, and the check must object.

#include <gtest/gtest.h>

#include <cstring>
#include <utility>

#include "harness/core/annealer.h"
#include "harness/core/network.h"
#include "tests/conformance/method_checks.h"

namespace motifbench {
namespace {

enum class Fault {
  kShape,
  kEvaluationMoves,
  kGradient,
  kRandom,
  kHiddenState,
  kHiddenCollection,
  kDensity,
  kFrozen,
  kMargins,
  kPlan
};

/// ReLU with one fault.
class FaultyBottleneck : public Bottleneck {
 public:
  explicit FaultyBottleneck(Fault fault)
      : fault_(fault), level_(register_buffer("level", torch::zeros({1}))) {}

  torch::Tensor forward(torch::Tensor z) override {
    switch (fault_) {
      case Fault::kShape:
        return torch::relu(z).flatten(1);
      case Fault::kEvaluationMoves:
        level_.add_(0.01);
        return torch::relu(z - level_);
      case Fault::kGradient:
        return torch::relu(z).detach() + 0.5 * (torch::relu(z) - torch::relu(z).detach());
      case Fault::kRandom:
        return torch::relu(z) * static_cast<double>(++global_calls_);
      case Fault::kHiddenState:
        return torch::relu(z) + static_cast<double>(++calls_);
      case Fault::kHiddenCollection:  // every second batch moves the level by what both held
        collected_ += z.mean().item<double>();
        if (++calls_ % 2 == 0) level_.fill_(std::exchange(collected_, 0));
        return torch::relu(z - level_);
      case Fault::kDensity:
        return torch::relu(z - 1.0);
      case Fault::kFrozen:
      case Fault::kMargins:
      case Fault::kPlan:
        break;
    }
    return torch::relu(z);
  }
  torch::Tensor margins(torch::Tensor z) override {
    return fault_ == Fault::kMargins ? 2 * z : forward(std::move(z));
  }

 private:
  static inline int global_calls_ = 0;
  Fault fault_;
  int calls_ = 0;
  double collected_ = 0;
  torch::Tensor level_;
};

class Faulty : public Method {
 public:
  explicit Faulty(Fault fault) : fault_(fault) {}
  TrainingPlan plan(const DomainFacts& facts) const override {
    TrainingPlan plan;
    plan.make_bottleneck = [fault = fault_] { return std::make_shared<FaultyBottleneck>(fault); };
    plan.schedule = std::make_unique<FixedDensity>(0.5);
    if (fault_ == Fault::kFrozen)
      plan.schedule = std::make_unique<Annealer>(paper_annealing(facts));
    plan.max_samples = fault_ == Fault::kPlan ? 0 : facts.training.dense_samples;
    return plan;
  }

 private:
  Fault fault_;
};

struct FaultAndCheck {
  Fault fault;
  const char* check;
};

class BrokenMethod : public ::testing::TestWithParam<FaultAndCheck> {};

TEST_P(BrokenMethod, IsNoticed) {
  for (int i = 0; i < kMethodCheckCount; ++i) {
    if (std::strcmp(kMethodChecks[i].name, GetParam().check) != 0) continue;
    EXPECT_NE(kMethodChecks[i].check(Faulty(GetParam().fault), small_facts(4)), "");
    return;
  }
  FAIL() << "no check is called " << GetParam().check;
}

INSTANTIATE_TEST_SUITE_P(
    Faults, BrokenMethod,
    ::testing::Values(FaultAndCheck{Fault::kShape, "keeps_shape_and_type"},
                      FaultAndCheck{Fault::kEvaluationMoves, "evaluation_changes_nothing"},
                      FaultAndCheck{Fault::kGradient, "gradient_is_right"},
                      FaultAndCheck{Fault::kRandom, "same_seed_same_bits"},
                      FaultAndCheck{Fault::kHiddenState, "state_is_complete"},
                      FaultAndCheck{Fault::kHiddenCollection, "state_is_complete"},
                      FaultAndCheck{Fault::kDensity, "delivers_the_density"},
                      FaultAndCheck{Fault::kFrozen, "delivers_the_density"},
                      FaultAndCheck{Fault::kMargins, "margins_are_before_the_cut"},
                      FaultAndCheck{Fault::kPlan, "plan_is_usable"}));

}  // namespace
}  // namespace motifbench
