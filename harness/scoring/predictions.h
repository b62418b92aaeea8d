#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <vector>

namespace motifbench {

/// Rows of a padded id tensor [B, n] without their padding.
std::vector<std::vector<std::int64_t>> predictions_of(const torch::Tensor& ids);

}  // namespace motifbench
