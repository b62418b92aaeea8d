#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "domains/digit_circle/presets.h"
#include "harness/core/domain.h"
#include "harness/core/spec.h"
#include "harness/train/adam.h"
#include "harness/train/batch.h"
#include "harness/train/model.h"
#include "harness/train/training_step.h"

namespace motifbench {

struct SessionSetting {
  CellId cell;                                   // canonical
  std::optional<double> density = std::nullopt;  // default: where the method starts
  std::optional<int> batch_size = std::nullopt;  // default: the preset's
  bool dropout = true;                           // false: none anywhere
  torch::ScalarType type = torch::kFloat32;      // kFloat64: for comparing without rounding
  torch::Device device = torch::kCPU;
};

/// One DigitCircle model, fresh from its cell's seed, that another process compares itself with and
/// times itself against. Its running statistics and thresholds have settled at the density asked
/// for, as they would have after some steps there. Training happens on a ring of `kRing` batches
/// made beforehand.
///
/// Each command returns what is to be told; tensors go to files of the given folder.
class Session {
 public:
  static constexpr int kRing = 8;

  /// Throws a usage error for cells that are not DigitCircle, and for methods without thresholds.
  explicit Session(const SessionSetting& setting);

  /// setting.json, model.safetensors (parameters and buffers by name) and batch.safetensors
  /// (`input.i` and `targets.i` of the ring).
  nlohmann::json export_to(const std::filesystem::path& folder);
  /// forward.safetensors: z, motifs and teacher-forced loss of batch 0 in evaluation (`eval.z`,
  /// ...), then `passes` training passes over batches 0, 1, ... without an optimiser step
  /// (`train.i.z`, ..., `train.i.thresholds`). The model's buffers are afterwards as before.
  nlohmann::json forward(const std::filesystem::path& folder, std::int64_t passes);
  /// step.safetensors: one training step on batch 0; `loss`, and `parameter.X`, `gradient.X` (after
  /// clipping) and `buffer.X` as the step leaves them.
  nlohmann::json step(const std::filesystem::path& folder);
  /// Seconds of `count` training steps over the ring, data at hand.
  nlohmann::json time(std::int64_t count);
  /// Seconds of `count` training steps, data made on the way as the trainer has it made.
  nlohmann::json time_with_data(std::int64_t count);
  /// Seconds of the validation pass over `count` images, which it makes.
  nlohmann::json validate(std::int64_t count);
  /// Seconds of decoding `count` images the authors' way: 30 steps whatever comes, the whole prefix
  /// through the decoder at each (facts 2.5). The images are made on the way, too.
  nlohmann::json decode(std::int64_t count);

 private:
  Batch make_ring_batch(std::int64_t position) const;
  const Batch& next_batch();
  /// Brings running statistics and thresholds to where batch 0 takes them.
  void settle();
  nlohmann::json seconds_of(std::int64_t samples, const std::function<void()>& work) const;

  SessionSetting setting_;
  DigitCirclePreset preset_;
  TrainingSetting training_;
  std::unique_ptr<Domain> domain_;
  std::unique_ptr<Model> model_;
  std::unique_ptr<Adam> optimiser_;
  std::unique_ptr<TrainingStep> step_;
  std::vector<Batch> ring_;
  std::size_t position_ = 0;
  std::unique_ptr<BatchPrefetcher> prefetcher_;
};

}  // namespace motifbench
