// Affine maps on the CPU against the framework's, values and gradients.

#include "harness/nn/affine.h"

#include <gtest/gtest.h>

#include <limits>
#include <tuple>
#include <vector>

#include "tests/learning/layer_checks.h"

namespace motifbench {
namespace {

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

TEST(AffineOfAView, ReadsTheViewsElements) {
  torch::manual_seed(8);
  const torch::Tensor wide = torch::randn({4, 6, 5}), weight = torch::randn({5, 3}).t();
  expect_equal_paths({wide, weight, torch::randn({3})}, [](const auto& t) {
    return affine(t[0].transpose(0, 1), t[1], t[2]).transpose(0, 1);
  });
}

}  // namespace
}  // namespace motifbench
