#pragma once

#include <torch/torch.h>

namespace motifbench {

/// x · weightᵀ + bias over the last dimension of x [..., in] → [..., out]; weight [out, in], bias
/// [out]. Throws c10::Error where shapes do not fit.
torch::Tensor affine(const torch::Tensor& x, const torch::Tensor& weight,
                     const torch::Tensor& bias);

/// The same, and ReLU.
torch::Tensor affine_relu(const torch::Tensor& x, const torch::Tensor& weight,
                          const torch::Tensor& bias);

}  // namespace motifbench
