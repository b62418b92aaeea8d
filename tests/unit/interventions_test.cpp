// What the perturbation experiment is made of: which channel stands for which symbol, which motifs
// move; and the numbers of theory: entropy bound and necessity constant.

#include <gtest/gtest.h>

#include <cmath>

#include "domains/digit_circle/necessity.h"
#include "harness/metrics/channel_names.h"
#include "harness/metrics/entropy_bound.h"
#include "harness/metrics/motif_swap.h"

namespace motifbench {
namespace {

TEST(ChannelNames, AreTheMostFrequentSymbolIfFrequentEnough) {
  const std::vector<ConfusionCount> confusion = {
      {-1, 0, 1000}, {0, -1, 1000},            // misses and false positives do not count
      {0, 2, 76},    {0, 1, 24},               // 76 %
      {1, 0, 75},    {1, 2, 25},               // exactly 75 %: not more
      {2, 2, 5},     {3, 0, 1},     {3, 1, 9}  // two channels may share a symbol
  };
  EXPECT_EQ(channel_names(confusion, 5, 3, 0.75), (std::vector<int>{2, -1, 2, 1, -1}));
}

constexpr GridShape kShape{.channels = 2, .rows = 20, .cols = 20};

class MotifSwap : public testing::Test {
 protected:
  float& at(int channel, int row, int col) {
    return map_[static_cast<std::size_t>((channel * kShape.rows + row) * kShape.cols + col)];
  }
  void swap() { swap_motifs(map_, kShape, {true, false}, 1); }

  std::vector<float> map_ = std::vector<float>(static_cast<std::size_t>(kShape.size()));
};

TEST_F(MotifSwap, MovesAMotifToTheOtherChannelWithItsValue) {
  at(0, 3, 4) = 2;
  at(0, 15, 15) = 1;
  swap();
  EXPECT_EQ(at(0, 3, 4), 0);
  EXPECT_EQ(at(1, 3, 4), 2);
  EXPECT_EQ(at(1, 15, 15), 1);
}

TEST_F(MotifSwap, LeavesWhatIsNotTheLargestWithinFiveRowsAndColumns) {
  at(0, 3, 3) = 2;
  at(0, 8, 8) = 1;   // five away: in the window
  at(0, 14, 9) = 1;  // six rows from (8, 8)
  swap();
  EXPECT_EQ(at(1, 3, 3), 2);
  EXPECT_EQ(at(0, 8, 8), 1);
  EXPECT_EQ(at(1, 14, 9), 1);
}

TEST_F(MotifSwap, LargerValuesOfOtherChannelsCountToo) {
  at(0, 3, 3) = 1;
  at(1, 4, 4) = 2;
  swap();
  EXPECT_EQ(at(0, 3, 3), 1);
  EXPECT_EQ(at(1, 3, 3), 0);
}

TEST(EntropyBound, IsSitesTimesChannelsTimesEntropyAndValue) {
  EXPECT_DOUBLE_EQ(entropy_bound(100, 0.5, 0), 100);
  EXPECT_DOUBLE_EQ(entropy_bound(100, 0.5, 4), 300);
  EXPECT_DOUBLE_EQ(entropy_bound(100, 0, 4), 0);
  EXPECT_DOUBLE_EQ(entropy_bound(100, 1, 4), 400);
  // The paper's DigitCircle at the line: about 19 bits for each of 5 motifs.
  const double bits = entropy_bound(100'000, 5.022621e-05, 4);
  EXPECT_NEAR(bits, 5.022621 * (std::log2(1 / 5.022621e-05) + 1 / std::log(2.0) + 4), 0.01);
}

TEST(Necessity, IsThePapersConstant) {
  const Necessity necessity = circle_necessity();
  EXPECT_EQ(necessity.subsets, (std::vector<std::int64_t>{84, 70, 21, 1}));
  EXPECT_NEAR(necessity.alpha, 0.465, 0.0005);
}

}  // namespace
}  // namespace motifbench
