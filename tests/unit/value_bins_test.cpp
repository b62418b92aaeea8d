#include "harness/metrics/value_bins.h"

#include <gtest/gtest.h>

#include <cmath>

namespace motifbench {
namespace {

TEST(ValueBins, ReplaceValuesByTheMeanOfTheirBin) {
  // Edges at 1, 2.5 and 4.
  const ValueBins bins({4, 1, 3, 2}, 2);
  EXPECT_FLOAT_EQ(bins.replace(2.5F), 3);
  EXPECT_FLOAT_EQ(bins.replace(3.9F), 3);
  EXPECT_FLOAT_EQ(bins.replace(2.4F), (1 + 2 + 4) / 3.0F) << "the largest value counts below";
}

TEST(ValueBins, TakeValuesOutsideTheEdgesForTheLowestBin) {
  const ValueBins bins({4, 1, 3, 2}, 2);
  const float lowest = bins.replace(1);
  EXPECT_FLOAT_EQ(bins.replace(0.1F), lowest);
  EXPECT_FLOAT_EQ(bins.replace(4), lowest);
  EXPECT_FLOAT_EQ(bins.replace(100), lowest);
}

TEST(ValueBins, GetFinerWithTheirNumber) {
  std::vector<float> values;
  for (int i = 0; i < 1000; ++i) values.push_back(static_cast<float>(i) / 1000);
  double before = 1;
  for (const int count : {2, 4, 8, 16}) {
    const ValueBins bins(values, count);
    double error = 0;
    for (const float value : values) {
      if (value < values.back())
        error = std::max(error, std::abs(double{bins.replace(value)} - value));
    }
    EXPECT_LT(error, 0.8 * before) << count;
    before = error;
  }
}

TEST(ValueBins, LeaveAChannelWithoutValuesAsItIs) {
  EXPECT_FLOAT_EQ(ValueBins({}, 4).replace(0.3F), 0.3F);
}

TEST(ValueBins, WhatIsNoNumberHasABinAllTheSame) {
  const ValueBins bins({1, 2, 3, 4}, 2);
  EXPECT_FLOAT_EQ(bins.replace(std::nanf("")), bins.replace(0));
}

TEST(ValueBins, OfEqualValuesHaveThatValue) {
  EXPECT_FLOAT_EQ(ValueBins({2, 2, 2}, 8).replace(2), 2);
}

}  // namespace
}  // namespace motifbench
