// A decoder's attention to the encoder's memory from its input projections on, forward and
// backward: with queries folded into the memory's space, and with keys and values of all positions
// by the framework's operations.

#include <torch/torch.h>

#include "harness/nn/cross_attention.h"
#include "harness/nn/scaled_dot_product.h"
#include "tests/benchmarks/gradients.h"
#include "tests/benchmarks/register_each.h"

namespace motifbench {
namespace {

struct CrossAttentionCase {
  torch::Tensor queries, memory, weight, bias;
  int heads;
};

CrossAttentionCase cross_attention_case(const std::string& preset) {
  torch::manual_seed(1);
  const auto make = [](std::int64_t batch, std::int64_t queries, std::int64_t keys,
                       std::int64_t width, int heads) {
    return CrossAttentionCase{torch::randn({batch, queries, width}).requires_grad_(),
                              torch::randn({batch, keys, width}).requires_grad_(),
                              (torch::randn({3 * width, width}) / width).requires_grad_(),
                              torch::randn({3 * width}).requires_grad_(), heads};
  };
  if (preset == "paper") return make(10, 7, 144, 512, 8);
  return make(16, 5, 64, 64, 4);
}

torch::Tensor folded(const CrossAttentionCase& c) {
  return cross_attention(c.queries, c.memory, c.weight, c.bias, c.heads, /*dropout=*/0);
}

torch::Tensor with_all_keys(const CrossAttentionCase& c) {
  const auto weights = c.weight.chunk(3);
  const auto biases = c.bias.chunk(3);
  return scaled_dot_product(torch::linear(c.queries, weights[0], biases[0]),
                            torch::linear(c.memory, weights[1], biases[1]),
                            torch::linear(c.memory, weights[2], biases[2]), c.heads,
                            /*causal=*/false, /*dropout=*/0);
}

using AttendAcross = torch::Tensor (*)(const CrossAttentionCase&);

void run_cross_attention(benchmark::State& state, const std::string& preset, AttendAcross attend) {
  const CrossAttentionCase c = cross_attention_case(preset);
  const torch::Tensor output = attend(c);
  if (!torch::allclose(output, with_all_keys(c), /*rtol=*/1e-4, /*atol=*/1e-4)) {
    state.SkipWithError("the two kinds of attention disagree");
  }
  const torch::Tensor gradient = random_gradient(output);
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        gradients_of(attend(c), gradient, {c.queries, c.memory, c.weight, c.bias}));
  }
  set_items(state, c.queries.size(0));
}

bool register_cross_attention(const char* name, AttendAcross attend) {
  return register_each(name, "preset", {"paper", "quick"},
                       [attend](benchmark::State& state, const std::string& preset) {
                         run_cross_attention(state, preset, attend);
                       });
}

const bool kCrossAttentionRegistered =
    register_cross_attention("BM_CrossAttention", folded) &&
    register_cross_attention("BM_FrameworkCrossAttention", with_all_keys);

}  // namespace
}  // namespace motifbench
