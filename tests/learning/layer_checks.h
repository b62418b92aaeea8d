#pragma once

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <functional>
#include <string>
#include <vector>

namespace motifbench {

inline void expect_close(const torch::Tensor& a, const torch::Tensor& b, const std::string& what,
                         double tolerance = 1e-4) {
  EXPECT_TRUE(torch::allclose(a, b, tolerance, tolerance))
      << what << ": largest difference " << (a - b).abs().max().item<double>();
}

/// Gradients of Σ w·f(inputs) for random w, the values last; leaves are of type `type`.
inline std::vector<torch::Tensor> values_and_gradients(
    const std::vector<torch::Tensor>& inputs, torch::ScalarType type,
    const std::function<torch::Tensor(const std::vector<torch::Tensor>&)>& f) {
  std::vector<torch::Tensor> leaves;
  for (const torch::Tensor& input : inputs) {
    leaves.push_back(input.to(type, /*non_blocking=*/false, /*copy=*/true).requires_grad_());
  }
  const torch::Tensor output = f(leaves);
  torch::manual_seed(11);
  const torch::Tensor weights = torch::randn(output.sizes());
  std::vector<torch::Tensor> all = torch::autograd::grad({(output * weights).sum()}, leaves);
  all.push_back(output.detach());
  return all;
}

/// Single precision takes the fused path, double the framework's.
inline void expect_equal_paths(
    const std::vector<torch::Tensor>& inputs,
    const std::function<torch::Tensor(const std::vector<torch::Tensor>&)>& f) {
  const auto ours = values_and_gradients(inputs, torch::kFloat32, f);
  const auto theirs = values_and_gradients(inputs, torch::kFloat64, f);
  for (std::size_t i = 0; i < ours.size(); ++i) {
    expect_close(ours[i], theirs[i].to(torch::kFloat32), "tensor " + std::to_string(i));
  }
}

}  // namespace motifbench
