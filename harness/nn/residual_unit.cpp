#include "harness/nn/residual_unit.h"

#include "harness/nn/memory_format.h"
#include "harness/nn/winograd_convolution.h"

namespace motifbench {
namespace {

torch::nn::Conv2d same_convolution(int channels, int kernel_rows, int kernel_cols) {
  const auto options = torch::nn::Conv2dOptions(channels, channels, {kernel_rows, kernel_cols})
                           .padding({kernel_rows / 2, kernel_cols / 2});
  torch::nn::Conv2d convolution(options);
  use_channels_last(*convolution);
  return convolution;
}

torch::Tensor convolve(torch::nn::Conv2d& convolution, const torch::Tensor& input) {
  if (!fits_winograd(input, convolution->weight)) return convolution(input);
  return winograd_convolution(input, convolution->weight, convolution->bias);
}

torch::Tensor convolve_and_add(torch::nn::Conv2d& convolution, const torch::Tensor& input,
                               const torch::Tensor& shortcut) {
  if (!fits_winograd(input, convolution->weight)) return shortcut + convolution(input);
  return winograd_convolution(input, convolution->weight, convolution->bias, shortcut);
}

/// ReLU of the batch norm of the convolution outside training, where the norm is one with it.
torch::Tensor convolve_with_fixed_norm(const torch::nn::Conv2d& convolution, const BatchNorm& norm,
                                       const torch::Tensor& input) {
  const auto [scale, shift] = norm->fixed_map();
  return winograd_convolution_relu(input, convolution->weight * scale.view({-1, 1, 1, 1}),
                                   convolution->bias * scale + shift);
}

}  // namespace

ResidualUnitImpl::ResidualUnitImpl(int channels, int kernel_rows, int kernel_cols)
    : norm1_(register_module("norm1", BatchNorm(channels, AfterNorm::kRelu))),
      norm2_(register_module("norm2", BatchNorm(channels, AfterNorm::kRelu))),
      conv1_(register_module("conv1", same_convolution(channels, kernel_rows, kernel_cols))),
      conv2_(register_module("conv2", same_convolution(channels, kernel_rows, kernel_cols))) {}

torch::Tensor ResidualUnitImpl::forward(const torch::Tensor& input) {
  const auto [normalised, shortcut] = norm1_->forward_with_shortcut(input);
  const bool fixed = !is_training() && !torch::GradMode::is_enabled();
  const torch::Tensor hidden = fixed && fits_winograd(normalised, conv1_->weight)
                                   ? convolve_with_fixed_norm(conv1_, norm2_, normalised)
                                   : norm2_(convolve(conv1_, normalised));
  return convolve_and_add(conv2_, hidden, shortcut);
}

}  // namespace motifbench
