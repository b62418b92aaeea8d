#include "harness/metrics/paired.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "tests/unit/expect_error.h"

namespace motifbench {
namespace {

using Values = std::vector<double>;

TEST(SignFlip, CountsPatternsByHand) {
  // Sums of ±1 ±2 ±3: ±6, ±4, ±2, 0, 0. At least 4 away: four of eight.
  EXPECT_DOUBLE_EQ(sign_flip_p_value(Values{-1, 2, 3}), 4.0 / 8);
  EXPECT_DOUBLE_EQ(sign_flip_p_value(Values{1, 2, 3}), 2.0 / 8);
  EXPECT_DOUBLE_EQ(sign_flip_p_value(Values{5}), 1);
  EXPECT_DOUBLE_EQ(sign_flip_p_value(Values{0, 0}), 1);
  // A difference of 0 halves nothing: its two signs count alike.
  EXPECT_DOUBLE_EQ(sign_flip_p_value(Values{1, 2, 3, 0}), 2.0 / 8);
  EXPECT_TRUE(std::isnan(sign_flip_p_value(Values{})));
}

TEST(SignFlip, RoundingDoesNotLoseThePatternItself) {
  // 0.1 + 0.2 + 0.3 depends on the order; all nine of one sign are 2 of 512.
  const Values values{0.1, 0.2, 0.3, 0.7, 0.9, 0.01, 0.05, 0.3, 0.6};
  EXPECT_DOUBLE_EQ(sign_flip_p_value(values), 2.0 / 512);
}

TEST(SignFlip, DrawsPatternsWhereThereAreTooMany) {
  // Twenty equal differences, fourteen up: a binomial test, P(|heads - 10| >= 4) = 0.1153.
  Values values(20, 1.0);
  for (std::size_t i = 0; i < 6; ++i) values[i] = -1;
  const double p = sign_flip_p_value(values);
  EXPECT_NEAR(p, 0.1153, 0.012);
  EXPECT_EQ(p, sign_flip_p_value(values));
  EXPECT_DOUBLE_EQ(sign_flip_p_value(Values(40, 1.0)), 1.0 / (1 + kSignFlipDraws));
}

TEST(CohensDz, IsTheMeanInDeviations) {
  EXPECT_DOUBLE_EQ(cohens_dz(Values{1, 2, 3}), 2);
  EXPECT_DOUBLE_EQ(cohens_dz(Values{-1, -3}), -2 / std::sqrt(2.0));
  EXPECT_EQ(cohens_dz(Values{0, 0, 0}), 0);
  EXPECT_EQ(cohens_dz(Values{-0.1, -0.1, -0.1}), -std::numeric_limits<double>::infinity());
  EXPECT_TRUE(std::isnan(cohens_dz(Values{1})));
}

TEST(CliffsDelta, IsABalanceOfAllPairs) {
  // 3 > 1, 3 > 2, 2 > 1, 2 = 2: three up, none down, of four.
  EXPECT_DOUBLE_EQ(cliffs_delta(Values{1, 2}, Values{3, 2}), 0.75);
  EXPECT_DOUBLE_EQ(cliffs_delta(Values{3, 2}, Values{1, 2}), -0.75);
  EXPECT_DOUBLE_EQ(cliffs_delta(Values{1, 2, 3}, Values{1, 2, 1e9}), 1.0 / 9);
  EXPECT_TRUE(std::isnan(cliffs_delta(Values{}, Values{1})));
}

TEST(SignFlip, AnUnknownDifferenceLeavesThePValueUnknown) {
  for (const std::size_t size : {3U, 20U}) {
    Values differences(size, 1.0);
    differences[1] = std::nan("");
    EXPECT_TRUE(std::isnan(sign_flip_p_value(differences)));
  }
}

TEST(ComparePairs, PutsAllTogether) {
  const PairedStatistics result = compare_pairs(Values{4, 5, 6, 7}, Values{3, 5, 8, 4});
  EXPECT_EQ(result.count, 4U);
  EXPECT_DOUBLE_EQ(result.before, 5.5);
  EXPECT_DOUBLE_EQ(result.after, 5);
  EXPECT_DOUBLE_EQ(result.difference.mean, -0.5);
  EXPECT_LE(result.difference.low, -0.5);
  EXPECT_GE(result.difference.high, -0.5);
  EXPECT_EQ(result.difference.count, 4U);
  // Differences -1, 0, 2, -3: sums of ±1 ±2 ±3 at least 2 from 0 are 6 of 8.
  EXPECT_DOUBLE_EQ(result.p_value, 0.75);
  EXPECT_DOUBLE_EQ(result.dz, -0.5 / std::sqrt(13.0 / 3));
  EXPECT_EQ(result.smaller, 2U);
  EXPECT_EQ(result.equal, 1U);
  EXPECT_EQ(result.larger, 1U);
}

TEST(ComparePairs, OfNothingSaysSo) {
  const PairedStatistics none = compare_pairs({}, {});
  EXPECT_EQ(none.count, 0U);
  EXPECT_TRUE(std::isnan(none.before));
  EXPECT_TRUE(std::isnan(none.p_value));
  expect_usage({"3", "2"}, [] { compare_pairs(Values{1, 2, 3}, Values{1, 2}); });
}

}  // namespace
}  // namespace motifbench
