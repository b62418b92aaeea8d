#include "harness/nn/add_norm.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "harness/core/vector_math.h"
#include "harness/core/vectorised.h"
#include "harness/nn/cpu_floats.h"
#include "harness/nn/first_derivative.h"

namespace motifbench {
namespace {

constexpr double kNormEpsilon = 1e-5;
/// Rows whose gradients of weight and bias are summed in single precision before a double.
constexpr std::int64_t kRowsPerBlock = 64;

using vector_math::kSumLanes;
using vector_math::sum_of_lanes;

/// `normal` = the normalised sums, `inverse` = 1 / standard deviation of each row, `result` = the
/// normalised sums times weight plus bias.
MOTIFBENCH_VECTORISED void norm_rows(const float* __restrict a, const float* __restrict b,
                                     std::int64_t rows, std::int64_t width,
                                     const float* __restrict weight, const float* __restrict bias,
                                     float* __restrict normal, float* __restrict inverse,
                                     float* __restrict result) {
  const std::int64_t whole = width - width % kSumLanes;
  const float share = 1.0F / static_cast<float>(width);
  for (std::int64_t r = 0; r < rows; ++r) {
    float* __restrict row = normal + r * width;
    float lanes[kSumLanes] = {};
    for (std::int64_t c = 0; c < width; ++c) row[c] = a[r * width + c] + b[r * width + c];
    for (std::int64_t c = 0; c < whole; c += kSumLanes) {
      for (std::int64_t l = 0; l < kSumLanes; ++l) lanes[l] += row[c + l];
    }
    float sum = sum_of_lanes(lanes);
    for (std::int64_t c = whole; c < width; ++c) sum += row[c];
    const float mean = sum * share;

    float squares[kSumLanes] = {};
    for (std::int64_t c = 0; c < width; ++c) row[c] -= mean;
    for (std::int64_t c = 0; c < whole; c += kSumLanes) {
      for (std::int64_t l = 0; l < kSumLanes; ++l) squares[l] += row[c + l] * row[c + l];
    }
    float square = sum_of_lanes(squares);
    for (std::int64_t c = whole; c < width; ++c) square += row[c] * row[c];
    const float factor = 1.0F / std::sqrt(square * share + static_cast<float>(kNormEpsilon));
    inverse[r] = factor;
    for (std::int64_t c = 0; c < width; ++c) {
      row[c] *= factor;
      result[r * width + c] = row[c] * weight[c] + bias[c];
    }
  }
}

/// `to` = the gradient of the sum; adds to those of weight and bias.
MOTIFBENCH_VECTORISED void norm_rows_backward(const float* __restrict normal,
                                              const float* __restrict inverse,
                                              const float* __restrict gradient, std::int64_t rows,
                                              std::int64_t width, const float* __restrict weight,
                                              float* __restrict d_weight_block,
                                              float* __restrict d_bias_block,
                                              double* __restrict d_weight,
                                              double* __restrict d_bias, float* __restrict to) {
  const std::int64_t whole = width - width % kSumLanes;
  const float share = 1.0F / static_cast<float>(width);
  for (std::int64_t first = 0; first < rows; first += kRowsPerBlock) {
    const std::int64_t last = std::min(rows, first + kRowsPerBlock);
    for (std::int64_t c = 0; c < width; ++c) d_weight_block[c] = d_bias_block[c] = 0;
    for (std::int64_t r = first; r < last; ++r) {
      const float* __restrict x = normal + r * width;
      const float* __restrict g = gradient + r * width;
      float* __restrict d = to + r * width;
      float sums[kSumLanes] = {}, dots[kSumLanes] = {};
      for (std::int64_t c = 0; c < width; ++c) {
        d_weight_block[c] += g[c] * x[c];
        d_bias_block[c] += g[c];
        d[c] = g[c] * weight[c];
      }
      for (std::int64_t c = 0; c < whole; c += kSumLanes) {
        for (std::int64_t l = 0; l < kSumLanes; ++l) {
          sums[l] += d[c + l];
          dots[l] += d[c + l] * x[c + l];
        }
      }
      float sum = sum_of_lanes(sums), dot = sum_of_lanes(dots);
      for (std::int64_t c = whole; c < width; ++c) {
        sum += d[c];
        dot += d[c] * x[c];
      }
      const float mean = sum * share, slope = dot * share, factor = inverse[r];
      for (std::int64_t c = 0; c < width; ++c) d[c] = factor * (d[c] - mean - x[c] * slope);
    }
    for (std::int64_t c = 0; c < width; ++c) {
      d_weight[c] += static_cast<double>(d_weight_block[c]);
      d_bias[c] += static_cast<double>(d_bias_block[c]);
    }
  }
}

class CpuAddNorm : public torch::autograd::Function<CpuAddNorm> {
 public:
  static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& a_in,
                               const torch::Tensor& b_in, const torch::Tensor& weight_in,
                               const torch::Tensor& bias_in) {
    const torch::Tensor a = a_in.contiguous(), b = b_in.contiguous(),
                        weight = weight_in.contiguous(), bias = bias_in.contiguous();
    const std::int64_t width = weight.numel(), rows = a.numel() / width;
    torch::Tensor normal = torch::empty_like(a), inverse = torch::empty({rows});
    torch::Tensor result = torch::empty_like(a);
    norm_rows(a.data_ptr<float>(), b.data_ptr<float>(), rows, width, weight.data_ptr<float>(),
              bias.data_ptr<float>(), normal.data_ptr<float>(), inverse.data_ptr<float>(),
              result.data_ptr<float>());
    context->save_for_backward({normal, inverse, weight});
    return result;
  }

  static torch::autograd::tensor_list backward(torch::autograd::AutogradContext* context,
                                               torch::autograd::tensor_list gradients) {
    refuse_second_derivative("layer norm");
    const auto saved = context->get_saved_variables();
    const torch::Tensor &normal = saved[0], &inverse = saved[1], &weight = saved[2];
    const torch::Tensor gradient = gradients[0].contiguous();
    torch::Tensor d_sum = torch::empty_like(normal);
    const auto width = static_cast<std::size_t>(weight.numel());
    std::vector<float> weight_block(width), bias_block(width);
    std::vector<double> d_weight(width), d_bias(width);
    norm_rows_backward(normal.data_ptr<float>(), inverse.data_ptr<float>(),
                       gradient.data_ptr<float>(), inverse.numel(), weight.numel(),
                       weight.data_ptr<float>(), weight_block.data(), bias_block.data(),
                       d_weight.data(), d_bias.data(), d_sum.data_ptr<float>());
    return {d_sum, d_sum, to_cpu_floats(d_weight), to_cpu_floats(d_bias)};
  }
};

}  // namespace

torch::Tensor add_norm(const torch::Tensor& a, const torch::Tensor& b, const torch::Tensor& weight,
                       const torch::Tensor& bias) {
  TORCH_CHECK(a.sizes() == b.sizes() && weight.dim() == 1 && a.size(-1) == weight.size(0) &&
                  bias.sizes() == weight.sizes(),
              "add_norm: sizes ", a.sizes(), ", ", b.sizes(), ", weight ", weight.sizes(),
              " and bias ", bias.sizes(), " do not fit");
  if (is_cpu_floats(a) && is_cpu_floats(b) && is_cpu_floats(weight) && a.numel() > 0) {
    return CpuAddNorm::apply(a, b, weight, bias);
  }
  return torch::layer_norm(a + b, weight.sizes(), weight, bias, kNormEpsilon);
}

}  // namespace motifbench
