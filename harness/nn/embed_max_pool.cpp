#include "harness/nn/embed_max_pool.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "harness/core/vectorised.h"
#include "harness/nn/memory_format.h"

namespace motifbench {
namespace {

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

/// Sites are compared in row-major order, so a later one wins only if it is larger.
MOTIFBENCH_VECTORISED void take_larger(const float* __restrict value, std::int32_t site,
                                       std::int64_t width, float* __restrict best,
                                       std::int32_t* __restrict winner) {
  for (std::int64_t d = 0; d < width; ++d) {
    const bool larger = value[d] > best[d];
    best[d] = larger ? value[d] : best[d];
    winner[d] = larger ? site : winner[d];
  }
}

/// A site without motifs has the value `bias` everywhere; only the first such site can win.
MOTIFBENCH_VECTORISED void take_empty(const float* __restrict bias, std::int32_t site,
                                      std::int64_t width, float* __restrict best,
                                      std::int32_t* __restrict winner) {
  for (std::int64_t d = 0; d < width; ++d) {
    const bool wins = bias[d] > best[d] || (bias[d] == best[d] && site < winner[d]);
    best[d] = wins ? bias[d] : best[d];
    winner[d] = wins ? site : winner[d];
  }
}

MOTIFBENCH_VECTORISED void add_scaled(const float* __restrict source, float factor,
                                      std::int64_t width, float* __restrict target) {
  for (std::int64_t d = 0; d < width; ++d) target[d] += factor * source[d];
}

/// `motifs` [sites, C], `weight` [C, width] → values and flat winning sites, both [windows, width].
void pool_windows(const Geometry& g, const float* motifs, const float* weight, const float* bias,
                  float* best, std::int32_t* winner) {
  std::vector<float> value(static_cast<std::size_t>(g.width));
  for (std::int64_t window = 0; window < g.windows(); ++window) {
    float* window_best = best + window * g.width;
    std::int32_t* window_winner = winner + window * g.width;
    std::fill_n(window_best, g.width, -std::numeric_limits<float>::infinity());
    const std::int64_t corner = g.first_site(window);
    std::fill_n(window_winner, g.width, static_cast<std::int32_t>(corner));
    std::int64_t first_empty = -1;
    for (std::int64_t i = 0; i < g.pool_rows; ++i) {
      for (std::int64_t j = 0; j < g.pool_cols; ++j) {
        const std::int64_t site = corner + i * g.cols + j;
        const float* here = motifs + site * g.channels;
        bool empty = true;
        for (std::int64_t c = 0; c < g.channels; ++c) {
          if (here[c] == 0.0F) continue;
          if (empty) std::copy_n(bias, g.width, value.data());
          empty = false;
          add_scaled(weight + c * g.width, here[c], g.width, value.data());
        }
        if (!empty) {
          take_larger(value.data(), static_cast<std::int32_t>(site), g.width, window_best,
                      window_winner);
        } else if (first_empty < 0) {
          first_empty = site;
        }
      }
    }
    if (first_empty >= 0) {
      take_empty(bias, static_cast<std::int32_t>(first_empty), g.width, window_best, window_winner);
    }
  }
}

/// Each output value has one site it came from; gradients go there and nowhere else.
void spread_gradient(const Geometry& g, const float* gradient, const std::int32_t* winner,
                     const float* motifs, const float* weight, float* d_motifs, float* d_weight) {
  for (std::int64_t i = 0; i < g.windows() * g.width; ++i) {
    const std::int64_t d = i % g.width;
    const float* here = motifs + winner[i] * g.channels;
    float* d_here = d_motifs + winner[i] * g.channels;
    for (std::int64_t c = 0; c < g.channels; ++c) {
      d_here[c] += gradient[i] * weight[d * g.channels + c];
      d_weight[d * g.channels + c] += gradient[i] * here[c];
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
    torch::Tensor d_weight = torch::zeros_like(weight);
    spread_gradient(g, gradient.data_ptr<float>(), winners.data_ptr<std::int32_t>(),
                    motifs.data_ptr<float>(), weight.data_ptr<float>(), d_motifs.data_ptr<float>(),
                    d_weight.data_ptr<float>());
    const torch::Tensor d_bias = gradient.reshape({-1, g.width}).sum(/*dim=*/0);
    return {d_motifs, d_weight, d_bias, {}, {}};
  }
};

}  // namespace

torch::Tensor embed_max_pool(const torch::Tensor& motifs, const torch::Tensor& weight,
                             const torch::Tensor& bias, int pool_rows, int pool_cols) {
  if (motifs.is_cpu() && motifs.scalar_type() == torch::kFloat32 &&
      motifs.numel() / motifs.size(1) < std::numeric_limits<std::int32_t>::max()) {
    return CpuEmbedMaxPool::apply(motifs, weight, bias, pool_rows, pool_cols);
  }
  const torch::Tensor map = torch::conv2d(motifs, weight.unsqueeze(2).unsqueeze(3), bias);
  return torch::max_pool2d(map, {pool_rows, pool_cols}).permute({0, 2, 3, 1});
}

}  // namespace motifbench
