// The encoder's ReLU network, added to its input and normalised, forward and backward without
// dropout: by the fused layers, and by the framework's operations.

#include <torch/torch.h>

#include "harness/nn/add_norm.h"
#include "harness/nn/affine.h"
#include "tests/benchmarks/gradients.h"
#include "tests/benchmarks/register_each.h"

namespace motifbench {
namespace {

/// x [batch, positions, width], then weight and bias of the two maps and of the norm.
std::vector<torch::Tensor> feed_forward_case(const std::string& preset) {
  torch::manual_seed(1);
  const auto make = [](std::int64_t batch, std::int64_t positions, std::int64_t width,
                       std::int64_t inner) {
    return std::vector<torch::Tensor>{torch::randn({batch, positions, width}),
                                      torch::randn({inner, width}) / width,
                                      torch::randn({inner}),
                                      torch::randn({width, inner}) / inner,
                                      torch::randn({width}),
                                      torch::ones({width}),
                                      torch::zeros({width})};
  };
  std::vector<torch::Tensor> leaves =
      preset == "paper" ? make(10, 144, 512, 2048) : make(16, 64, 64, 128);
  for (torch::Tensor& leaf : leaves) leaf.requires_grad_();
  return leaves;
}

torch::Tensor by_fused_layers(const std::vector<torch::Tensor>& t) {
  return add_norm(t[0], affine(affine_relu(t[0], t[1], t[2]), t[3], t[4]), t[5], t[6]);
}

torch::Tensor by_framework(const std::vector<torch::Tensor>& t) {
  const torch::Tensor made =
      torch::linear(torch::relu(torch::linear(t[0], t[1], t[2])), t[3], t[4]);
  return torch::layer_norm(t[0] + made, t[5].sizes(), t[5], t[6]);
}

using FeedForward = torch::Tensor (*)(const std::vector<torch::Tensor>&);

bool register_feed_forward(const char* name, FeedForward layer) {
  return register_each(name, "preset", {"paper", "quick"},
                       [layer](benchmark::State& state, const std::string& preset) {
                         const auto leaves = feed_forward_case(preset);
                         const torch::Tensor output = layer(leaves);
                         if (!torch::allclose(output, by_framework(leaves), 1e-4, 1e-4)) {
                           state.SkipWithError("the two kinds of layer disagree");
                         }
                         const torch::Tensor gradient = random_gradient(output);
                         for (auto _ : state) {
                           benchmark::DoNotOptimize(gradients_of(layer(leaves), gradient, leaves));
                         }
                         set_items(state, leaves[0].size(0));
                       });
}

const bool kFeedForwardRegistered = register_feed_forward("BM_FeedForward", by_fused_layers) &&
                                    register_feed_forward("BM_FrameworkFeedForward", by_framework);

}  // namespace
}  // namespace motifbench
