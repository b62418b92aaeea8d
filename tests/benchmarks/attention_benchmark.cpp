// Self-attention between its two projections, forward and backward: by BLAS on the heads where they
// lie, and as the framework's operations.

#include <torch/torch.h>

#include "harness/nn/scaled_dot_product.h"
#include "tests/benchmarks/gradients.h"
#include "tests/benchmarks/register_each.h"

namespace motifbench {
namespace {

struct AttentionShape {
  std::int64_t batch, length, width;
  int heads;
  bool causal;
};

/// Encoders read the pooled map, decoders a target of up to six symbols and its end.
AttentionShape attention_shape(const std::string& stack) {
  if (stack == "paper_encoder") return {10, 144, 512, 8, false};
  if (stack == "paper_decoder") return {10, 7, 512, 8, true};
  if (stack == "quick_encoder") return {16, 64, 64, 4, false};
  return {16, 5, 64, 4, true};
}

torch::Tensor composed_attention(const torch::Tensor& packed, const AttentionShape& shape) {
  const auto parts = packed.chunk(3, /*dim=*/2);
  return scaled_dot_product(parts[0], parts[1], parts[2], shape.heads, shape.causal, /*dropout=*/0);
}

torch::Tensor blas_attention(const torch::Tensor& packed, const AttentionShape& shape) {
  return scaled_dot_product(packed, shape.heads, shape.causal, /*dropout=*/0);
}

using Attend = torch::Tensor (*)(const torch::Tensor&, const AttentionShape&);

void run_attention(benchmark::State& state, const std::string& stack, Attend attend) {
  const AttentionShape shape = attention_shape(stack);
  torch::manual_seed(1);
  const torch::Tensor packed =
      torch::randn({shape.batch, shape.length, 3 * shape.width}).requires_grad_();
  const torch::Tensor output = attend(packed, shape);
  if (!torch::allclose(output, composed_attention(packed, shape), /*rtol=*/1e-4, /*atol=*/1e-4)) {
    state.SkipWithError("the two kinds of attention disagree");
  }
  const torch::Tensor gradient = random_gradient(output);
  for (auto _ : state) {
    benchmark::DoNotOptimize(gradients_of(attend(packed, shape), gradient, {packed}));
  }
  set_items(state, shape.batch);
}

bool register_attention(const char* name, Attend attend) {
  return register_each(name, "stack",
                       {"paper_encoder", "paper_decoder", "quick_encoder", "quick_decoder"},
                       [attend](benchmark::State& state, const std::string& stack) {
                         run_attention(state, stack, attend);
                       });
}

const bool kAttentionRegistered = register_attention("BM_Attention", blas_attention) &&
                                  register_attention("BM_FrameworkAttention", composed_attention);

}  // namespace
}  // namespace motifbench
