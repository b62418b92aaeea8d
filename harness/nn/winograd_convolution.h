#pragma once

#include <torch/torch.h>

namespace motifbench {

/// Whether winograd_convolution is made for these: single precision on the CPU, a 3x3 kernel, and
/// as many channels out as in, a multiple of 16 up to 64. Fewer would leave vectors half empty.
bool fits_winograd(const torch::Tensor& input, const torch::Tensor& weight);

/// conv2d of input [B, C, H, W] with weight [C, C, 3, 3] and bias [C], stride 1, zero padding 1, in
/// any memory layout, and its gradients, by a quarter of the multiplications (winograd.h). Adds
/// `shortcut` [B, C, H, W] if there is one. The result has channels innermost. One thread, and the
/// same bits every time.
torch::Tensor winograd_convolution(const torch::Tensor& input, const torch::Tensor& weight,
                                   const torch::Tensor& bias, const torch::Tensor& shortcut = {});

/// The same without shortcut, and ReLU. Throws c10::Error where gradients are on: it has none.
torch::Tensor winograd_convolution_relu(const torch::Tensor& input, const torch::Tensor& weight,
                                        const torch::Tensor& bias);

}  // namespace motifbench
