#pragma once

#include <torch/torch.h>

namespace motifbench {

/// Sinusoidal position code [positions, width]: PE[p,2i] = sin(p·10000^(−2i/width)), PE[p,2i+1] =
/// cos of the same.
torch::Tensor position_code(int positions, int width);

}  // namespace motifbench
