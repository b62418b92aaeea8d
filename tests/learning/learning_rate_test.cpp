// The learning rate of a run: warm-up within the step, cooldown at its end.

#include <gtest/gtest.h>

#include "harness/core/method.h"
#include "harness/train/trainer.h"
#include "harness/train/training_step.h"

namespace motifbench {
namespace {

TEST(LearningRate, FallsLinearlyInTheCooldown) {
  TrainingSetting setting;
  setting.cooldown = 1'000;
  TrainingState state;
  state.samples = 5'000;
  EXPECT_EQ(cooldown_factor(setting, state), 1);
  state.cooldown_start = 5'000;
  EXPECT_EQ(cooldown_factor(setting, state), 1);
  state.samples = 5'250;
  EXPECT_EQ(cooldown_factor(setting, state), 0.75);
  state.samples = 6'000;
  EXPECT_EQ(cooldown_factor(setting, state), 0);
  state.samples = 7'000;
  EXPECT_EQ(cooldown_factor(setting, state), 0);
}

/// Adam's first step moves a parameter by the learning rate, whatever the gradient.
double largest_move(int warmup_steps, double rate_factor) {
  const auto domain = DomainRegistry::instance().make("digit_circle", {{"preset", "tiny"}});
  const auto method = MethodRegistry::instance().make("sparling_mt", {});
  TrainingSetting setting = domain->facts().training;
  setting.learning_rate = 1e-3;
  setting.warmup_steps = warmup_steps;
  torch::manual_seed(1);
  Model model(domain->make_g(), method->plan(domain->facts()).make_bottleneck(), domain->make_h());
  std::vector<torch::Tensor> before;
  for (const torch::Tensor& parameter : model.parameters()) before.push_back(parameter.clone());
  Adam optimiser(model);
  TrainingStep(model, optimiser, setting, /*seed=*/1)
      .run(make_batch(*domain, {Split::kTrain, 1, 0}, setting.batch_size, torch::kCPU),
           rate_factor);
  double largest = 0;
  const std::vector<torch::Tensor> after = model.parameters();
  for (std::size_t i = 0; i < after.size(); ++i) {
    largest = std::max(largest, (after[i] - before[i]).abs().max().item<double>());
  }
  return largest;
}

TEST(LearningRate, IsWhatAStepMovesBy) {
  EXPECT_NEAR(largest_move(/*warmup_steps=*/0, 1), 1e-3, 1e-5);
  EXPECT_NEAR(largest_move(/*warmup_steps=*/4, 1), 2.5e-4, 5e-6);
  EXPECT_NEAR(largest_move(/*warmup_steps=*/0, 0.5), 5e-4, 5e-6);
  EXPECT_EQ(largest_move(/*warmup_steps=*/0, 0), 0);
}

}  // namespace
}  // namespace motifbench
