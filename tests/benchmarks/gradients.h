#pragma once

#include <torch/torch.h>

#include <vector>

namespace motifbench {

/// A gradient to send back through `output`; normally distributed, in its layout.
inline torch::Tensor random_gradient(const torch::Tensor& output) {
  const torch::NoGradGuard no_grad;
  return torch::randn_like(output);
}

/// The gradients of `leaves`, not accumulated anywhere. With `keep_graph` it can be asked again.
inline std::vector<torch::Tensor> gradients_of(const torch::Tensor& output,
                                               const torch::Tensor& gradient,
                                               const std::vector<torch::Tensor>& leaves,
                                               bool keep_graph = false) {
  return torch::autograd::grad({output}, leaves, {gradient}, keep_graph);
}

/// The parameters of `module` and, before them, `input`.
inline std::vector<torch::Tensor> leaves_of(const torch::nn::Module& module,
                                            const torch::Tensor& input) {
  std::vector<torch::Tensor> leaves = module.parameters();
  leaves.insert(leaves.begin(), input);
  return leaves;
}

}  // namespace motifbench
