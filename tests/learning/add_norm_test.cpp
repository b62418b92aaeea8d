// The norm of a sum on the CPU against the framework's, values and gradients.

#include "harness/nn/add_norm.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/learning/layer_checks.h"

namespace motifbench {
namespace {

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

}  // namespace
}  // namespace motifbench
