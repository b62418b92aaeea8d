// Sparling's bottleneck (batch norm, threshold update, ReLU) in training, forward and backward.

#include <torch/torch.h>

#include "harness/core/network.h"
#include "harness/nn/memory_format.h"
#include "tests/benchmarks/gradients.h"
#include "tests/benchmarks/model_fixture.h"
#include "tests/benchmarks/register_each.h"

namespace motifbench {
namespace {

/// A bottleneck whose thresholds have settled, and a batch of pre-activations.
struct SettledBottleneck {
  SettledBottleneck(const std::string& preset, double density) {
    const auto domain = make_digit_circle(preset);
    const GridShape shape = domain->facts().motifs;
    bottleneck = make_sparling(domain->facts());
    bottleneck->set_density(density);
    torch::manual_seed(1);
    z = channels_last(torch::randn(
        {domain->facts().training.batch_size, shape.channels, shape.rows, shape.cols}));
    const torch::NoGradGuard no_grad;
    for (int i = 0; i < 100; ++i) bottleneck->forward(z);
    z.requires_grad_();
  }

  std::shared_ptr<Bottleneck> bottleneck;
  torch::Tensor z;
};

void bottleneck_forward(benchmark::State& state, const std::string& preset, double density) {
  SettledBottleneck settled(preset, density);
  for (auto _ : state) {
    const torch::Tensor motifs = settled.bottleneck->forward(settled.z);
    benchmark::DoNotOptimize(motifs.data_ptr());
  }
  set_items(state, settled.z.size(0));
}

void bottleneck_backward(benchmark::State& state, const std::string& preset, double density) {
  SettledBottleneck settled(preset, density);
  const torch::Tensor motifs = settled.bottleneck->forward(settled.z);
  const torch::Tensor gradient = random_gradient(motifs);
  const auto leaves = leaves_of(*settled.bottleneck, settled.z);
  for (auto _ : state) {
    benchmark::DoNotOptimize(gradients_of(motifs, gradient, leaves, /*keep_graph=*/true));
  }
  set_items(state, settled.z.size(0));
}

bool register_bottleneck(const std::string& preset) {
  const auto at = [&](auto function) {
    return [preset, function](benchmark::State& state, double density) {
      function(state, preset, density);
    };
  };
  return register_each("BM_BottleneckForward/preset:" + preset, "density", {0.5, 1e-3},
                       at(bottleneck_forward)) &&
         register_each("BM_BottleneckBackward/preset:" + preset, "density", {0.5, 1e-3},
                       at(bottleneck_backward));
}

const bool kBottlenecksRegistered = register_bottleneck("paper") && register_bottleneck("quick");

}  // namespace
}  // namespace motifbench
