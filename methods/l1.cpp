// L1 baseline: batch norm, ReLU, and λ · mean|activation| added to the loss. Density is whatever
// comes out. As in the paper's runs, training ends when validation accuracy first beats the falling
// threshold.

#include "harness/core/annealer.h"
#include "harness/core/method.h"
#include "harness/nn/sparsity_bottleneck.h"

namespace motifbench {
namespace {

class L1Bottleneck : public Bottleneck {
 public:
  L1Bottleneck(const DomainFacts& facts, double lambda)
      : lambda_(lambda), norm_(register_module("norm", motif_batch_norm(facts))) {}

  torch::Tensor forward(torch::Tensor z) override {
    activations_ = torch::relu(norm_(z));
    return activations_;
  }
  torch::Tensor margins(torch::Tensor z) override { return norm_(z); }
  torch::Tensor auxiliary_loss() override { return lambda_ * activations_.mean(); }

 private:
  double lambda_;
  BatchNorm norm_;
  torch::Tensor activations_;
};

class L1 : public Method {
 public:
  explicit L1(const Parameters& parameters) : lambda_(parameters.number("lambda")) {}

  TrainingPlan plan(const DomainFacts& facts) const override {
    TrainingPlan plan;
    plan.make_bottleneck = [facts, lambda = lambda_] {
      return std::make_shared<L1Bottleneck>(facts, lambda);
    };
    plan.schedule = std::make_unique<Annealer>(first_crossing(facts));
    plan.max_samples = facts.training.penalty_samples;
    return plan;
  }

 private:
  double lambda_;
};

MOTIFBENCH_REGISTER_METHOD(
    Descriptor{.name = "l1",
               .summary = "baseline: an L1 penalty on ReLU activations",
               .source = "arXiv 2302.01976, table 1",
               .parameters = {{.name = "lambda",
                               .type = ParameterType::kNumber,
                               .default_value = "1",
                               .help = "weight of the penalty; the paper uses 0.1, 1, 2, 5, 10",
                               .minimum = 0.0}}},
    [](const Parameters& parameters) { return std::make_unique<L1>(parameters); });

}  // namespace
}  // namespace motifbench
