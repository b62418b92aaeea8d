// The threshold's target, the k-th smallest of 100 000 values for each of 10 channels, beside the
// framework's kthvalue; then the layer around it.

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "harness/nn/largest.h"
#include "harness/nn/memory_format.h"
#include "harness/nn/threshold_layer.h"
#include "tests/benchmarks/register_each.h"

namespace motifbench {
namespace {

constexpr std::int64_t kRows = 100'000;  // a batch of the paper's DigitCircle
constexpr std::int64_t kChannels = 10;
constexpr double kMomentum = 0.1;

std::int64_t rank_of(double density) {
  return std::max<std::int64_t>(
      1, static_cast<std::int64_t>(std::floor(static_cast<double>(kRows) * (1 - density))));
}

/// Normally distributed, as after batch norm; a row per site, channels innermost.
torch::Tensor make_rows() {
  torch::manual_seed(1);
  return torch::randn({kRows, kChannels});
}

/// Times t ← 0.9·t + 0.1·q with q from `quantile`, after checking it against kthvalue.
template <typename Quantile>
void run_update(benchmark::State& state, const torch::Tensor& rows, std::int64_t rank,
                const Quantile& quantile) {
  const torch::NoGradGuard no_grad;
  if (!torch::equal(quantile(), std::get<0>(rows.kthvalue(rank, /*dim=*/0)))) {
    state.SkipWithError("the quantile is wrong");
  }
  torch::Tensor thresholds = torch::zeros({kChannels});
  for (auto _ : state) {
    thresholds.mul_(1 - kMomentum).add_(quantile(), kMomentum);
    benchmark::DoNotOptimize(thresholds.data_ptr());
  }
  set_items(state, kRows * kChannels);
}

void threshold_update(benchmark::State& state, double density) {
  const torch::Tensor rows = make_rows();
  const std::int64_t rank = rank_of(density);
  run_update(state, rows, rank, [&] { return kth_smallest_per_column(rows, rank); });
}

/// On the values as they lie.
void strided_kthvalue(benchmark::State& state, double density) {
  const torch::Tensor rows = make_rows();
  const std::int64_t rank = rank_of(density);
  run_update(state, rows, rank, [&] { return std::get<0>(rows.kthvalue(rank, /*dim=*/0)); });
}

/// In the layout that suits kthvalue best, each channel's values side by side; that they had to be
/// brought there is not counted.
void contiguous_kthvalue(benchmark::State& state, double density) {
  const torch::Tensor rows = make_rows();
  const torch::Tensor channels = rows.t().contiguous();
  const std::int64_t rank = rank_of(density);
  run_update(state, rows, rank, [&] { return std::get<0>(channels.kthvalue(rank, /*dim=*/1)); });
}

/// The layer on a batch; in evaluation it subtracts and cuts only, so the difference is the update.
void run_layer(benchmark::State& state, double density, bool training, double accumulate_until) {
  const torch::NoGradGuard no_grad;
  ThresholdLayer layer(
      ThresholdSetting{.channels = kChannels, .accumulate_until = accumulate_until});
  layer->train(training);
  layer->set_density(density);
  const torch::Tensor z = channels_last(make_rows().view({10, 100, 100, 10}).permute({0, 3, 1, 2}));
  for (auto _ : state) {
    const torch::Tensor motifs = layer(z);
    benchmark::DoNotOptimize(motifs.data_ptr());
  }
  set_items(state, kRows * kChannels);
}

void training_layer(benchmark::State& state, double density) {
  run_layer(state, density, /*training=*/true, /*accumulate_until=*/0);
}

/// Below 1e-4 the threshold moves once in several batches.
void accumulating_layer(benchmark::State& state, double density) {
  run_layer(state, density, /*training=*/true, /*accumulate_until=*/10);
}

void evaluating_layer(benchmark::State& state, double density) {
  run_layer(state, density, /*training=*/false, /*accumulate_until=*/0);
}

bool register_at_all_densities(const char* name, void (*function)(benchmark::State&, double)) {
  return register_each(name, "density", {0.5, 1e-2, 1e-3, 5e-5}, function);
}

const bool kThresholdsRegistered =
    register_at_all_densities("BM_ThresholdUpdate", threshold_update) &&
    register_at_all_densities("BM_KthvalueStrided", strided_kthvalue) &&
    register_at_all_densities("BM_KthvalueContiguous", contiguous_kthvalue) &&
    register_at_all_densities("BM_ThresholdLayer", training_layer) &&
    register_at_all_densities("BM_AccumulatingThresholdLayer", accumulating_layer) &&
    register_each("BM_FixedThresholdLayer", "density", {0.5}, evaluating_layer);

}  // namespace
}  // namespace motifbench
