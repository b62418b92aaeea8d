#pragma once

#include <torch/torch.h>

#include <algorithm>
#include <vector>

namespace motifbench {

/// Whether layers that compute in plain memory take `tensor`: single precision on the CPU.
inline bool is_cpu_floats(const torch::Tensor& tensor) {
  return tensor.is_cpu() && tensor.scalar_type() == torch::kFloat32;
}

/// Sums that ran in double precision, as a tensor [n] of singles.
inline torch::Tensor to_cpu_floats(const std::vector<double>& values) {
  torch::Tensor result = torch::empty({static_cast<std::int64_t>(values.size())});
  std::transform(values.begin(), values.end(), result.data_ptr<float>(),
                 [](double value) { return static_cast<float>(value); });
  return result;
}

}  // namespace motifbench
