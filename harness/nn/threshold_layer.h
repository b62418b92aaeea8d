#pragma once

#include <torch/torch.h>

namespace motifbench {

struct ThresholdSetting {
  int channels = 10;
  bool per_channel = true;      // false: one threshold over all channels (the ST variant)
  double accumulate_until = 0;  // see BottleneckSetting
};

/// ReLU(z − t), where t follows the (1−δ) quantile of z over all sites of a batch (the paper's
/// sparsity layer; section 2.6 of the facts). In training: q = k-th smallest value with k = max(1,
/// floor(N·(1−δ))) of N rows, t ← 0.9·t + 0.1·q from t = 0, and the output uses the updated t. t
/// carries no gradient. In evaluation t does not move.
///
/// With `accumulate_until` = a > 0, rows are collected over batches until rows·δ ≥ a, and t moves
/// once for all of them. Only the largest few values per channel can become the quantile then, so
/// only those are kept: at most 2a + 2 per channel, in a buffer that is saved with the model.
class ThresholdLayerImpl : public torch::nn::Module {
 public:
  explicit ThresholdLayerImpl(const ThresholdSetting& setting);

  /// z [B, C, rows, cols] → same shape.
  torch::Tensor forward(const torch::Tensor& z);
  /// z − t: the output before the ReLU.
  torch::Tensor margins(const torch::Tensor& z) const;
  void set_density(double density) { sparsity_ = 1.0 - density; }
  double density() const { return 1.0 - sparsity_; }
  /// [C], or [1] for a single threshold.
  const torch::Tensor& thresholds() const { return thresholds_; }

 private:
  void update(const torch::Tensor& z);
  void collect(const torch::Tensor& rows);
  void move_towards(const torch::Tensor& quantile);

  ThresholdSetting setting_;
  double sparsity_ = 0.5;
  torch::Tensor thresholds_;
  torch::Tensor largest_;    // [capacity, C], −∞ where empty; accumulating variant only
  torch::Tensor rows_seen_;  // int64 scalar on the CPU
};
TORCH_MODULE(ThresholdLayer);

}  // namespace motifbench
