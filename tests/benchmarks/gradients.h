#pragma once

#include <benchmark/benchmark.h>
#include <torch/torch.h>

#include <vector>

#include "tests/benchmarks/register_each.h"

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

/// Times `layer` forward and backward on `data`, by the gradients of `parameters` and the input.
template <typename Layer>
void run_layer(benchmark::State& state, const torch::nn::Module& parameters,
               const torch::Tensor& data, Layer layer) {
  const torch::Tensor input = data.detach().requires_grad_();
  const torch::Tensor gradient = random_gradient(layer(input));
  const auto leaves = leaves_of(parameters, input);
  for (auto _ : state) {
    benchmark::DoNotOptimize(gradients_of(layer(input), gradient, leaves));
  }
  set_items(state, input.size(0));
}

}  // namespace motifbench
