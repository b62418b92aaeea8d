// Dropout, forward and backward in training, with a hashed mask and with the framework's.

#include <torch/torch.h>

#include "harness/nn/dropout.h"
#include "tests/benchmarks/gradients.h"
#include "tests/benchmarks/register_each.h"

namespace motifbench {
namespace {

constexpr double kDropoutShare = 0.1;

/// Tokens, or the inner layer of the ReLU network, of the paper's encoder.
torch::Tensor make_dropout_input(const std::string& where) {
  torch::manual_seed(1);
  return torch::randn({10, 144, where == "inner" ? 2048 : 512});
}

using Drop = torch::Tensor (*)(const torch::Tensor&, double, bool);

void run_dropout(benchmark::State& state, const std::string& where, Drop drop) {
  const torch::Tensor input = make_dropout_input(where).requires_grad_();
  const torch::Tensor gradient = random_gradient(input);
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        gradients_of(drop(input, kDropoutShare, /*training=*/true), gradient, {input}));
  }
  set_items(state, input.numel());
}

bool register_dropout(const char* name, Drop drop) {
  return register_each(name, "paper_encoder", {"inner", "tokens"},
                       [drop](benchmark::State& state, const std::string& where) {
                         run_dropout(state, where, drop);
                       });
}

const bool kDropoutsRegistered = register_dropout("BM_Dropout", apply_dropout) &&
                                 register_dropout("BM_FrameworkDropout", torch::dropout);

}  // namespace
}  // namespace motifbench
