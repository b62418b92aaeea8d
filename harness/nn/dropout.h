#pragma once

#include <torch/torch.h>

#include <cstdint>

namespace motifbench {

/// In training sets the share `p` of elements to zero and scales the others by 1 / (1 − p);
/// otherwise, and with p = 0, returns `x` itself. On the CPU in single precision a call takes one
/// number from the framework's default generator and hashes the mask from it; elsewhere it is the
/// framework's dropout.
torch::Tensor apply_dropout(const torch::Tensor& x, double p, bool training);

/// A seed for a DropoutMask, from the framework's default generator.
std::uint64_t draw_dropout_seed();

}  // namespace motifbench
