#pragma once

#include <torch/torch.h>

#include "harness/core/domain.h"
#include "harness/train/adam.h"
#include "harness/train/batch.h"
#include "harness/train/model.h"

namespace motifbench {

/// What every optimiser step of a run does: forward and backward pass, clipping, warm-up, Adam.
class TrainingStep {
 public:
  /// All references must outlive it. `seed` is the cell's; every step's dropout follows from it.
  TrainingStep(Model& model, Adam& optimiser, const TrainingSetting& setting, std::int64_t seed);

  /// Returns the loss (a detached scalar on the model's device), and leaves the gradients it used,
  /// after clipping, in the parameters. The learning rate of the setting is multiplied by
  /// `rate_factor`.
  torch::Tensor run(const Batch& batch, double rate_factor = 1);

 private:
  double warmed_up_rate() const;

  Model& model_;
  Adam& optimiser_;
  const TrainingSetting& setting_;
  std::int64_t seed_;
};

}  // namespace motifbench
