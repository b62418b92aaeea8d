// The row LSTM and dropout on the CPU: values, gradients and the masks' randomness.

#include <gtest/gtest.h>

#include <cmath>

#include "harness/nn/dropout.h"
#include "harness/nn/dropout_mask.h"
#include "harness/nn/row_lstm.h"
#include "harness/nn/softmax_rows.h"

namespace motifbench {
namespace {

/// Largest difference over the largest value: what single precision's rounding leaves.
double relative_difference(const torch::Tensor& ours, const torch::Tensor& exact) {
  const double scale = exact.abs().max().item<double>();
  return (ours.to(torch::kFloat64) - exact).abs().max().item<double>() / std::max(scale, 1e-30);
}

struct MapShape {
  std::int64_t batch, rows, cols;
  int width;
};

class FusedRowLstm : public ::testing::TestWithParam<MapShape> {};

/// The same layer in double precision is the framework's.
TEST_P(FusedRowLstm, EqualsTheFramework) {
  const auto& [batch, rows, cols, width] = GetParam();
  torch::manual_seed(6);
  RowLstm ours(width), theirs(width);
  theirs->to(torch::kFloat64);
  {
    const torch::NoGradGuard no_grad;
    for (auto& item : ours->named_parameters()) {
      item.value().mul_(2);
      theirs->named_parameters()[item.key()].copy_(item.value());
    }
  }
  const torch::Tensor data = torch::randn({batch, rows, cols, width});
  torch::Tensor x = data.clone().requires_grad_();
  torch::Tensor y = data.to(torch::kFloat64).requires_grad_();
  const torch::Tensor a = ours(x), b = theirs(y);
  ASSERT_EQ(a.sizes(), b.sizes());
  EXPECT_LT(relative_difference(a, b), 1e-6);
  const torch::Tensor gradient = torch::randn_like(b);
  a.backward(gradient.to(torch::kFloat32));
  b.backward(gradient);
  EXPECT_LT(relative_difference(x.grad(), y.grad()), 3e-6) << "input";
  for (const auto& item : ours->named_parameters()) {
    const torch::Tensor exact = theirs->named_parameters()[item.key()].grad();
    EXPECT_LT(relative_difference(item.value().grad(), exact), 3e-6) << item.key();
  }
}

INSTANTIATE_TEST_SUITE_P(Shapes, FusedRowLstm,
                         ::testing::Values(MapShape{16, 8, 8, 64},   // quick
                                           MapShape{1, 12, 12, 96},  //
                                           MapShape{3, 4, 1, 16},    // one column
                                           MapShape{2, 1, 9, 10},    // one row, 5 states
                                           MapShape{1, 1, 2, 2},     // one state
                                           MapShape{2, 3, 5, 38}));  // 19 states

TEST(FusedRowLstmInput, MayBeAViewAndItsGraphMayBeUsedTwice) {
  torch::manual_seed(7);
  RowLstm lstm(6);
  torch::Tensor x = torch::randn({2, 6, 4, 5}).requires_grad_();
  const torch::Tensor out = lstm(x.permute({0, 2, 3, 1}));
  EXPECT_TRUE(torch::equal(out, lstm(x.permute({0, 2, 3, 1}).contiguous())));
  const auto once = torch::autograd::grad({out.sum()}, {x}, {}, /*retain_graph=*/true)[0];
  const auto again = torch::autograd::grad({out.sum()}, {x}, {}, /*retain_graph=*/true)[0];
  EXPECT_TRUE(torch::equal(once, again));
  const torch::NoGradGuard no_grad;
  EXPECT_TRUE(torch::equal(out, lstm(x.permute({0, 2, 3, 1}))));
}

TEST(SoftmaxRows, EqualTheFrameworks) {
  torch::manual_seed(8);
  for (const std::int64_t width : {1, 5, 16, 37, 64, 144}) {
    for (const bool causal : {false, true}) {
      const torch::Tensor data = torch::randn({width, width}) * 8;
      torch::Tensor leaf = data.to(torch::kFloat64).requires_grad_();
      const torch::Tensor hidden = torch::ones_like(data).triu(1).to(torch::kBool);
      const torch::Tensor exact =
          torch::softmax(causal ? leaf.masked_fill(hidden, -INFINITY) : leaf, 1);
      torch::Tensor ours = data.clone();
      softmax_rows(ours.data_ptr<float>(), width, width, causal);
      EXPECT_TRUE(torch::allclose(ours.to(torch::kFloat64), exact, 1e-5, 1e-30)) << width;
      torch::Tensor gradient = torch::randn_like(data);
      exact.backward(gradient.to(torch::kFloat64));
      softmax_rows_backward(ours.data_ptr<float>(), gradient.data_ptr<float>(), width, width);
      EXPECT_LT((gradient.to(torch::kFloat64) - leaf.grad()).abs().max().item<double>(), 1e-5);
    }
  }
}

/// 1 for a kept element and 0 for a dropped one, less the mean.
torch::Tensor centred_mask(std::uint64_t seed, double p, std::int64_t count) {
  torch::Tensor mask = torch::ones({count});
  DropoutMask(seed, p).apply(mask.data_ptr<float>(), mask.data_ptr<float>(), 0, count);
  return (mask > 0).to(torch::kFloat64) - (1 - p);
}

constexpr std::int64_t kMaskSize = 1 << 18;

TEST(DropoutMask, HasTheMeanVarianceAndIndependenceOfItsShare) {
  for (const double p : {0.1, 0.5, 0.9}) {
    const double variance = p * (1 - p);
    const double deviation = std::sqrt(variance / static_cast<double>(kMaskSize));
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
      const torch::Tensor mask = centred_mask(seed, p, kMaskSize);
      EXPECT_LT(std::abs(mask.mean().item<double>()), 5 * deviation);
      // Sums of blocks vary as sums of independent elements do.
      const double blocks = mask.view({-1, 64}).sum(1).var(false).item<double>() / (64 * variance);
      EXPECT_NEAR(blocks, 1.0, 0.15);
      const auto correlation = [&](const torch::Tensor& a, const torch::Tensor& b) {
        return (a * b).mean().item<double>() / variance;
      };
      const double limit = 5.5 / std::sqrt(static_cast<double>(kMaskSize));
      for (const std::int64_t lag : {1, 2, 3, 4, 8, 16, 31, 32, 64, 144, 512, 4095, 4096, 4097}) {
        const std::int64_t rest = kMaskSize - lag;
        EXPECT_LT(std::abs(correlation(mask.narrow(0, 0, rest), mask.narrow(0, lag, rest))),
                  limit * 1.02)
            << "lag " << lag;
      }
      const torch::Tensor next = centred_mask(seed + 1, p, kMaskSize);
      EXPECT_LT(std::abs(correlation(mask, next)), limit) << "of neighbouring seeds";
    }
  }
}

TEST(DropoutMask, PartsAreThoseOfTheWhole) {
  const std::int64_t count = 10'000;
  const torch::Tensor data = torch::randn({count});
  const DropoutMask mask(9, 0.3);
  torch::Tensor whole = torch::empty({count}), parts = torch::empty({count});
  mask.apply(data.data_ptr<float>(), whole.data_ptr<float>(), 0, count);
  for (std::int64_t first = 0; first < count; first += 777) {
    mask.apply(data.data_ptr<float>() + first, parts.data_ptr<float>() + first, first,
               std::min<std::int64_t>(777, count - first));
  }
  EXPECT_TRUE(torch::equal(whole, parts));
}

TEST(Dropout, FollowsTheFrameworksSeedAndItsGradientIsTheMask) {
  const torch::Tensor data = torch::rand({7, 33, 5}) + 1;
  const auto run = [&](std::int64_t seed) {
    torch::manual_seed(static_cast<std::uint64_t>(seed));
    return apply_dropout(data, 0.25, true);
  };
  EXPECT_TRUE(torch::equal(run(1), run(1)));
  EXPECT_FALSE(torch::equal(run(1), run(2)));
  torch::manual_seed(1);
  EXPECT_FALSE(torch::equal(apply_dropout(data, 0.25, true), apply_dropout(data, 0.25, true)));

  torch::Tensor leaf = data.clone().requires_grad_();
  const torch::Tensor out = apply_dropout(leaf, 0.25, true);
  const torch::Tensor scaled_mask = (out > 0).to(torch::kFloat32) / 0.75;
  EXPECT_TRUE(torch::allclose(out, data * scaled_mask, 1e-6, 0));
  const torch::Tensor gradient = torch::randn_like(data);
  out.backward(gradient);
  EXPECT_TRUE(torch::allclose(leaf.grad(), gradient * scaled_mask, 1e-6, 0));
}

TEST(Dropout, LeavesTheInputAloneOutsideTrainingAndWithoutAShare) {
  const torch::Tensor data = torch::randn({10});
  EXPECT_TRUE(apply_dropout(data, 0.5, false).is_same(data));
  EXPECT_TRUE(apply_dropout(data, 0.0, true).is_same(data));
  EXPECT_TRUE(torch::equal(apply_dropout(data, 1.0, true), torch::zeros_like(data)));
}

TEST(Dropout, OfAViewKeepsItsShape) {
  const torch::Tensor data = torch::rand({3, 4, 5}).add_(1).transpose(0, 2);
  const torch::Tensor out = apply_dropout(data, 0.5, true);
  EXPECT_EQ(out.sizes(), data.sizes());
  EXPECT_TRUE(torch::allclose(out, 2 * data * (out > 0), 1e-6, 0));
}

}  // namespace
}  // namespace motifbench
