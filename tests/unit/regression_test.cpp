#include "harness/metrics/regression.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "tests/unit/expect_error.h"

namespace motifbench {
namespace {

using Values = std::vector<double>;

const Values kBaseline{1, 2, 3};  // mean 2, spread 1

TEST(Regression, PooledToleranceIsStudents) {
  // Both spreads 1, 4 degrees of freedom: t = 2.1318 at 5 %, times sqrt(2/3).
  const Change change =
      judge_pooled(kBaseline, Values{2.5, 3.5, 4.5}, {.alarm_rate = 0.05, .floor = 0});
  EXPECT_DOUBLE_EQ(change.before, 2);
  EXPECT_DOUBLE_EQ(change.after, 3.5);
  EXPECT_DOUBLE_EQ(change.spread, 1);
  EXPECT_DOUBLE_EQ(change.in_spreads(), 1.5);
  EXPECT_NEAR(change.tolerance, 2.1318 * std::sqrt(2.0 / 3), 1e-4);
  EXPECT_EQ(change.movement, Movement::kSame);
  const RegressionRule rule{.alarm_rate = 0.05, .floor = 0};
  EXPECT_EQ(judge_pooled(kBaseline, Values{2.8, 3.8, 4.8}, rule).movement, Movement::kRegression);
  EXPECT_EQ(judge_pooled(kBaseline, Values{-0.8, 0.2, 1.2}, rule).movement, Movement::kImprovement);
}

TEST(Regression, SameSeedsSeeWhatTheSpreadHides) {
  const RegressionRule rule{.alarm_rate = 0.05, .floor = 0};
  const Values after{1.7, 2.8, 3.9};  // differences 0.7, 0.8, 0.9
  // Standard deviation 0.1, t(2) at 2.5 % = 4.3027: 0.248; half the spread is more.
  const Change paired = judge_paired(kBaseline, kBaseline, after, rule);
  EXPECT_DOUBLE_EQ(paired.tolerance, 0.5);
  EXPECT_EQ(paired.movement, Movement::kRegression);
  EXPECT_EQ(judge_pooled(kBaseline, after, rule).movement, Movement::kSame);
  const Values rough{1.4, 2.8, 4.2};  // standard deviation 0.4
  EXPECT_NEAR(judge_paired(kBaseline, kBaseline, rough, rule).tolerance,
              4.3027 * 0.4 / std::sqrt(3.0), 1e-4);
}

TEST(Regression, ComparesTheSameSeedsOfALargerBaseline) {
  const Values baseline{0, 1, 2, 3, 4};  // spread sqrt(2.5)
  const Change change =
      judge_paired(baseline, Values{0, 1}, Values{0, 1}, {.alarm_rate = 0.05, .floor = 0});
  EXPECT_DOUBLE_EQ(change.before, 0.5);
  EXPECT_EQ(change.in_spreads(), 0);
  EXPECT_DOUBLE_EQ(change.spread, std::sqrt(2.5));
  // A single seed has no spread of differences: t(4) at 5 %.
  EXPECT_NEAR(
      judge_paired(baseline, Values{3}, Values{4}, {.alarm_rate = 0.05, .floor = 0}).tolerance,
      2.1318 * std::sqrt(2.5) * std::sqrt(2), 1e-3);
}

TEST(Regression, WithoutSpreadTheFloorDecides) {
  const Values zeros{0, 0, 0};
  const RegressionRule rule{.alarm_rate = 0.05, .floor = 0.005};
  EXPECT_EQ(judge_paired(zeros, zeros, Values{0.001, 0, 0.001}, rule).movement, Movement::kSame);
  EXPECT_EQ(judge_paired(zeros, zeros, Values{0.006, 0.006, 0.006}, rule).movement,
            Movement::kRegression);
  EXPECT_EQ(judge_pooled(zeros, Values{0.006, 0.006, 0.006}, rule).movement, Movement::kRegression);
  EXPECT_EQ(judge_paired(zeros, zeros, zeros, rule).in_spreads(), 0);
  EXPECT_EQ(judge_paired(zeros, zeros, Values{1, 1, 1}, rule).in_spreads(),
            std::numeric_limits<double>::infinity());
}

TEST(Regression, RoundingIsNoSpread) {
  const Values same(3, 0.1 + 0.2);
  const Change change =
      judge_paired(same, same, Values(3, 1.0), {.alarm_rate = 0.05, .floor = 0.01});
  EXPECT_EQ(change.spread, 0);
  EXPECT_EQ(change.in_spreads(), std::numeric_limits<double>::infinity());
}

TEST(Regression, RefusesWhatItCannotJudge) {
  const RegressionRule rule;
  expect_usage({"at least 3", "has 2"}, [&] { judge_pooled(Values{1, 2}, Values{1}, rule); });
  expect_usage({"no seed"}, [&] { judge_pooled(kBaseline, {}, rule); });
  expect_usage({"2 values with 1"}, [&] {
    judge_paired(kBaseline, Values{1, 2}, Values{1}, rule);
  });
  expect_usage({"0.5"},
               [&] { judge_pooled(kBaseline, kBaseline, {.alarm_rate = 0.5, .floor = 0}); });
}

/// Baselines and re-runs of nine seeds, normal with spread 1; `noise` is what re-running a seed
/// adds, of that spread. The share of re-runs `shift` worse that the rule calls a regression.
double share_flagged(double noise, double shift, double alarm_rate) {
  constexpr int kTrials = 4000;
  std::mt19937_64 generator(4);
  std::normal_distribution<double> normal;
  const double common = std::sqrt(1 - noise * noise);
  int flagged = 0;
  for (int trial = 0; trial < kTrials; ++trial) {
    Values baseline;
    Values after;
    for (int seed = 0; seed < 9; ++seed) {
      const double shared = common * normal(generator);
      baseline.push_back(shared + noise * normal(generator));
      after.push_back(shared + noise * normal(generator) + shift);
    }
    const Change change =
        judge_paired(baseline, baseline, after, {.alarm_rate = alarm_rate, .floor = 0});
    if (change.movement == Movement::kRegression) ++flagged;
  }
  return static_cast<double>(flagged) / kTrials;
}

TEST(Regression, FalseAlarmsStayWithinTheRate) {
  for (const double noise : {1.0, 0.7, 0.3, 0.05}) {
    EXPECT_LE(share_flagged(noise, 0, 0.01), 0.0135) << noise;  // 0.01 and two standard errors
    EXPECT_LE(share_flagged(noise, 0, 0.05), 0.057) << noise;
  }
}

// The interface's numbers.
TEST(Regression, FindsALossOfTwiceTheSpread) {
  EXPECT_GE(share_flagged(1, 2, 0.01), 0.89);
  EXPECT_GE(share_flagged(0.35, 2, 0.01), 0.999);
}

}  // namespace
}  // namespace motifbench
