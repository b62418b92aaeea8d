#include "harness/metrics/motif_counts.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <limits>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include "harness/core/error.h"
#include "harness/data/random_stream.h"

namespace motifbench {
namespace {

using PairCounts = std::map<std::pair<int, int>, std::int64_t>;  // (channel, symbol) → count

constexpr GridShape kShape{3, 8, 8};

std::size_t position(const GridShape& shape, int channel, int row, int col) {
  return static_cast<std::size_t>((channel * shape.rows + row) * shape.cols + col);
}

/// A map of `kShape` with the given (channel, row, col, value) entries.
std::vector<float> map_of(const std::vector<std::tuple<int, int, int, float>>& entries) {
  std::vector<float> map(static_cast<std::size_t>(kShape.size()), 0.0F);
  for (const auto& [channel, row, col, value] : entries) {
    map[position(kShape, channel, row, col)] = value;
  }
  return map;
}

PairCounts pairs_of(const MotifCounts& counts) {
  PairCounts pairs;
  for (const ConfusionCount& entry : counts.confusion()) {
    pairs[{entry.channel, entry.symbol}] = entry.count;
  }
  return pairs;
}

/// The procedure word for word: take a footprint's maxima, then empty it; what is left is false.
PairCounts pairs_by_erasing(std::vector<float> map, const GridShape& shape,
                            const std::vector<Motif>& truth) {
  PairCounts pairs;
  for (const Motif& motif : truth) {
    int best = -1;
    float largest = 0;
    for (int channel = 0; channel < shape.channels; ++channel) {
      for (int row = motif.footprint.row_begin; row < motif.footprint.row_end; ++row) {
        for (int col = motif.footprint.col_begin; col < motif.footprint.col_end; ++col) {
          float& value = map[position(shape, channel, row, col)];
          if (value > largest) {
            largest = value;
            best = channel;
          }
          value = 0;
        }
      }
    }
    ++pairs[{best, motif.symbol}];
  }
  const auto sites = static_cast<std::size_t>(shape.sites());
  for (std::size_t i = 0; i < map.size(); ++i) {
    if (map[i] != 0) ++pairs[{static_cast<int>(i / sites), -1}];
  }
  return pairs;
}

TEST(MotifCounts, GivesTheKnownAnswers) {
  MotifCounts counts(kShape, 3);
  const std::vector<Motif> truth{
      {0, {0, 0, 3, 3}}, {1, {4, 4, 7, 7}}, {0, {0, 4, 3, 7}}, {2, {4, 0, 7, 3}}};
  counts.add(map_of({{1, 1, 1, 0.5F},
                     {0, 2, 2, 0.2F},
                     {0, 5, 5, 0.9F},
                     {2, 1, 5, 0.4F},
                     {1, 7, 7, 0.3F},
                     {1, 3, 3, 0.1F}}),
             truth);
  EXPECT_EQ(pairs_of(counts),
            (PairCounts{{{1, 0}, 1}, {{0, 1}, 1}, {{2, 0}, 1}, {{-1, 2}, 1}, {{1, -1}, 2}}));
  EXPECT_DOUBLE_EQ(counts.fne(), 0.25);
  EXPECT_DOUBLE_EQ(counts.fpe(), 0.4);
  EXPECT_DOUBLE_EQ(counts.fpe_formula(), 1.0 / 3);
  EXPECT_DOUBLE_EQ(counts.ce_permutation(), 1.0 / 3);
  EXPECT_DOUBLE_EQ(counts.ce_many_to_one(), 0);
  EXPECT_DOUBLE_EQ(counts.density(), 6.0 / 192);
  EXPECT_EQ(counts.inputs(), 1);
  EXPECT_EQ(counts.true_motifs(), 4);
}

TEST(MotifCounts, ConfusionIsOrderedWithNoneFirst) {
  MotifCounts counts(kShape, 2);
  counts.add(map_of({{2, 7, 7, 1.0F}, {0, 0, 0, 1.0F}, {0, 7, 7, 1.0F}}),
             std::vector<Motif>{{1, {0, 0, 1, 1}}, {0, {3, 3, 5, 5}}});
  std::vector<std::pair<int, int>> order;
  for (const ConfusionCount& entry : counts.confusion()) {
    order.emplace_back(entry.channel, entry.symbol);
  }
  EXPECT_EQ(order, (std::vector<std::pair<int, int>>{{-1, 0}, {0, -1}, {0, 1}, {2, -1}}));
}

TEST(MotifCounts, ASharedSiteBelongsToTheFirstFootprint) {
  const std::vector<float> map = map_of({{1, 3, 3, 1.0F}});
  MotifCounts counts(kShape, 2);
  counts.add(map, std::vector<Motif>{{0, {0, 0, 4, 4}}, {1, {3, 3, 8, 8}}});
  EXPECT_EQ(pairs_of(counts), (PairCounts{{{1, 0}, 1}, {{-1, 1}, 1}}));
}

TEST(MotifCounts, LowestChannelWinsATie) {
  MotifCounts counts(kShape, 1);
  counts.add(map_of({{2, 0, 0, 0.5F}, {1, 1, 1, 0.5F}}), std::vector<Motif>{{0, {0, 0, 2, 2}}});
  EXPECT_EQ(pairs_of(counts), (PairCounts{{{1, 0}, 1}}));
}

TEST(MotifCounts, AgreesWithErasingStepByStep) {
  constexpr GridShape kOdd{4, 7, 9};  // not a multiple of any block size
  RandomStream random(7);
  for (const double density : {0.0, 0.01, 0.3, 1.0}) {
    MotifCounts counts(kOdd, 5);
    PairCounts expected;
    for (int input = 0; input < 50; ++input) {
      std::vector<float> map(static_cast<std::size_t>(kOdd.size()), 0.0F);
      for (float& value : map) {
        if (random.uniform() < density) value = static_cast<float>(random.uniform());
      }
      std::vector<Motif> truth(static_cast<std::size_t>(random.integer(0, 5)));
      for (Motif& motif : truth) {
        motif.symbol = static_cast<int>(random.integer(0, 5));
        const auto row = static_cast<int>(random.integer(0, kOdd.rows - 2));
        const auto col = static_cast<int>(random.integer(0, kOdd.cols - 3));
        motif.footprint = {row, col, row + 3, col + 4};
      }
      for (const auto& [pair, count] : pairs_by_erasing(map, kOdd, truth)) expected[pair] += count;
      counts.add(map, truth);
    }
    EXPECT_EQ(pairs_of(counts), expected) << "density " << density;
    EXPECT_NEAR(counts.density(), density, 0.02);
  }
}

TEST(MotifCounts, WithoutInputsNothingIsWrongButNothingIsIdentified) {
  const MotifCounts counts(kShape, 3);
  EXPECT_EQ(counts.fne(), 0);
  EXPECT_EQ(counts.fpe(), 0);
  EXPECT_EQ(counts.fpe_formula(), 0);
  EXPECT_EQ(counts.ce_permutation(), 1);
  EXPECT_EQ(counts.ce_many_to_one(), 1);
  EXPECT_EQ(counts.density(), 0);
  EXPECT_TRUE(counts.confusion().empty());
}

TEST(MotifCounts, ASilentModelMissesEverything) {
  MotifCounts counts(kShape, 3);
  counts.add(map_of({}), std::vector<Motif>{{0, {0, 0, 3, 3}}});
  EXPECT_EQ(counts.fne(), 1);
  EXPECT_EQ(counts.fpe(), 0);
  EXPECT_EQ(counts.ce_permutation(), 1);
}

TEST(MotifCounts, NegativeZeroIsZeroAndSignsAreIgnored) {
  MotifCounts counts(kShape, 1);
  counts.add(map_of({{0, 0, 0, -0.0F}, {1, 1, 1, -2.0F}, {2, 1, 1, 1.0F}}),
             std::vector<Motif>{{0, {0, 0, 2, 2}}});
  EXPECT_EQ(pairs_of(counts), (PairCounts{{{1, 0}, 1}}));
  EXPECT_DOUBLE_EQ(counts.density(), 2.0 / 192);
}

TEST(MotifCounts, RefusesWhatDoesNotFit) {
  MotifCounts counts(kShape, 3);
  const std::vector<float> map = map_of({});
  EXPECT_THROW(counts.add(std::vector<float>(5), {}), Error);
  EXPECT_THROW(counts.add(map, std::vector<Motif>{{3, {0, 0, 1, 1}}}), Error);
  EXPECT_THROW(counts.add(map, std::vector<Motif>{{-1, {0, 0, 1, 1}}}), Error);
  EXPECT_THROW(counts.add(map, std::vector<Motif>{{0, {6, 6, 9, 8}}}), Error);
  EXPECT_THROW(counts.add(map, std::vector<Motif>{{0, {-1, 0, 2, 2}}}), Error);
  EXPECT_THROW(counts.add(map_of({{0, 0, 0, std::numeric_limits<float>::quiet_NaN()}}), {}), Error);
}

}  // namespace
}  // namespace motifbench
