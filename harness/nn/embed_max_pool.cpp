#include "harness/nn/embed_max_pool.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <vector>

#include "harness/core/vector_math.h"
#include "harness/core/vectorised.h"
#include "harness/nn/aligned_floats.h"
#include "harness/nn/cpu_floats.h"
#include "harness/nn/first_derivative.h"
#include "harness/nn/memory_format.h"

namespace motifbench {
namespace {

constexpr std::int64_t kVector = 16;  // floats
constexpr std::int64_t kTables = 4;

struct Geometry {
  std::int64_t batch, channels, rows, cols, width, pool_rows, pool_cols;

  std::int64_t out_rows() const { return rows / pool_rows; }
  std::int64_t out_cols() const { return cols / pool_cols; }
  std::int64_t windows() const { return batch * out_rows() * out_cols(); }

  /// Flat site index (over batch, row, col) of a window's first site.
  std::int64_t first_site(std::int64_t window) const {
    const std::int64_t col = window % out_cols();
    const std::int64_t row = window / out_cols() % out_rows();
    const std::int64_t image = window / (out_cols() * out_rows());
    return (image * rows + row * pool_rows) * cols + col * pool_cols;
  }
};

/// A motif channel that is not zero at some site.
struct Active {
  std::int64_t channel;
  float value;
};

/// Zero as a number, of either sign.
MOTIFBENCH_INLINE bool is_zero(float value) {
  return (std::bit_cast<std::uint32_t>(value) << 1U) == 0;
}

/// Without a way out of the loop, so that it vectorises.
MOTIFBENCH_INLINE bool all_zero(const float* values, std::int64_t count) {
  std::uint32_t set = 0;
  for (std::int64_t i = 0; i < count; ++i) set |= std::bit_cast<std::uint32_t>(values[i]) << 1U;
  return set == 0;
}

/// Without branches: which channels are active cannot be predicted. Returns how many are.
MOTIFBENCH_INLINE std::int64_t find_active(const float* site, std::int64_t channels,
                                           Active* active) {
  std::int64_t count = 0;
  for (std::int64_t c = 0; c < channels; ++c) {
    active[count] = {c, site[c]};
    count += is_zero(site[c]) ? 0 : 1;
  }
  return count;
}

/// `motifs` [sites, C], `weight` [C, width] → values [windows, width] and the sites they come from,
/// numbered row by row within their window. Of equal values the first site's counts. A site without
/// motifs has the value `bias` everywhere, so that only the first of these can win.
MOTIFBENCH_VECTORISED void pool_windows(const Geometry& g, const float* motifs, const float* weight,
                                        const float* bias, float* best_of_all,
                                        std::int32_t* winner_of_all) {
  const AlignedFloats values(g.width);
  float* const value = values.get();
  std::vector<Active> actives(static_cast<std::size_t>(g.channels) + 1);
  Active* const active = actives.data();
  const std::int64_t width = g.width;
  for (std::int64_t window = 0; window < g.windows(); ++window) {
    float* const best = best_of_all + window * width;
    std::int32_t* const winner = winner_of_all + window * width;
    std::fill_n(best, width, -std::numeric_limits<float>::infinity());
    std::fill_n(winner, width, 0);
    const std::int64_t corner = g.first_site(window);
    constexpr auto kNone = std::numeric_limits<std::int32_t>::max();
    std::int32_t first_empty = kNone;
    for (std::int64_t i = 0; i < g.pool_rows; ++i) {
      const float* here = motifs + (corner + i * g.cols) * g.channels;
      auto site = static_cast<std::int32_t>(i * g.pool_cols);
      if (all_zero(here, g.pool_cols * g.channels)) {
        first_empty = std::min(first_empty, site);
        continue;
      }
      for (std::int64_t j = 0; j < g.pool_cols; ++j, ++site, here += g.channels) {
        const std::int64_t count = find_active(here, g.channels, active);
        if (count == 0) {
          first_empty = std::min(first_empty, site);
          continue;
        }
        const float* row = weight + active[0].channel * width;
#pragma GCC ivdep
        for (std::int64_t d = 0; d < width; ++d) value[d] = bias[d] + active[0].value * row[d];
        for (std::int64_t k = 1; k < count; ++k) {
          row = weight + active[k].channel * width;
          const float factor = active[k].value;
#pragma GCC ivdep
          for (std::int64_t d = 0; d < width; ++d) value[d] += factor * row[d];
        }
#pragma GCC ivdep
        for (std::int64_t d = 0; d < width; ++d) {
          const bool larger = value[d] > best[d] || value[d] != value[d];  // NaN shows
          best[d] = larger ? value[d] : best[d];
          winner[d] = larger ? site : winner[d];
        }
      }
    }
    if (first_empty == kNone) continue;
#pragma GCC ivdep
    for (std::int64_t d = 0; d < width; ++d) {
      const bool wins = bias[d] > best[d] || bias[d] != bias[d] ||
                        (bias[d] == best[d] && first_empty < winner[d]);
      best[d] = wins ? bias[d] : best[d];
      winner[d] = wins ? first_empty : winner[d];
    }
  }
}

/// Each output value has one site it came from; gradients go there and nowhere else. `weight` and
/// `d_weight` are [width, lanes]: channels with zeros up to a whole number of vectors.
MOTIFBENCH_VECTORISED void spread_gradient(const Geometry& g, const float* gradient_of_all,
                                           const std::int32_t* winner_of_all, const float* motifs,
                                           const float* weight, std::int64_t lanes, float* d_motifs,
                                           float* d_weight) {
  // One window's motifs, in rows of whole vectors. Their gradients in several tables that take
  // turns: values in a row mostly come from the same site, and a sum would wait for the one before.
  const std::int64_t table = g.pool_rows * g.pool_cols * lanes;
  const AlignedFloats from(table), to(kTables * table);
  for (std::int64_t window = 0; window < g.windows(); ++window) {
    const float* const gradient = gradient_of_all + window * g.width;
    const std::int32_t* const winner = winner_of_all + window * g.width;
    const std::int64_t corner = g.first_site(window);
    float* padded = from.get();
    for (std::int64_t i = 0; i < g.pool_rows; ++i) {
      const float* here = motifs + (corner + i * g.cols) * g.channels;
      for (std::int64_t j = 0; j < g.pool_cols; ++j, padded += lanes, here += g.channels) {
        std::copy_n(here, g.channels, padded);
      }
    }
    std::fill_n(to.get(), kTables * table, 0.0F);
    for (std::int64_t d = 0; d < g.width; ++d) {
      const float factor = gradient[d];
      const float* const row = weight + d * lanes;
      float* const d_row = d_weight + d * lanes;
      const float* const here = from.get() + winner[d] * lanes;
      float* const d_here = to.get() + d % kTables * table + winner[d] * lanes;
      for (std::int64_t first = 0; first < lanes; first += kVector) {
#pragma GCC ivdep
        for (std::int64_t c = first; c < first + kVector; ++c) {
          d_here[c] += factor * row[c];
          d_row[c] += factor * here[c];
        }
      }
    }
    const float* sum = to.get();
    for (std::int64_t i = 0; i < g.pool_rows; ++i) {
      float* here = d_motifs + (corner + i * g.cols) * g.channels;
      for (std::int64_t j = 0; j < g.pool_cols; ++j, sum += lanes, here += g.channels) {
        for (std::int64_t c = 0; c < g.channels; ++c) {
          here[c] = (sum[c] + sum[table + c]) + (sum[2 * table + c] + sum[3 * table + c]);
        }
      }
    }
  }
}

class CpuEmbedMaxPool : public torch::autograd::Function<CpuEmbedMaxPool> {
 public:
  static torch::Tensor forward(torch::autograd::AutogradContext* context,
                               const torch::Tensor& motifs_in, const torch::Tensor& weight_in,
                               const torch::Tensor& bias, std::int64_t pool_rows,
                               std::int64_t pool_cols) {
    const torch::Tensor motifs = channels_last(motifs_in);
    const torch::Tensor weight = weight_in.contiguous();
    const Geometry g{motifs.size(0), motifs.size(1), motifs.size(2), motifs.size(3),
                     weight.size(0), pool_rows,      pool_cols};
    torch::Tensor values = torch::empty({g.batch, g.out_rows(), g.out_cols(), g.width});
    torch::Tensor winners = torch::empty(values.sizes(), torch::kInt32);
    const torch::Tensor by_channel = weight.t().contiguous();
    pool_windows(g, motifs.data_ptr<float>(), by_channel.data_ptr<float>(), bias.data_ptr<float>(),
                 values.data_ptr<float>(), winners.data_ptr<std::int32_t>());
    context->save_for_backward({motifs, weight, winners});
    context->saved_data["pool_rows"] = pool_rows;
    context->saved_data["pool_cols"] = pool_cols;
    return values;
  }

