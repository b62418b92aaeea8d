// A 3x3 convolution of a residual unit of g, forward and backward: ours by Winograd, and the
// framework's, both with channels innermost.

#include <torch/torch.h>

#include "harness/nn/memory_format.h"
#include "harness/nn/winograd_convolution.h"
#include "tests/benchmarks/gradients.h"
#include "tests/benchmarks/register_each.h"

namespace motifbench {
namespace {

torch::Tensor make_images(const std::string& preset) {
  torch::manual_seed(1);
  if (preset == "paper") return channels_last(torch::randn({10, 64, 100, 100}));
  const std::int64_t side = preset == "lite" ? 100 : 34;
  return channels_last(torch::randn({16, 16, side, side}));
}

template <typename Convolution>
void run_convolution(benchmark::State& state, const std::string& preset, Convolution convolution) {
  const torch::Tensor input = make_images(preset).requires_grad_();
  const std::int64_t channels = input.size(1);
  const torch::Tensor weight = channels_last(torch::randn({channels, channels, 3, 3}));
  const std::vector<torch::Tensor> leaves = {input, weight.detach().requires_grad_(),
                                             torch::randn({channels}).requires_grad_()};
  const auto run = [&] { return convolution(leaves[0], leaves[1], leaves[2]); };
  const torch::Tensor gradient = random_gradient(run());
  for (auto _ : state) benchmark::DoNotOptimize(gradients_of(run(), gradient, leaves));
  set_items(state, input.size(0));
}

void by_winograd(benchmark::State& state, const std::string& preset) {
  run_convolution(state, preset,
                  [](const torch::Tensor& x, const torch::Tensor& w, const torch::Tensor& b) {
                    return winograd_convolution(x, w, b);
                  });
}

void by_framework(benchmark::State& state, const std::string& preset) {
  run_convolution(state, preset,
                  [](const torch::Tensor& x, const torch::Tensor& w, const torch::Tensor& b) {
                    return torch::conv2d(x, w, b, /*stride=*/1, /*padding=*/1);
                  });
}

bool register_convolution(const char* name,
                          void (*function)(benchmark::State&, const std::string&)) {
  return register_each(name, "preset", {"paper", "lite", "quick"}, function,
                       benchmark::kMillisecond);
}

const bool kConvolutionsRegistered = register_convolution("BM_WinogradConvolution", by_winograd) &&
                                     register_convolution("BM_FrameworkConvolution", by_framework);

}  // namespace
}  // namespace motifbench
