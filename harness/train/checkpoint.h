#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "harness/core/schedule.h"
#include "harness/store/records.h"
#include "harness/train/adam.h"
#include "harness/train/model.h"

namespace motifbench {

/// Where a training run stands, besides its tensors.
struct TrainingState {
  std::int64_t samples = 0;
  double density = 0;  // being trained; in the cooldown the schedule is already past it
  std::optional<std::int64_t> cooldown_start;  // samples at which the learning rate began to fall
  double accuracy = 0;                         // of the last validation
  double loss_sum = 0;                         // of the steps since the last validation
  std::int64_t loss_count = 0;
  bool validation_due = false;  // samples are trained on up to a validation that is still to come
  double seconds = 0;           // wall time of training, all sessions together
  double cpu_seconds = 0;
  std::map<std::string, double> schedule;
  std::vector<double> completed;         // densities whose models were kept, in order
  std::vector<std::int64_t> samples_at;  // samples seen when each was kept
};

/// What the evaluation of a kept model gave, and what it took.
struct KeptEvaluation {
  DensityScores scores;
  double wall_seconds = 0;
  double cpu_seconds = 0;
};

/// Files of one cell: `latest` (everything, for going on), one model per density that training
/// left, and until the result is stored the evaluations of these that are done.
class CheckpointFolder {
 public:
  /// `identity` is written into every file and must match when read: weights of another cell are an
  /// error, not a start. So does the version of the domain's data in what training goes on from.
  CheckpointFolder(std::filesystem::path folder, std::string identity,
                   std::string data_version = "");

  bool has_latest() const;
  void save_latest(const Model& model, const Adam& optimiser, const TrainingState& state) const;
  TrainingState load_latest(Model& model, Adam& optimiser) const;

  /// `rung` counts kept models from 0.
  void save_model(const Model& model, std::size_t rung, double density) const;
  void load_model(Model& model, std::size_t rung) const;
  /// An evaluation of full size takes as long as hours of training: a kill costs one model's.
  void save_evaluation(const KeptEvaluation& evaluation, std::size_t rung) const;
  /// None also where it cannot be read: it can be made again.
  std::optional<KeptEvaluation> load_evaluation(std::size_t rung) const;
  /// Removes the kept models from `rung` on, and their evaluations.
  void remove_models_from(std::size_t rung) const;
  /// g's weights of the model kept `rungs_up` before the last, or of the first if there are fewer;
  /// the rest of the model may be of another kind. A failure if the last is not of `final_density`:
  /// then the folder holds an unfinished run, and the cell's numbers came from elsewhere.
  void load_g(FirstHalf& g, int rungs_up, double final_density) const;

 private:
  std::filesystem::path model_file(std::size_t rung) const;
  std::filesystem::path evaluation_file(std::size_t rung) const;
  std::filesystem::path latest_file() const;

  std::filesystem::path folder_;
  std::string identity_;
  std::string data_version_;
};

}  // namespace motifbench