  static torch::autograd::tensor_list backward(torch::autograd::AutogradContext* context,
                                               torch::autograd::tensor_list gradients) {
    refuse_second_derivative("embed_max_pool");
    const auto saved = context->get_saved_variables();
    const torch::Tensor &motifs = saved[0], &weight = saved[1], &winners = saved[2];
    const Geometry g{motifs.size(0),
                     motifs.size(1),
                     motifs.size(2),
                     motifs.size(3),
                     weight.size(0),
                     context->saved_data["pool_rows"].toInt(),
                     context->saved_data["pool_cols"].toInt()};
    const torch::Tensor gradient = gradients[0].contiguous();
    torch::Tensor d_motifs = torch::zeros_like(motifs);
    const std::int64_t lanes = (g.channels + kVector - 1) / kVector * kVector;
    const torch::Tensor padded = torch::constant_pad_nd(weight, {0, lanes - g.channels});
    torch::Tensor d_padded = torch::zeros_like(padded);
    spread_gradient(g, gradient.data_ptr<float>(), winners.data_ptr<std::int32_t>(),
                    motifs.data_ptr<float>(), padded.data_ptr<float>(), lanes,
                    d_motifs.data_ptr<float>(), d_padded.data_ptr<float>());
    const torch::Tensor d_weight = d_padded.narrow(1, 0, g.channels);
    const torch::Tensor d_bias = gradient.reshape({-1, g.width}).sum(/*dim=*/0);
    return {d_motifs, d_weight, d_bias, {}, {}};
  }
};

}  // namespace

torch::Tensor embed_max_pool(const torch::Tensor& motifs, const torch::Tensor& weight,
                             const torch::Tensor& bias, int pool_rows, int pool_cols) {
  TORCH_CHECK(
      motifs.dim() == 4 && motifs.size(1) == weight.size(1) && bias.numel() == weight.size(0),
      "embed_max_pool: motifs ", motifs.sizes(), ", weight ", weight.sizes(), " and bias ",
      bias.sizes(), " do not fit");
  TORCH_CHECK(motifs.size(2) >= pool_rows && motifs.size(3) >= pool_cols,
              "embed_max_pool: a map of ", motifs.sizes(), " has no window of ", pool_rows, " x ",
              pool_cols);
  if (is_cpu_floats(motifs)) {
    return CpuEmbedMaxPool::apply(motifs, weight, bias.contiguous(), pool_rows, pool_cols);
  }
  const torch::Tensor map = torch::conv2d(motifs, weight.unsqueeze(2).unsqueeze(3), bias);
  return torch::max_pool2d(map, {pool_rows, pool_cols}).permute({0, 2, 3, 1});
}

}  // namespace motifbench
