#include "harness/core/training_presets.h"

namespace motifbench {
namespace {

/// Adam at a rate that learns within hours.
void use_fast_optimiser(TrainingSetting& training) {
  training.batch_size = 16;
  training.learning_rate = 1e-3;
  training.warmup_steps = 500;
  training.gradient_clip = 1;
  training.direct_batch_size = 50;
}

}  // namespace

void use_lite_training(TrainingSetting& training) {
  use_fast_optimiser(training);
  training.cooldown = 40'000;
  training.validation_period = 4'000;
  training.validation_amount = 500;
  training.threshold_decay = 1e-6;
  training.annealed_samples = 600'000;
  training.dense_samples = 100'000;
  training.penalty_samples = 200'000;
  training.ablation_samples = 200'000;
  training.unannealed_samples = 200'000;
  training.retrained_samples = 100'000;
  training.direct_samples = 200'000;
}

void use_quick_training(TrainingSetting& training) {
  use_fast_optimiser(training);
  training.cooldown = 10'000;
  training.validation_period = 2'000;
  training.validation_amount = 300;
  training.threshold_decay = 2e-6;
  training.annealed_samples = 240'000;
  training.dense_samples = 60'000;
  training.penalty_samples = 60'000;
  training.ablation_samples = 120'000;
  training.unannealed_samples = 90'000;
  training.retrained_samples = 60'000;
  training.direct_samples = 60'000;
}

void use_tiny_training(TrainingSetting& training) {
  training.batch_size = 16;
  training.learning_rate = 2e-2;  // 60 steps must beat chance on single motifs: density has to move
  training.warmup_steps = 0;
  training.gradient_clip = 1;
  training.cooldown = 160;
  training.validation_period = 160;
  training.validation_amount = 32;
  training.threshold_decay = 1.0 / 160;
  training.annealed_samples = training.dense_samples = training.penalty_samples =
      training.ablation_samples = training.unannealed_samples = training.retrained_samples =
          training.direct_samples = 960;
  training.direct_batch_size = 16;
}

}  // namespace motifbench
