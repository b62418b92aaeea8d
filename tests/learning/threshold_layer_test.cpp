#include "harness/nn/threshold_layer.h"

#include <gtest/gtest.h>

#include <cmath>

#include "harness/core/domain.h"
#include "harness/nn/sparsity_bottleneck.h"

namespace motifbench {
namespace {

ThresholdLayer layer(int channels, double density, double accumulate = 0, bool per_channel = true) {
  ThresholdLayer made(ThresholdSetting{channels, per_channel, accumulate});
  made->set_density(density);
  return made;
}

double density_of(const torch::Tensor& m) {
  return (m != 0).to(torch::kFloat64).mean().item<double>();
}

TEST(ThresholdLayer, KnownColumn) {  // facts part 3 F
  ThresholdLayer made = layer(1, 0.25);
  const torch::Tensor z = torch::arange(10, torch::kFloat32).view({1, 1, 1, 10});
  const double expected[] = {.6, 1.14, 1.626, 2.0634};
  for (int i = 0; i < 4; ++i) {
    const torch::Tensor m = made(z);
    EXPECT_NEAR(made->thresholds().item<double>(), expected[i], 1e-6);
    if (i == 0) {
      EXPECT_NEAR(m.view({-1})[9].item<double>(), 8.4, 1e-6);
    }
  }
}

TEST(ThresholdLayer, FollowsTheNormalQuantile) {  // facts part 3 F
  torch::manual_seed(1);
  const std::pair<double, double> known[] = {{0.5, 0.0}, {0.1, 1.281552}, {0.025, 1.959964}};
  for (const auto& [density, quantile] : known) {
    ThresholdLayer made = layer(3, density);
    double measured = 0;
    for (int i = 0; i < 200; ++i) {
      const torch::Tensor m = made(torch::randn({5, 3, 10, 10}));
      if (i >= 100) measured += density_of(m) / 100;
    }
    for (int c = 0; c < 3; ++c) EXPECT_NEAR(made->thresholds()[c].item<double>(), quantile, 0.1);
    EXPECT_NEAR(measured, density, 0.03);
  }
}

TEST(ThresholdLayer, DensityMayRiseWhileRowsAreCollected) {
  torch::manual_seed(3);
  ThresholdLayer made = layer(2, 1e-3, /*accumulate=*/10);
  made(torch::randn({1, 2, 50, 100}));  // 5 of the 10 values that are waited for
  EXPECT_TRUE((made->thresholds() == 0).all().item<bool>());
  made->set_density(0.5);
  const torch::Tensor z = torch::randn({1, 2, 50, 100}) + 1;
  made(z);
  const torch::Tensor median = std::get<0>(z.permute({1, 0, 2, 3}).reshape({2, -1}).median(1));
  EXPECT_TRUE(torch::allclose(made->thresholds(), 0.1 * median, 1e-3, 1e-4));
}

TEST(ThresholdLayer, PerChannelThresholdsFollowTheirChannel) {  // facts part 3 F
  torch::manual_seed(2);
  ThresholdLayer made = layer(3, 0.5);
  const torch::Tensor means = torch::tensor({-2.0F, 0.5F, 3.0F}).view({1, 3, 1, 1});
  for (int i = 0; i < 100; ++i) made(torch::randn({5, 3, 10, 10}) + means);
  EXPECT_TRUE(torch::allclose(made->thresholds(), means.view({3}), 0, 0.1));
}

TEST(ThresholdLayer, SingleThresholdSharesDensityBetweenChannels) {
  torch::manual_seed(2);
  ThresholdLayer made = layer(2, 0.25, 0, /*per_channel=*/false);
  const torch::Tensor means = torch::tensor({0.0F, 100.0F}).view({1, 2, 1, 1});
  torch::Tensor m;
  for (int i = 0; i < 200; ++i) m = made(torch::randn({5, 2, 10, 10}) + means);
  EXPECT_EQ(made->thresholds().numel(), 1);
  EXPECT_EQ(density_of(m.select(1, 0)), 0.0);
  EXPECT_NEAR(density_of(m.select(1, 1)), 0.5, 0.1);
}

TEST(ThresholdLayer, EffectiveDensityIsRoundedUp) {  // facts 2.6: 6 of 100 000 kept at 5.02e-05
  torch::manual_seed(3);
  ThresholdLayer made = layer(1, 5.022621e-05);
  const torch::Tensor z = torch::randn({10, 1, 100, 100});
  for (int i = 0; i < 400; ++i) made(z);  // t converges to q from below
  const double quantile = made->thresholds().item<double>();
  EXPECT_EQ((z > quantile + 1e-4).sum().item<std::int64_t>(), 6);
  EXPECT_EQ((z > quantile - 1e-4).sum().item<std::int64_t>(), 7);  // and q itself
}

TEST(ThresholdLayer, NoGradientThroughThreshold) {
  ThresholdLayer made = layer(1, 0.5);
  const torch::Tensor z =
      torch::tensor({1.0F, 2.0F, 3.0F, 4.0F}).view({1, 1, 2, 2}).requires_grad_();
  made(z).sum().backward();
  EXPECT_TRUE(torch::equal(z.grad(), torch::ones_like(z)));  // t = 0.2: all are above it
}

TEST(ThresholdLayer, EvaluationMovesNothing) {
  ThresholdLayer made = layer(2, 0.25, 10);
  made(torch::randn({2, 2, 4, 4}));
  made->eval();
  const torch::Tensor before = made->thresholds().clone();
  made(torch::randn({20, 2, 8, 8}));
  EXPECT_TRUE(torch::equal(made->thresholds(), before));
}

TEST(Accumulation, LeavesThresholdAloneBelowItsTrigger) {  // facts part 3 F
  ThresholdLayer made = layer(1, 0.01, 10);
  made(torch::randn({1, 1, 20, 20}));  // 400 rows · 0.01 = 4
  EXPECT_EQ(made->thresholds().item<float>(), 0.0F);
  made(torch::randn({1, 1, 20, 20}));  // 8
  EXPECT_EQ(made->thresholds().item<float>(), 0.0F);
  made(torch::randn({1, 1, 20, 20}));  // 12
  EXPECT_NE(made->thresholds().item<float>(), 0.0F);
}

TEST(Accumulation, EqualsOneUpdateOnTheConcatenation) {
  torch::manual_seed(5);
  ThresholdLayer whole = layer(3, 0.004), pieces = layer(3, 0.004, 10);
  for (int round = 0; round < 5; ++round) {
    const torch::Tensor z =
        torch::randn({7, 3, 20, 20});  // 2 800 rows: 11.2 ≥ 10 at the seventh piece
    whole(z);
    for (int i = 0; i < 7; ++i) pieces(z.narrow(0, i, 1));
    EXPECT_TRUE(torch::equal(whole->thresholds(), pieces->thresholds())) << round;
  }
}

TEST(Accumulation,
     OverallShareOfZeros) {  // facts part 3 F: sparsity .999 with 2000-row accumulation
  torch::manual_seed(6);
  ThresholdLayer made = layer(4, 0.001, 2);
  double zeros = 0;
  for (int i = 0; i < 300; ++i) {
    const torch::Tensor m = made(torch::randn({5, 4, 10, 10}));
    if (i >= 200) zeros += (1 - density_of(m)) / 100;
  }
  EXPECT_GT(zeros, .9985);
  EXPECT_LT(zeros, .9995);
}

TEST(SparsityBottleneck, PassesDensityToItsThresholds) {  // facts part 3 F, last but one
  DomainFacts facts;
  facts.motifs = {.channels = 3, .rows = 4, .cols = 4};
  SparsityBottleneck bottleneck(facts, ThresholdSharing::kPerChannel, /*batch_norm=*/true);
  bottleneck.set_density(0.125);
  EXPECT_EQ(bottleneck.density(), 0.125);
  torch::Tensor m;
  for (int i = 0; i < 100; ++i) m = bottleneck.forward(torch::randn({10, 3, 20, 20}));
  EXPECT_NEAR(density_of(m), 0.125, 0.03);
}

}  // namespace
}  // namespace motifbench
