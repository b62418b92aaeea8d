// Attention on the CPU against the framework's operations in double precision.

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "harness/nn/cross_attention.h"
#include "harness/nn/dropout.h"
#include "harness/nn/dropout_mask.h"
#include "harness/nn/scaled_dot_product.h"
#include "tests/learning/layer_checks.h"

namespace motifbench {
namespace {

class ScaledDotProduct : public ::testing::TestWithParam<bool> {};

/// The general path runs in double precision.
TEST_P(ScaledDotProduct, EqualsTheGeneralPath) {
  const bool causal = GetParam();
  torch::manual_seed(3);
  const torch::Tensor packed = torch::randn({3, 6, 24});
  const torch::Tensor weights = torch::randn({3, 6, 8});
  torch::Tensor ours_in = packed.clone().requires_grad_();
  torch::Tensor theirs_in = packed.to(torch::kFloat64).requires_grad_();
  const torch::Tensor ours = scaled_dot_product(ours_in, 2, causal, 0.0);
  const torch::Tensor theirs = scaled_dot_product(theirs_in, 2, causal, 0.0);
  expect_close(ours, theirs.to(torch::kFloat32), "self-attention");
  (ours * weights).sum().backward();
  (theirs * weights).sum().backward();
  expect_close(ours_in.grad(), theirs_in.grad().to(torch::kFloat32), "packed gradient");
}

INSTANTIATE_TEST_SUITE_P(Masks, ScaledDotProduct, ::testing::Bool());

struct CrossAttentionInputs {
  torch::Tensor queries, memory, weight, bias;

  std::vector<torch::Tensor> all() const { return {queries, memory, weight, bias}; }
  CrossAttentionInputs as(torch::ScalarType type) const {
    const auto leaf = [&](const torch::Tensor& t) { return t.to(type).clone().requires_grad_(); };
    return {leaf(queries), leaf(memory), leaf(weight), leaf(bias)};
  }
};

CrossAttentionInputs cross_attention_inputs() {
  torch::manual_seed(4);
  return {torch::randn({2, 3, 8}), torch::randn({2, 5, 8}), torch::randn({24, 8}),
          torch::randn({24})};
}

void expect_close_gradients(const CrossAttentionInputs& ours, const CrossAttentionInputs& theirs) {
  const std::vector<std::string> names = {"queries", "memory", "weight", "bias"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    expect_close(ours.all()[i].grad(), theirs.all()[i].grad().to(torch::kFloat32), names[i]);
  }
}

/// The general path runs in double precision.
TEST(CrossAttention, EqualsTheGeneralPath) {
  const CrossAttentionInputs inputs = cross_attention_inputs();
  const CrossAttentionInputs a = inputs.as(torch::kFloat32), b = inputs.as(torch::kFloat64);
  const torch::Tensor ours = cross_attention(a.queries, a.memory, a.weight, a.bias, 4, 0.0);
  const torch::Tensor theirs = cross_attention(b.queries, b.memory, b.weight, b.bias, 4, 0.0);
  expect_close(ours, theirs.to(torch::kFloat32), "output");
  ours.pow(2).sum().backward();
  theirs.pow(2).sum().backward();
  expect_close_gradients(a, b);
}

TEST(CrossAttention, RefusesWhatDoesNotFit) {
  const auto attend = [](int batch, int memory_width, int rows, int heads) {
    return cross_attention(torch::zeros({2, 3, 8}), torch::zeros({batch, 5, memory_width}),
                           torch::zeros({rows, 8}), torch::zeros({24}), heads, 0.0);
  };
  EXPECT_NO_THROW(attend(2, 8, 24, 4));
  EXPECT_THROW(attend(3, 8, 24, 4), c10::Error);
  EXPECT_THROW(attend(2, 6, 24, 4), c10::Error);
  EXPECT_THROW(attend(2, 8, 16, 4), c10::Error);
  EXPECT_THROW(attend(2, 8, 24, 3), c10::Error);
}

/// Dropped weights do not sum to 1, so the bias of the values counts.
TEST(CrossAttention, DropsWeightsByItsMask) {
  const CrossAttentionInputs inputs = cross_attention_inputs();
  const CrossAttentionInputs a = inputs.as(torch::kFloat32), b = inputs.as(torch::kFloat64);
  torch::manual_seed(6);
  const torch::Tensor ours = cross_attention(a.queries, a.memory, a.weight, a.bias, 4, 0.5);

  torch::manual_seed(6);
  const std::uint64_t seed = draw_dropout_seed();
  torch::Tensor mask = torch::ones({2, 3, 4, 5});  // [B, T, heads, S]
  DropoutMask(seed, 0.5).apply(mask.data_ptr<float>(), mask.data_ptr<float>(), 0, mask.numel());
  ASSERT_NE(mask.sum().item<double>(), 120.0);
  const auto w = b.weight.chunk(3), c = b.bias.chunk(3);
  const auto by_head = [](const torch::Tensor& t) { return t.view({2, -1, 4, 2}).transpose(1, 2); };
  const torch::Tensor q = by_head(torch::linear(b.queries, w[0], c[0]));
  const torch::Tensor k = by_head(torch::linear(b.memory, w[1], c[1]));
  const torch::Tensor v = by_head(torch::linear(b.memory, w[2], c[2]));
  const torch::Tensor p = torch::softmax(torch::matmul(q, k.transpose(2, 3)) / std::sqrt(2.0), 3) *
                          mask.transpose(1, 2);
  const torch::Tensor theirs = torch::matmul(p, v).transpose(1, 2).reshape({2, 3, 8});

  expect_close(ours, theirs.to(torch::kFloat32), "output");
  ours.pow(2).sum().backward();
  theirs.pow(2).sum().backward();
  expect_close_gradients(a, b);
}

TEST(AttentionDropout, KeepsTheMeanAndItsGradientIsOfTheSameMask) {
  torch::manual_seed(5);
  const torch::Tensor packed = torch::ones({64, 10, 12});  // uniform weights over equal values
  torch::Tensor leaf = packed.clone().requires_grad_();
  const torch::Tensor out = scaled_dot_product(leaf, 1, false, 0.25);
  EXPECT_NEAR(out.mean().item<double>(), 1.0, 0.02);
  EXPECT_GT(out.std().item<double>(), 0.1);
  out.sum().backward();
  // Σ of the value gradients is Σ of the dropped weights, which is Σ of the output per channel.
  expect_close(leaf.grad().slice(2, 8, 12).sum(torch::IntArrayRef{0, 1}),
               out.sum(torch::IntArrayRef{0, 1}).detach(), "value gradient", 1e-3);
}

}  // namespace
}  // namespace motifbench
