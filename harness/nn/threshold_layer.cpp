#include "harness/nn/threshold_layer.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "harness/nn/largest.h"

namespace motifbench {
namespace {

constexpr double kThresholdMomentum = 0.1;

/// k of the k-th smallest value that is the threshold's target, for N rows.
std::int64_t quantile_rank(std::int64_t rows, double sparsity) {
  return std::max<std::int64_t>(
      1, static_cast<std::int64_t>(std::floor(static_cast<double>(rows) * sparsity)));
}

}  // namespace

ThresholdLayerImpl::ThresholdLayerImpl(const ThresholdSetting& setting) : setting_(setting) {
  const int columns = setting.per_channel ? setting.channels : 1;
  thresholds_ = register_buffer("thresholds", torch::zeros({columns}));
  if (setting.accumulate_until > 0) {
    const auto capacity = static_cast<std::int64_t>(2 * std::ceil(setting.accumulate_until)) + 2;
    largest_ = register_buffer(
        "largest", torch::full({capacity, columns}, -std::numeric_limits<float>::infinity()));
    rows_seen_ = register_buffer("rows_seen", torch::zeros({}, torch::kInt64));
  }
}

torch::Tensor ThresholdLayerImpl::forward(const torch::Tensor& z) {
  if (is_training()) update(z);
  return torch::relu(margins(z));
}

torch::Tensor ThresholdLayerImpl::margins(const torch::Tensor& z) const {
  return z - thresholds_.view({1, -1, 1, 1});
}

void ThresholdLayerImpl::update(const torch::Tensor& z) {
  const torch::NoGradGuard no_grad;
  // Channels innermost: with channels-last tensors this is a view.
  torch::Tensor rows = z.detach().permute({0, 2, 3, 1}).reshape({-1, z.size(1)});
  if (!setting_.per_channel) rows = rows.reshape({-1, 1});

  // A model is moved with all its buffers; reading this one from a GPU would wait for it every
  // step.
  if (rows_seen_.defined() && !rows_seen_.is_cpu()) rows_seen_.set_data(rows_seen_.cpu());
  const bool enough_at_once =
      static_cast<double>(rows.size(0)) * density() >= setting_.accumulate_until;
  if (setting_.accumulate_until > 0 && (!enough_at_once || rows_seen_.item<std::int64_t>() > 0)) {
    collect(rows);
  } else {
    move_towards(kth_smallest_per_column(rows, quantile_rank(rows.size(0), sparsity_)));
  }
}

void ThresholdLayerImpl::collect(const torch::Tensor& rows) {
  const std::int64_t kept = std::min(largest_.size(0), rows.size(0));
  const torch::Tensor merged = torch::cat({largest_, largest_per_column(rows, kept)});
  largest_.copy_(largest_per_column(merged, largest_.size(0)));
  rows_seen_ += rows.size(0);

  const std::int64_t seen = rows_seen_.item<std::int64_t>();
  if (static_cast<double>(seen) * density() < setting_.accumulate_until) return;
  const std::int64_t from_top = seen - quantile_rank(seen, sparsity_) + 1;
  // Where density rose while rows were being collected, too few values were kept of the earlier
  // ones: this batch has to do.
  move_towards(from_top <= largest_.size(0)
                   ? largest_[from_top - 1]
                   : kth_smallest_per_column(rows, quantile_rank(rows.size(0), sparsity_)));
  largest_.fill_(-std::numeric_limits<float>::infinity());
  rows_seen_.zero_();
}

void ThresholdLayerImpl::move_towards(const torch::Tensor& quantile) {
  thresholds_.mul_(1.0 - kThresholdMomentum).add_(quantile, kThresholdMomentum);
}

}  // namespace motifbench
