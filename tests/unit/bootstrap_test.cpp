#include "harness/metrics/bootstrap.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "harness/core/error.h"

namespace motifbench {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

std::vector<double> one_to_nine() {
  std::vector<double> values(9);
  std::iota(values.begin(), values.end(), 1.0);
  return values;
}

TEST(Bootstrap, GivesTheKnownAnswer) {
  const MeanInterval interval = bootstrap_mean(one_to_nine());
  EXPECT_DOUBLE_EQ(interval.mean, 5);
  EXPECT_NEAR(interval.low, 3.33333, 1e-5);
  EXPECT_NEAR(interval.high, 6.66667, 1e-5);
  EXPECT_EQ(interval.count, 9U);
}

// The per-seed errors of the paper's DigitCircle runs, read from its figure, in percent.
TEST(Bootstrap, AgreesWithThePapersIntervals) {
  const std::vector<double> e2ee{2.24, 0.772, 0.762, 0.636, 0.571, 0.460, 0.422, 0.384, 0.361};
  const MeanInterval interval = bootstrap_mean(e2ee);
  EXPECT_NEAR(interval.low, 0.47, 0.01);
  EXPECT_NEAR(interval.high, 1.15, 0.03);
}

TEST(Bootstrap, DropsNans) {
  std::vector<double> values = one_to_nine();
  values.insert(values.begin() + 4, kNan);
  values.push_back(kNan);
  const MeanInterval with = bootstrap_mean(values);
  const MeanInterval without = bootstrap_mean(one_to_nine());
  EXPECT_EQ(with.mean, without.mean);
  EXPECT_EQ(with.low, without.low);
  EXPECT_EQ(with.high, without.high);
  EXPECT_EQ(with.count, 9U);
}

TEST(Bootstrap, OfOneValueIsThatValue) {
  const MeanInterval interval = bootstrap_mean(std::vector<double>{0.25});
  EXPECT_EQ(interval.mean, 0.25);
  EXPECT_EQ(interval.low, 0.25);
  EXPECT_EQ(interval.high, 0.25);
}

TEST(Bootstrap, OfNothingSaysSo) {
  for (const std::vector<double>& values : {std::vector<double>{}, std::vector<double>{kNan}}) {
    const MeanInterval interval = bootstrap_mean(values);
    EXPECT_EQ(interval.count, 0U);
    EXPECT_TRUE(std::isnan(interval.mean));
    EXPECT_TRUE(std::isnan(interval.low));
    EXPECT_TRUE(std::isnan(interval.high));
  }
}

TEST(LinearQuantile, InterpolatesBetweenOrderStatistics) {
  const std::vector<double> sorted{1, 2, 4, 8};
  EXPECT_DOUBLE_EQ(linear_quantile(sorted, 0), 1);
  EXPECT_DOUBLE_EQ(linear_quantile(sorted, 0.5), 3);
  EXPECT_DOUBLE_EQ(linear_quantile(sorted, 0.9), 6.8);
  EXPECT_DOUBLE_EQ(linear_quantile(sorted, 1), 8);
}

TEST(LinearQuantile, RefusesWhatHasNone) {
  EXPECT_THROW(linear_quantile({}, 0.5), Error);
  EXPECT_THROW(linear_quantile(std::vector<double>{1}, 1.5), Error);
}

}  // namespace
}  // namespace motifbench
