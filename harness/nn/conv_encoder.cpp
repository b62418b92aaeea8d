#include "harness/nn/conv_encoder.h"

#include "harness/nn/affine.h"
#include "harness/nn/memory_format.h"

namespace motifbench {
namespace {

/// A convolution with a 1×1 kernel is a product of two matrices. The framework's own spends several
/// times as long on the gradients of so few channels.
torch::Tensor convolve_points(const torch::nn::Conv2d& convolution, const torch::Tensor& input) {
  const torch::Tensor points = channels_last(input).permute({0, 2, 3, 1});  // [B, H, W, C]
  return affine(points, convolution->weight.flatten(1), convolution->bias).permute({0, 3, 1, 2});
}

}  // namespace

ConvEncoder::ConvEncoder(const ConvEncoderSetting& setting) {
  first_ = register_module("first", torch::nn::Conv2d(torch::nn::Conv2dOptions(
                                        setting.input_channels, setting.width, /*kernel=*/1)));
  for (int i = 0; i < setting.residual_units; ++i) {
    units_.push_back(
        register_module("unit" + std::to_string(i),
                        ResidualUnit(setting.width, setting.kernel_rows, setting.kernel_cols)));
  }
  last_ = register_module("last", torch::nn::Conv2d(torch::nn::Conv2dOptions(
                                      setting.width, setting.motif_channels, /*kernel=*/1)));
  use_channels_last(*first_);
  use_channels_last(*last_);
}

torch::Tensor ConvEncoder::forward(torch::Tensor input) {
  torch::Tensor hidden = convolve_points(first_, input);
  for (ResidualUnit& unit : units_) hidden = unit(hidden);
  return convolve_points(last_, hidden);
}

}  // namespace motifbench
