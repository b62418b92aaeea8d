#include "harness/draw/motif_peaks.h"

#include <gtest/gtest.h>

namespace motifbench {
namespace {

TEST(MotifPeaks, TheLargestAroundItStaysWhateverItsChannel) {
  const auto peaks = motif_peaks({{0, 5, 5, 3.0F}, {1, 8, 8, 2.0F}, {2, 5, 9, 1.0F}}, 3);
  ASSERT_EQ(peaks.size(), 1U) << "the third is no peak beside the second, which is none itself";
  EXPECT_EQ(peaks[0].motif.channel, 0);
  EXPECT_TRUE(peaks[0].crowded);
}

TEST(MotifPeaks, RowsAndColumnsCountAlike) {
  EXPECT_EQ(motif_peaks({{0, 0, 0, 2.0F}, {0, 4, 0, 1.0F}}, 3).size(), 2U);
  EXPECT_EQ(motif_peaks({{0, 0, 0, 2.0F}, {0, 0, 4, 1.0F}}, 3).size(), 2U);
  const auto one = motif_peaks({{0, 0, 0, 2.0F}, {0, 3, 3, 1.0F}}, 3);
  ASSERT_EQ(one.size(), 1U);
  EXPECT_TRUE(one[0].crowded);
  EXPECT_FALSE(motif_peaks({{0, 0, 0, 2.0F}}, 3)[0].crowded);
}

ScoredExample example_with(std::vector<Footprint> boxes) {
  ScoredExample example;
  for (const Footprint& box : boxes) example.truth.push_back({0, box});
  return example;
}

TEST(MotifPeaks, RadiusIsThePapersUnlessMotifsAreSmaller) {
  EXPECT_EQ(peak_radius({}), 5);
  EXPECT_EQ(peak_radius({example_with({{0, 0, 20, 16}})}), 5);
  EXPECT_EQ(peak_radius({example_with({{0, 0, 9, 7}})}), 3);
  EXPECT_EQ(peak_radius({example_with({{0, 0, 1, 60}})}), 1) << "one-dimensional domains";
  EXPECT_EQ(
      peak_radius({example_with({{0, 0, 9, 7}, {0, 0, 30, 30}}), example_with({{0, 0, 8, 8}})}), 4)
      << "the median, not the mean";
}

}  // namespace
}  // namespace motifbench
