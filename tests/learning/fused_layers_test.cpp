// The fused CPU layers against the framework's separate operations, values and gradients.

#include <gtest/gtest.h>

#include <limits>
#include <tuple>
#include <vector>

#include "harness/nn/add_norm.h"
#include "harness/nn/affine.h"
#include "harness/nn/batch_norm.h"
#include "harness/nn/cross_attention.h"
#include "harness/nn/embed_max_pool.h"
#include "harness/nn/memory_format.h"
#include "tests/learning/layer_checks.h"

namespace motifbench {
namespace {

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

}  // namespace
}  // namespace motifbench
