#pragma once

#include <torch/torch.h>

namespace motifbench {

/// Layer norm over the last dimension of a sum: (a + b) → zero mean, variance 1 (ε = 1e-5), times
/// `weight`, plus `bias`. a and b have one shape [..., width]; weight and bias [width].
/// Throws c10::Error where shapes do not fit.
torch::Tensor add_norm(const torch::Tensor& a, const torch::Tensor& b, const torch::Tensor& weight,
                       const torch::Tensor& bias);

}  // namespace motifbench
