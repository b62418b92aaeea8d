// The Winograd convolution and its gradients against the framework's in double precision.

#include "harness/nn/winograd_convolution.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "harness/nn/memory_format.h"
#include "harness/nn/residual_unit.h"

namespace motifbench {
namespace {

struct Result {
  torch::Tensor output, d_input, d_weight, d_bias;

  std::vector<std::pair<std::string, torch::Tensor>> parts() const {
    return {{"output", output}, {"input", d_input}, {"weight", d_weight}, {"bias", d_bias}};
  }
};

struct Problem {
  torch::Tensor input, weight, bias, gradient;

  Problem(int batch, int channels, int rows, int cols)
      : input(channels_last(torch::randn({batch, channels, rows, cols}))),
        weight(channels_last(torch::randn({channels, channels, 3, 3}))),
        bias(torch::randn({channels})),
        gradient(torch::randn_like(input)) {}

  template <typename Convolution>
  Result solve(torch::ScalarType type, Convolution convolution) const {
    const auto leaf = [&](const torch::Tensor& t) {
      return t.to(type, /*non_blocking=*/false, /*copy=*/true).requires_grad_();
    };
    const torch::Tensor x = leaf(input), w = leaf(weight), b = leaf(bias);
    const torch::Tensor output = convolution(x, w, b);
    output.backward(gradient.to(type));
    return {output.detach(), x.grad(), w.grad(), b.grad()};
  }
  Result ours() const {
    return solve(torch::kFloat32,
                 [](const torch::Tensor& x, const torch::Tensor& w, const torch::Tensor& b) {
                   return winograd_convolution(x, w, b);
                 });
  }
  Result framework(torch::ScalarType type) const {
    return solve(type, [](const torch::Tensor& x, const torch::Tensor& w, const torch::Tensor& b) {
      return torch::conv2d(x, w, b, /*stride=*/1, /*padding=*/1);
    });
  }
};

/// Root mean square of the difference over that of `exact`.
double error(const torch::Tensor& value, const torch::Tensor& exact) {
  return ((value.to(torch::kFloat64) - exact).norm() / exact.norm()).item<double>();
}

class WinogradConvolution : public ::testing::TestWithParam<std::tuple<int, int>> {};

TEST_P(WinogradConvolution, EqualsTheFrameworkInDoublePrecision) {
  const auto& [batch, channels] = GetParam();
  torch::manual_seed(1);
  for (const auto& [rows, cols] :
       {std::pair{1, 1}, {2, 3}, {1, 6}, {5, 1}, {8, 8}, {9, 12}, {34, 33}}) {
    SCOPED_TRACE(testing::Message() << rows << " x " << cols);
    const Problem problem(batch, channels, rows, cols);
    const auto ours = problem.ours().parts();
    const auto exact = problem.framework(torch::kFloat64).parts();
    for (std::size_t i = 0; i < ours.size(); ++i) {
      ASSERT_EQ(ours[i].second.sizes(), exact[i].second.sizes());
      EXPECT_LT(error(ours[i].second, exact[i].second), 1e-6) << ours[i].first;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Shapes, WinogradConvolution,
                         ::testing::Combine(::testing::Values(1, 3),
                                            ::testing::Values(16, 32, 48, 64)));

TEST(WinogradAccuracy, IsNearThatOfTheFrameworkOnLargeImages) {
  torch::manual_seed(2);
  for (Problem problem : {Problem(8, 16, 100, 100), Problem(2, 64, 51, 50)}) {
    problem.input = torch::relu(problem.input);  // as after a norm: sums do not cancel
    problem.gradient = torch::rand_like(problem.gradient);
    const auto ours = problem.ours().parts();
    const auto theirs = problem.framework(torch::kFloat32).parts();
    const auto exact = problem.framework(torch::kFloat64).parts();
    for (std::size_t i = 0; i < ours.size(); ++i) {
      constexpr double kRounding = 6e-8;
      const double allowed = 3 * std::max(error(theirs[i].second, exact[i].second), kRounding);
      EXPECT_LT(error(ours[i].second, exact[i].second), allowed) << ours[i].first;
    }
  }
}

TEST(WinogradConvolutionBits, AreTheSameEveryTimeAndInEveryLayout) {
  torch::manual_seed(3);
  Problem problem(3, 16, 13, 10);
  const auto first = problem.ours().parts();
  const auto again = problem.ours().parts();
  problem.input = problem.input.contiguous();
  problem.weight = problem.weight.contiguous();
  problem.gradient = problem.gradient.contiguous();
  const auto channels_outermost = problem.ours().parts();
  for (std::size_t i = 0; i < first.size(); ++i) {
    EXPECT_TRUE(torch::equal(first[i].second, again[i].second)) << first[i].first;
    EXPECT_TRUE(torch::equal(first[i].second, channels_outermost[i].second)) << first[i].first;
  }
}

TEST(WinogradConvolutionFit, IsOnlyWhatItIsMadeFor) {
  const auto fits = [](const torch::Tensor& input, torch::IntArrayRef weight) {
    return fits_winograd(input, torch::zeros(weight, input.options()));
  };
  const torch::Tensor images = torch::zeros({1, 16, 4, 4});
  EXPECT_TRUE(fits(images, {16, 16, 3, 3}));
  EXPECT_FALSE(fits(images.to(torch::kFloat64), {16, 16, 3, 3}));
  EXPECT_FALSE(fits(images, {16, 16, 1, 3}));
  EXPECT_FALSE(fits(images, {32, 16, 3, 3}));
  EXPECT_FALSE(fits(torch::zeros({1, 4, 4, 4}), {4, 4, 3, 3}));
  EXPECT_FALSE(fits(torch::zeros({1, 128, 4, 4}), {128, 128, 3, 3}));
}

/// Output, gradient of the input, and gradients of the parameters in their order.
std::vector<torch::Tensor> pass(ResidualUnit& unit, const torch::Tensor& data,
                                const torch::Tensor& gradient) {
  unit->zero_grad();
  const torch::Tensor input = data.detach().clone().requires_grad_();
  const torch::Tensor output = unit(input);
  output.backward(gradient);
  std::vector<torch::Tensor> results = {output.detach(), input.grad()};
  for (const torch::Tensor& parameter : unit->parameters()) {
    results.push_back(parameter.grad().clone());
  }
  return results;
}

/// Double precision takes the framework's operations; so do four channels' convolutions.
TEST(ResidualUnitGradients, EqualTheFrameworks) {
  for (const int channels : {4, 16}) {
    SCOPED_TRACE(channels);
    torch::manual_seed(4);
    ResidualUnit unit(channels, 3, 3);
    const torch::Tensor data = channels_last(torch::randn({2, channels, 11, 12}));
    const torch::Tensor gradient = channels_last(torch::randn({2, channels, 11, 12}));
    const auto ours = pass(unit, data, gradient);
    unit->to(torch::kFloat64);
    const auto exact = pass(unit, data.to(torch::kFloat64), gradient.to(torch::kFloat64));
    const double largest = exact.back().abs().max().item<double>();
    for (std::size_t i = 0; i < ours.size(); ++i) {
      // The bias before a batch norm has no gradient but for rounding.
      if (exact[i].norm().item<double>() < 1e-6 * largest) continue;
      EXPECT_LT(error(ours[i], exact[i]), 1e-5) << i;
    }
  }
}

TEST(ResidualUnitEvaluation, EqualsTheFrameworks) {
  torch::manual_seed(5);
  const torch::NoGradGuard no_grad;
  ResidualUnit unit(16, 3, 3);
  unit->eval();
  // Not the initial ones, which change nothing.
  for (const auto& buffer : unit->named_buffers()) {
    if (buffer.value().is_floating_point()) buffer.value().uniform_(0.5, 2);
  }
  for (const char* norm : {"norm1", "norm2"}) {
    const auto parameters = unit->named_modules()[norm]->named_parameters();
    parameters["norm.weight"].uniform_(-2, 2);
    parameters["norm.bias"].normal_();
  }
  torch::Tensor data = channels_last(torch::randn({2, 16, 11, 12}));
  data[0][3][5][6] = std::numeric_limits<float>::quiet_NaN();
  EXPECT_TRUE(unit(data)[0][0].isnan().any().item<bool>());  // of another channel: by the kernels
  EXPECT_FALSE(unit(data)[1].isnan().any().item<bool>());
  data[0][3][5][6] = 0;
  const torch::Tensor finite = unit(data);
  unit->to(torch::kFloat64);
  EXPECT_LT(error(finite, unit(data.to(torch::kFloat64))), 1e-5);
}

}  // namespace
}  // namespace motifbench
