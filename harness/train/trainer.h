#pragma once

#include <atomic>
#include <string>

#include "harness/core/domain.h"
#include "harness/core/method.h"
#include "harness/train/cell_run.h"
#include "harness/train/checkpoint.h"

namespace motifbench {

enum class TrainingEnd { kFinished, kDiverged, kInterrupted };

struct TrainingOutcome {
  TrainingEnd end = TrainingEnd::kFinished;
  std::string message;  // why, unless finished
};

/// What is left of the learning rate in the cooldown, which falls linearly to 0; 1 before it.
double cooldown_factor(const TrainingSetting& setting, const TrainingState& state);

/// Trains `model` from where `state` stands until the plan's end, and leaves in `checkpoints` a
/// model for every density it left. Samples are consumed in index order of the run's seed;
/// validation, schedule and checkpoint follow each other every `validation_period` samples.
class Trainer {
 public:
  Trainer(const Domain& domain, const TrainingPlan& plan, std::int64_t seed,
          const torch::Device& device, const CheckpointFolder& checkpoints,
          const CellObserver& observer, const std::atomic<bool>& stop);

  TrainingOutcome train(Model& model, Adam& optimiser, TrainingState& state);

 private:
  bool finished(const TrainingState& state) const;
  /// False if it was interrupted, which changes nothing.
  bool validate(Model& model, TrainingState& state, double mean_loss);
  void keep_model(const Model& model, TrainingState& state, double density) const;

  const Domain& domain_;
  const TrainingPlan& plan_;
  TrainingSetting setting_;
  std::int64_t seed_;
  torch::Device device_;
  const CheckpointFolder& checkpoints_;
  const CellObserver& observer_;
  const std::atomic<bool>& stop_;
};

}  // namespace motifbench
