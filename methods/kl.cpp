// KL baseline: batch norm, sigmoid, and λ · KL(p ‖ p̂) added to the loss, where p̂ is the mean
// activation of the batch and p the target density. h receives ReLU(a − 0.5), so an activation
// counts above 0.5.

#include "harness/core/annealer.h"
#include "harness/core/method.h"
#include "harness/nn/sparsity_bottleneck.h"

namespace motifbench {
namespace {

class KlBottleneck : public Bottleneck {
 public:
  KlBottleneck(const DomainFacts& facts, double lambda)
      : lambda_(lambda),
        target_(facts.line_density),
        norm_(register_module("norm", motif_batch_norm(facts))) {}

  torch::Tensor forward(torch::Tensor z) override {
    activations_ = torch::sigmoid(norm_(z));
    return torch::relu(activations_ - 0.5);
  }
  torch::Tensor margins(torch::Tensor z) override { return torch::sigmoid(norm_(z)) - 0.5; }
  torch::Tensor auxiliary_loss() override {
    const torch::Tensor mean = activations_.mean();
    return lambda_ *
           (target_ * (target_ / mean).log() + (1 - target_) * ((1 - target_) / (1 - mean)).log());
  }

 private:
  double lambda_;
  double target_;
  BatchNorm norm_;
  torch::Tensor activations_;
};

class Kl : public Method {
 public:
  explicit Kl(const Parameters& parameters) : lambda_(parameters.number("lambda")) {}

  TrainingPlan plan(const DomainFacts& facts) const override {
    TrainingPlan plan;
    plan.make_bottleneck = [facts, lambda = lambda_] {
      return std::make_shared<KlBottleneck>(facts, lambda);
    };
    plan.schedule = std::make_unique<Annealer>(first_crossing(facts));
    plan.max_samples = facts.training.penalty_samples;
    return plan;
  }

 private:
  double lambda_;
};

MOTIFBENCH_REGISTER_METHOD(
    Descriptor{
        .name = "kl",
        .summary = "baseline: a KL penalty that pulls mean sigmoid activation to the final density",
        .source = "arXiv 2302.01976, KL baseline",
        .parameters = {{.name = "lambda",
                        .type = ParameterType::kNumber,
                        .default_value = "1",
                        .help = "weight of the penalty; the paper uses powers of ten from 0.01 to "
                                "100000",
                        .minimum = 0.0}}},
    [](const Parameters& parameters) { return std::make_unique<Kl>(parameters); });

}  // namespace
}  // namespace motifbench
