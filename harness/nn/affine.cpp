#include "harness/nn/affine.h"

#include <algorithm>
#include <vector>

#include "harness/core/vectorised.h"
#include "harness/nn/cpu_floats.h"
#include "harness/nn/first_derivative.h"
#include "harness/nn/matrix_product.h"

namespace motifbench {
namespace {

/// Rows summed in single precision before they go into a double: keeps sums exact to ~1e-7.
constexpr std::int64_t kRowsPerSum = 64;

/// `to` [rows, width] = `row` in every row, in copies of many rows at a time.
void repeat_row(const float* row, std::int64_t rows, std::int64_t width, float* to) {
  constexpr std::int64_t kLongest = 4096;  // floats of one copy: in the nearest cache
  std::copy_n(row, width, to);
  std::int64_t done = 1, piece = 1;
  while (done < rows) {
    const std::int64_t count = std::min(piece, rows - done);
    std::copy_n(to, count * width, to + done * width);
    done += count;
    if (2 * piece * width <= kLongest) piece *= 2;
  }
}

MOTIFBENCH_VECTORISED void cut_below_zero(float* values, std::int64_t count) {
  for (std::int64_t i = 0; i < count; ++i) values[i] = values[i] < 0 ? 0 : values[i];  // NaN stays
}

/// The gradient that passes a ReLU with this output.
MOTIFBENCH_VECTORISED void pass_relu(const float* __restrict output,
                                     const float* __restrict gradient, std::int64_t count,
                                     float* __restrict to) {
  for (std::int64_t i = 0; i < count; ++i) to[i] = output[i] <= 0 ? 0 : gradient[i];
}

/// sums[c] += Σ of column c.
MOTIFBENCH_VECTORISED void add_columns(const float* __restrict values, std::int64_t rows,
                                       std::int64_t width, float* __restrict block,
                                       double* __restrict sums) {
  for (std::int64_t first = 0; first < rows; first += kRowsPerSum) {
    const std::int64_t last = std::min(rows, first + kRowsPerSum);
    for (std::int64_t c = 0; c < width; ++c) block[c] = 0;
    for (std::int64_t r = first; r < last; ++r) {
      for (std::int64_t c = 0; c < width; ++c) block[c] += values[r * width + c];
    }
    for (std::int64_t c = 0; c < width; ++c) sums[c] += static_cast<double>(block[c]);
  }
}

torch::Tensor column_sums(const torch::Tensor& values, std::int64_t rows, std::int64_t width) {
  std::vector<float> block(static_cast<std::size_t>(width));
  std::vector<double> sums(block.size());
  add_columns(values.data_ptr<float>(), rows, width, block.data(), sums.data());
  return to_cpu_floats(sums);
}

MatrixView matrix(const torch::Tensor& tensor, std::int64_t stride, bool transposed = false) {
  return {tensor.data_ptr<float>(), stride, transposed};
}

/// One node of the graph instead of the framework's three to five, whose product clears its result
/// before it writes it and whose bias is a further pass, or a further sum on the way back.
class CpuAffine : public torch::autograd::Function<CpuAffine> {
 public:
  static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& x_in,
                               const torch::Tensor& weight_in, const torch::Tensor& bias_in,
                               bool relu) {
    const torch::Tensor x = x_in.contiguous(), weight = weight_in.contiguous(),
                        bias = bias_in.contiguous();
    const std::int64_t out = weight.size(0), in = weight.size(1), rows = x.numel() / in;
    std::vector<std::int64_t> shape = x.sizes().vec();
    shape.back() = out;
    torch::Tensor result = torch::empty(shape);
    float* to = result.data_ptr<float>();
    repeat_row(bias.data_ptr<float>(), rows, out, to);
    matrix_product(rows, out, in, 1.0F, matrix(x, in), matrix(weight, in, true), 1.0F, to, out);
    if (relu) cut_below_zero(to, rows * out);
    context->save_for_backward({x, weight, relu ? result : torch::Tensor()});
    return result;
  }

  static torch::autograd::tensor_list backward(torch::autograd::AutogradContext* context,
                                               torch::autograd::tensor_list gradients) {
    refuse_second_derivative("affine map");
    const auto saved = context->get_saved_variables();
    const torch::Tensor &x = saved[0], &weight = saved[1], &result = saved[2];
    const std::int64_t out = weight.size(0), in = weight.size(1), rows = x.numel() / in;
    torch::Tensor g = gradients[0].contiguous();
    if (result.defined()) {
      const torch::Tensor passed = torch::empty_like(g);
      pass_relu(result.data_ptr<float>(), g.data_ptr<float>(), g.numel(), passed.data_ptr<float>());
      g = passed;
    }
    torch::Tensor d_x, d_weight, d_bias;
    if (context->needs_input_grad(0)) {
      d_x = torch::empty_like(x);
      matrix_product(rows, in, out, 1.0F, matrix(g, out), matrix(weight, in), 0.0F,
                     d_x.data_ptr<float>(), in);
    }
    if (context->needs_input_grad(1)) {
      d_weight = torch::empty_like(weight);
      matrix_product(out, in, rows, 1.0F, matrix(g, out, true), matrix(x, in), 0.0F,
                     d_weight.data_ptr<float>(), in);
    }
    if (context->needs_input_grad(2)) d_bias = column_sums(g, rows, out);
    return {d_x, d_weight, d_bias, {}};
  }
};

/// Whether the arguments of an affine map are for CpuAffine; refuses those that do not fit.
bool is_cpu_affine(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias) {
  TORCH_CHECK(x.dim() > 0 && weight.dim() == 2 && x.size(-1) == weight.size(1) && bias.dim() == 1 &&
                  bias.size(0) == weight.size(0),
              "affine map: input ", x.sizes(), ", weight ", weight.sizes(), " and bias ",
              bias.sizes(), " do not fit");
  return is_cpu_floats(x) && is_cpu_floats(weight) && is_cpu_floats(bias) && x.numel() > 0;
}

}  // namespace

torch::Tensor affine(const torch::Tensor& x, const torch::Tensor& weight,
                     const torch::Tensor& bias) {
  if (is_cpu_affine(x, weight, bias)) return CpuAffine::apply(x, weight, bias, /*relu=*/false);
  return torch::linear(x, weight, bias);
}

torch::Tensor affine_relu(const torch::Tensor& x, const torch::Tensor& weight,
                          const torch::Tensor& bias) {
  if (is_cpu_affine(x, weight, bias)) return CpuAffine::apply(x, weight, bias, /*relu=*/true);
  return torch::relu(torch::linear(x, weight, bias));
}

}  // namespace motifbench
