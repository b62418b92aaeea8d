// The fused CPU layers against the framework's separate operations, values and gradients.

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>
#include <string>
#include <tuple>
#include <vector>

#include "harness/nn/add_norm.h"
#include "harness/nn/affine.h"
#include "harness/nn/batch_norm.h"
#include "harness/nn/cross_attention.h"
#include "harness/nn/dropout.h"
#include "harness/nn/dropout_mask.h"
#include "harness/nn/embed_max_pool.h"
#include "harness/nn/matrix_product.h"
#include "harness/nn/memory_format.h"
#include "harness/nn/scaled_dot_product.h"

namespace motifbench {
namespace {

void expect_close(const torch::Tensor& a, const torch::Tensor& b, const std::string& what,
                  double tolerance = 1e-4) {
  EXPECT_TRUE(torch::allclose(a, b, tolerance, tolerance))
      << what << ": largest difference " << (a - b).abs().max().item<double>();
}

class FusedBatchNorm : public ::testing::TestWithParam<std::tuple<int, bool, bool>> {};

TEST_P(FusedBatchNorm, EqualsTheFramework) {
  const auto& [channels, relu, affine] = GetParam();
  torch::manual_seed(1);
  BatchNorm fused(channels, relu ? AfterNorm::kRelu : AfterNorm::kNothing, affine);
  torch::nn::BatchNorm2d plain(torch::nn::BatchNorm2dOptions(channels).affine(affine));
  if (affine) {
    const torch::NoGradGuard no_grad;
    plain->weight.normal_();
    plain->bias.normal_();
    fused->named_parameters()["norm.weight"].copy_(plain->weight);
    fused->named_parameters()["norm.bias"].copy_(plain->bias);
  }
  for (int step = 0; step < 3; ++step) {
    // Far from zero, where a careless variance loses its digits.
    const torch::Tensor data = channels_last(torch::randn({4, channels, 9, 7}) * 2 + 50);
    const torch::Tensor weights = torch::randn_like(data);
    torch::Tensor x = data.clone(torch::MemoryFormat::Preserve).requires_grad_();
    torch::Tensor y = data.clone(torch::MemoryFormat::Preserve).requires_grad_();
    const torch::Tensor ours = fused(x);
    const torch::Tensor normalised = plain(y);
    const torch::Tensor theirs = relu ? torch::relu(normalised) : normalised;
    expect_close(ours, theirs, "output", 2e-4);
    (ours * weights).sum().backward();
    (theirs * weights).sum().backward();
    expect_close(x.grad(), y.grad(), "input gradient", 5e-4);
  }
  for (const auto& item : plain->named_buffers()) {
    expect_close(fused->named_buffers()["norm." + item.key()].to(torch::kFloat32),
                 item.value().to(torch::kFloat32), item.key());
  }
  if (affine) {
    expect_close(fused->named_parameters()["norm.weight"].grad(), plain->weight.grad(), "weight",
                 1e-3);
    expect_close(fused->named_parameters()["norm.bias"].grad(), plain->bias.grad(), "bias", 1e-3);
  }
  fused->eval();
  plain->eval();
  const torch::NoGradGuard no_grad;
  const torch::Tensor x = channels_last(torch::randn({2, channels, 5, 5}) + 50);
  const torch::Tensor expected = plain(x);
  expect_close(fused(x), relu ? torch::relu(expected) : expected, "evaluation", 2e-4);
}

TEST(FusedBatchNormOfNoNumbers, HidesNone) {  // else a run that diverges looks like one of zeros
  for (const AfterNorm after : {AfterNorm::kNothing, AfterNorm::kRelu}) {
    BatchNorm norm(16, after);
    torch::Tensor x = channels_last(torch::randn({2, 16, 3, 3}));
    x[0][5][1][1] = std::numeric_limits<float>::quiet_NaN();
    x.requires_grad_();
    const torch::Tensor y = norm(x);
    EXPECT_TRUE(y.select(1, 5).isnan().all().item<bool>());
    EXPECT_FALSE(y.select(1, 4).isnan().any().item<bool>());
    y.sum().backward();
    EXPECT_TRUE(x.grad().select(1, 5).isnan().all().item<bool>());
    norm->eval();
    const torch::NoGradGuard no_grad;
    EXPECT_TRUE(norm(x.detach()).select(1, 5).isnan().all().item<bool>());
  }
}

TEST(FusedBatchNormOfNoNumbers, AnInfiniteValueLeavesItsChannelWithoutNumbers) {
  BatchNorm norm(16, AfterNorm::kRelu);
  torch::Tensor x = channels_last(torch::randn({2, 16, 8, 8}));
  x[0][5][0][1] = std::numeric_limits<float>::infinity();
  EXPECT_TRUE(norm(x).select(1, 5).isnan().all().item<bool>());
  norm->eval();
  const torch::NoGradGuard no_grad;
  EXPECT_TRUE(norm(x).select(1, 5).isnan().all().item<bool>());
}

TEST(FusedBatchNormOfOneValue, IsRefusedInTraining) {
  BatchNorm norm(16, AfterNorm::kNothing);
  EXPECT_THROW(norm(channels_last(torch::randn({1, 16, 1, 1}))), std::exception);
  norm->eval();
  EXPECT_NO_THROW(norm(channels_last(torch::randn({1, 16, 1, 1}))));
}

INSTANTIATE_TEST_SUITE_P(Shapes, FusedBatchNorm,
                         ::testing::Combine(::testing::Values(1, 10, 64), ::testing::Bool(),
                                            ::testing::Bool()));

/// Density and number of channels: within a vector, and in several.
class EmbedMaxPool : public ::testing::TestWithParam<std::tuple<double, int>> {};

TEST_P(EmbedMaxPool, EqualsConvolutionAndPool) {
  const auto [density, channels] = GetParam();
  torch::manual_seed(2);
  for (const bool ties : {false, true}) {
    torch::Tensor m = torch::rand({3, channels, 13, 18});
    if (ties) m = torch::round(m * 2) / 2;  // equal values in one window
    m = m * (torch::rand_like(m) < density);
    const torch::Tensor weight = torch::randn({7, channels});
    const torch::Tensor bias = torch::randn({7});
    const auto leaf = [](const torch::Tensor& t) { return t.clone().requires_grad_(); };
    const torch::Tensor m1 = leaf(m), w1 = leaf(weight), b1 = leaf(bias);
    const torch::Tensor m2 = leaf(m), w2 = leaf(weight), b2 = leaf(bias);

    const torch::Tensor ours = embed_max_pool(m1, w1, b1, 4, 5);
    const torch::Tensor map = torch::conv2d(m2, w2.unsqueeze(2).unsqueeze(3), b2);
    const torch::Tensor theirs = torch::max_pool2d(map, {4, 5}).permute({0, 2, 3, 1});
    expect_close(ours, theirs, "output", 1e-5);
    const torch::Tensor gradient = torch::randn_like(ours);
    (ours * gradient).sum().backward();
    (theirs * gradient).sum().backward();
    expect_close(w1.grad(), w2.grad(), "weight gradient");
    expect_close(b1.grad(), b2.grad(), "bias gradient");
    expect_close(m1.grad(), m2.grad(), "motif gradient", 1e-5);
  }
}

INSTANTIATE_TEST_SUITE_P(Densities, EmbedMaxPool,
                         ::testing::Combine(::testing::Values(0.0, 0.001, 0.01, 0.05, 0.2, 0.5,
                                                              1.0),
                                            ::testing::Values(5, 16, 37)));

TEST(EmbedMaxPoolOfNoNumbers, HidesNone) {
  for (const bool bias_too : {false, true}) {
    torch::Tensor motifs = torch::zeros({1, 2, 4, 8});
    motifs[0][1][2][1] = std::numeric_limits<float>::quiet_NaN();  // in the first of two windows
    motifs[0][0][3][3] = 5;
    motifs[0][0][3][7] = 5;
    torch::Tensor bias = torch::zeros({3});
    if (bias_too) bias[1] = std::numeric_limits<float>::quiet_NaN();
    const torch::Tensor pooled =
        embed_max_pool(motifs, torch::ones({3, 2}), bias, 4, 4).view({2, 3});
    EXPECT_TRUE(pooled[0].isnan().all().item<bool>());
    EXPECT_EQ(pooled[1].isnan().sum().item<int>(), bias_too ? 1 : 0);
  }
}

TEST(EmbedMaxPoolShape, RefusesWhatDoesNotFit) {
  const torch::Tensor motifs = torch::zeros({1, 3, 4, 4});
  const auto pool = [&](int channels, int bias, int rows) {
    return embed_max_pool(motifs, torch::ones({7, channels}), torch::ones({bias}), rows, 2);
  };
  EXPECT_NO_THROW(pool(3, 7, 4));
  EXPECT_THROW(pool(2, 7, 4), c10::Error);
  EXPECT_THROW(pool(3, 6, 4), c10::Error);
  EXPECT_THROW(pool(3, 7, 5), c10::Error);
}

TEST(EmbedMaxPoolShape, OfThePapersDomains) {  // facts part 3 J
  const torch::NoGradGuard no_grad;
  const auto pooled = [](int rows, int cols, int pool_rows) {
    const torch::Tensor map = torch::zeros({1, 2, rows, cols});
    return embed_max_pool(map, torch::randn({4, 2}), torch::randn({4}), pool_rows, 8).sizes().vec();
  };
  EXPECT_EQ(pooled(100, 100, 8), (std::vector<std::int64_t>{1, 12, 12, 4}));
  EXPECT_EQ(pooled(120, 360, 8), (std::vector<std::int64_t>{1, 15, 45, 4}));
  EXPECT_EQ(pooled(1, 642, 1), (std::vector<std::int64_t>{1, 1, 80, 4}));
}

TEST(SecondDerivatives, AreRefusedByLayersThatHaveNone) {
  BatchNorm norm(2, AfterNorm::kRelu);
  const torch::Tensor map = channels_last(torch::randn({1, 2, 4, 4})).requires_grad_();
  const torch::Tensor weight = torch::randn({3, 2}).requires_grad_();
  const std::vector<torch::Tensor> outputs = {
      norm(map).sum(), embed_max_pool(map, weight, torch::zeros({3}), 2, 2).sum(),
      affine(map, torch::ones({3, 4}), torch::zeros({3})).sum(),
      add_norm(map, map, torch::ones({4}), torch::zeros({4})).sum(),
      cross_attention(map[0], map[0], torch::ones({12, 4}), torch::zeros({12}), 2, 0.0).sum()};
  for (const torch::Tensor& output : outputs) {
    EXPECT_NO_THROW(torch::autograd::grad({output}, {map}, {}, /*retain_graph=*/true));
    EXPECT_THROW(torch::autograd::grad({output}, {map}, {}, /*retain_graph=*/true,
                                       /*create_graph=*/true),
                 std::exception);
  }
}

/// Gradients of Σ w·f(inputs) for random w, the values last; leaves are of type `type`.
std::vector<torch::Tensor> values_and_gradients(
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
void expect_equal_paths(const std::vector<torch::Tensor>& inputs,
                        const std::function<torch::Tensor(const std::vector<torch::Tensor>&)>& f) {
  const auto ours = values_and_gradients(inputs, torch::kFloat32, f);
  const auto theirs = values_and_gradients(inputs, torch::kFloat64, f);
  for (std::size_t i = 0; i < ours.size(); ++i) {
    expect_close(ours[i], theirs[i].to(torch::kFloat32), "tensor " + std::to_string(i));
  }
}

/// Rows, inputs, outputs: products that are cut along their rows, or along the sum, and small ones.
class Affine : public ::testing::TestWithParam<std::tuple<int, int, int>> {};

TEST_P(Affine, EqualsTheFramework) {
  const auto [rows, in, out] = GetParam();
  torch::manual_seed(7);
  const std::vector<torch::Tensor> inputs = {torch::randn({2, rows, in}), torch::randn({out, in}),
                                             torch::randn({out})};
  expect_equal_paths(inputs, [](const auto& t) { return affine(t[0], t[1], t[2]); });
  expect_equal_paths(inputs, [](const auto& t) { return affine_relu(t[0], t[1], t[2]); });
}

INSTANTIATE_TEST_SUITE_P(Shapes, Affine,
                         ::testing::Values(std::tuple(3, 5, 7), std::tuple(700, 64, 48),
                                           std::tuple(4001, 16, 10), std::tuple(3000, 1, 16),
                                           std::tuple(150, 130, 140)));

TEST(AffineShape, RefusesWhatDoesNotFit) {
  const auto map = [](int inputs, int bias) {
    return affine(torch::zeros({2, 3, inputs}), torch::zeros({5, 4}), torch::zeros({bias}));
  };
  EXPECT_NO_THROW(map(4, 5));
  EXPECT_THROW(map(6, 5), c10::Error);
  EXPECT_THROW(map(2, 5), c10::Error);
  EXPECT_THROW(map(4, 1), c10::Error);
}

TEST(AffineRelu, KeepsNan) {
  const torch::Tensor x = torch::full({1, 2}, std::numeric_limits<float>::quiet_NaN());
  EXPECT_TRUE(affine_relu(x, torch::ones({3, 2}), torch::zeros({3})).isnan().all().item<bool>());
}

TEST(AffineWithFrozenWeights, GivesTheGradientOfItsInput) {
  const torch::Tensor x = torch::randn({4, 3}).requires_grad_();
  const torch::Tensor weight = torch::randn({5, 3}), bias = torch::randn({5});
  affine(x, weight, bias).sum().backward();
  expect_close(x.grad(), weight.sum(0).expand({4, 3}), "input gradient");
  EXPECT_FALSE(weight.grad().defined());
}

/// Sides of a product and how its factors lie in memory, from small ones to such as are cut with a
/// remainder.
using ProductCase = std::tuple<std::tuple<int, int, int>, bool, bool>;
class MatrixProduct : public ::testing::TestWithParam<ProductCase> {};

TEST_P(MatrixProduct, EqualsTheFrameworks) {
  const auto& [sides, a_turned, b_turned] = GetParam();
  const auto [m, n, k] = sides;
  torch::manual_seed(12);
  constexpr int kBeside = 3;  // columns of memory that belong to others
  const auto stored = [](int rows, int cols, bool turned) {
    return turned ? torch::randn({cols, rows + kBeside}) : torch::randn({rows, cols + kBeside});
  };
  const auto seen = [](const torch::Tensor& memory, int rows, int cols, bool turned) {
    const torch::Tensor t = memory.to(torch::kFloat64);
    return turned ? t.narrow(1, 0, rows).t() : t.narrow(1, 0, cols);
  };
  const torch::Tensor a = stored(m, k, a_turned), b = stored(k, n, b_turned);
  const auto view = [](const torch::Tensor& memory, bool turned) {
    return MatrixView{memory.data_ptr<float>(), memory.size(1), turned};
  };
  for (const float keep : {0.0F, 1.0F}) {
    const torch::Tensor c = torch::randn({m, n + kBeside}), before = c.clone();
    matrix_product(m, n, k, 0.5F, view(a, a_turned), view(b, b_turned), keep, c.data_ptr<float>(),
                   c.size(1));
    const torch::Tensor expected =
        0.5 * torch::matmul(seen(a, m, k, a_turned), seen(b, k, n, b_turned)) +
        keep * before.narrow(1, 0, n).to(torch::kFloat64);
    expect_close(c.narrow(1, 0, n), expected.to(torch::kFloat32), "product");
    EXPECT_TRUE(torch::equal(c.narrow(1, n, kBeside), before.narrow(1, n, kBeside)));
  }
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, MatrixProduct,
    ::testing::Combine(::testing::Values(std::tuple(5, 7, 3), std::tuple(1500, 40, 30),
                                         std::tuple(1500, 10, 90), std::tuple(60, 40, 1500)),
                       ::testing::Bool(), ::testing::Bool()));

TEST(AffineOfAView, ReadsTheViewsElements) {
  torch::manual_seed(8);
  const torch::Tensor wide = torch::randn({4, 6, 5}), weight = torch::randn({5, 3}).t();
  expect_equal_paths({wide, weight, torch::randn({3})}, [](const auto& t) {
    return affine(t[0].transpose(0, 1), t[1], t[2]).transpose(0, 1);
  });
}

class AddNorm : public ::testing::TestWithParam<int> {};

TEST_P(AddNorm, EqualsTheFramework) {
  const int width = GetParam();
  torch::manual_seed(9);
  // Far from zero, where a careless variance loses its digits.
  const torch::Tensor a = torch::randn({3, 70, width}) + 30, b = torch::randn({3, 70, width});
  expect_equal_paths({a, b, torch::randn({width}), torch::randn({width})},
                     [](const auto& t) { return add_norm(t[0], t[1], t[2], t[3]); });
}

INSTANTIATE_TEST_SUITE_P(Widths, AddNorm, ::testing::Values(5, 16, 64, 72));

TEST(AddNormShape, RefusesWhatDoesNotFit) {
  const auto norm = [](int width, int weight, int bias) {
    return add_norm(torch::zeros({2, 4}), torch::zeros({2, width}), torch::ones({weight}),
                    torch::ones({bias}));
  };
  EXPECT_NO_THROW(norm(4, 4, 4));
  EXPECT_THROW(norm(5, 4, 4), c10::Error);
  EXPECT_THROW(norm(4, 2, 2), c10::Error);
  EXPECT_THROW(norm(4, 4, 1), c10::Error);
}

TEST(AddNormOfNan, IsNanInItsRow) {
  torch::Tensor a = torch::randn({2, 4});
  a[1][2] = std::numeric_limits<float>::quiet_NaN();
  const torch::Tensor result =
      add_norm(a, torch::zeros({2, 4}), torch::ones({4}), torch::zeros({4}));
  EXPECT_TRUE(result[1].isnan().all().item<bool>());
  EXPECT_FALSE(result[0].isnan().any().item<bool>());
}

TEST(AddNormOfASum, GivesBothTermsTheirOwnGradient) {
  const torch::Tensor a = torch::randn({4, 8}).requires_grad_();
  const torch::Tensor b = torch::randn({4, 8}).requires_grad_();
  const torch::Tensor weight = torch::ones({8}), bias = torch::zeros({8});
  // `a` is used twice: its gradients are added up, and that must not reach b's.
  const torch::Tensor loss = (add_norm(a, b, weight, bias).pow(3) + a * 2).sum();
  const auto gradients = torch::autograd::grad({loss}, {a, b});
  expect_close(gradients[0], gradients[1] + 2, "difference");
}

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
