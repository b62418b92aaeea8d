#include "harness/data/random_stream.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include "harness/core/error.h"
#include "harness/data/sha256.h"

namespace motifbench {
namespace {

using Values = std::vector<std::int64_t>;

constexpr std::int64_t kWordRange = std::int64_t{1} << 32;

TEST(SampleSeed, GivesTheKnownAnswers) {
  EXPECT_EQ(sample_seed(1, 0), 3993328244U);
  EXPECT_EQ(sample_seed(1, 1), 635502921U);
  EXPECT_EQ(sample_seed(1, 2), 2448033992U);
  EXPECT_EQ(sample_seed(-1, 0), 2072014212U);
  EXPECT_EQ(sample_seed(-2, 0), 4270960298U);
  EXPECT_EQ(sample_seed(-2, 1), 1847193206U);
}

TEST(NamedSeed, IsTheHeadOfTheHashOfItsName) {
  const std::string hex = to_hex(sha256("dropout/3/17"));
  EXPECT_EQ(named_seed(3, "dropout", 17), std::stoull(hex.substr(0, 16), nullptr, 16));
}

TEST(NamedSeed, DiffersByStreamSeedAndIndex) {
  const std::set<std::uint64_t> seeds{
      named_seed(1, "dropout", 0),  named_seed(1, "initialisation", 0),
      named_seed(2, "dropout", 0),  named_seed(1, "dropout", 1),
      named_seed(-1, "dropout", 0), named_seed(1, "dropout", 10)};
  EXPECT_EQ(seeds.size(), 6U);
}

// The generator of RandomState(0): its first random_sample() values.
TEST(RandomStream, UniformIsTheClassic53BitDraw) {
  RandomStream random(0);
  EXPECT_DOUBLE_EQ(random.uniform(), 0.5488135039273248);
  EXPECT_DOUBLE_EQ(random.uniform(), 0.7151893663724195);
  EXPECT_DOUBLE_EQ(random.uniform(), 0.6027633760716439);
}

// The first draws of an audio sequence: its length, digits, a speaker, start positions.
TEST(RandomStream, DrawsOfSeedFive) {
  RandomStream random(5);
  EXPECT_EQ(random.integer(5, 11), 8);
  EXPECT_EQ(random.choose(10, 6), (Values{6, 6, 0, 9, 8, 4}));
  EXPECT_EQ(random.integer(1, 52), 40);
  Values starts = random.choose(120'000, 6);
  std::sort(starts.begin(), starts.end());
  EXPECT_EQ(starts, (Values{20176, 34750, 35227, 51824, 68254, 73223}));
}

TEST(RandomStream, ShuffleGivesThePapersSpeakerOrder) {
  Values speakers(60);
  std::iota(speakers.begin(), speakers.end(), 1);
  RandomStream(0).shuffle(speakers);
  EXPECT_EQ(Values(speakers.begin(), speakers.begin() + 10),
            (Values{27, 36, 60, 29, 12, 3, 35, 59, 41, 23}));
  EXPECT_EQ(Values(speakers.end() - 9, speakers.end()), (Values{20, 10, 40, 56, 4, 1, 54, 48, 45}));
}

// The C++ standard fixes the 10 000th word of the generator with its default seed.
TEST(RandomStream, IsTheStandardMersenneTwister) {
  RandomStream random(5489);
  std::int64_t word = 0;
  for (int i = 0; i < 10'000; ++i) word = random.integer(0, kWordRange);
  EXPECT_EQ(word, 4123659995);
}

TEST(RandomStream, IntegersCoverTheirRangeAndNothingElse) {
  RandomStream random(1);
  std::set<std::int64_t> seen;
  for (int i = 0; i < 1000; ++i) seen.insert(random.integer(-3, 4));
  EXPECT_EQ(seen, (std::set<std::int64_t>{-3, -2, -1, 0, 1, 2, 3}));
}

TEST(RandomStream, ASingleValueTakesNoWord) {
  RandomStream random(0);
  EXPECT_EQ(random.integer(7, 8), 7);
  EXPECT_DOUBLE_EQ(random.uniform(), 0.5488135039273248);
}

TEST(RandomStream, RefusesRangesItCannotDrawFrom) {
  constexpr auto kLowest = std::numeric_limits<std::int64_t>::min();
  constexpr auto kHighest = std::numeric_limits<std::int64_t>::max();
  RandomStream random(0);
  EXPECT_THROW(random.integer(3, 3), Error);
  EXPECT_THROW(random.integer(3, 2), Error);
  EXPECT_THROW(random.integer(0, kWordRange + 1), Error);
  EXPECT_THROW(random.integer(kLowest, kHighest), Error);
  EXPECT_THROW(random.integer(kHighest, kLowest), Error);
  EXPECT_THROW(random.choose(0, 1), Error);
}

TEST(RandomStream, DistinctChoiceIsTheHeadOfAShuffle) {
  Values permutation(10);
  std::iota(permutation.begin(), permutation.end(), 0);
  RandomStream shuffled(3);
  shuffled.shuffle(permutation);
  permutation.resize(4);
  RandomStream random(3);
  EXPECT_EQ(random.choose_distinct(10, 4), permutation);
  EXPECT_EQ(random.uniform(), shuffled.uniform());
}

TEST(RandomStream, DistinctChoiceRefusesMoreThanThereAre) {
  RandomStream random(0);
  EXPECT_EQ(random.choose_distinct(3, 3).size(), 3U);
  EXPECT_THROW(random.choose_distinct(3, 4), Error);
  EXPECT_THROW(random.choose_distinct(-1, 0), Error);
}

// The uniforms of seed 0 are .549, .715, .603.
TEST(RandomStream, WeightedChoiceSearchesTheCumulativeSum) {
  RandomStream random(0);
  const std::vector<double> weights{6, 1, 3};  // cumulative .6 .7 1
  EXPECT_EQ(random.choose_weighted(weights), 0U);
  EXPECT_EQ(random.choose_weighted(weights), 2U);
  EXPECT_EQ(random.choose_weighted(weights), 1U);
}

TEST(RandomStream, WeightZeroIsNeverChosen) {
  RandomStream random(0);
  for (int i = 0; i < 200; ++i) {
    EXPECT_EQ(random.choose_weighted(std::vector<double>{0, 2, 0}), 1U);
  }
}

TEST(RandomStream, RefusesWeightsThatAreNone) {
  RandomStream random(0);
  EXPECT_THROW(random.choose_weighted({}), Error);
  EXPECT_THROW(random.choose_weighted(std::vector<double>{0, 0}), Error);
  EXPECT_THROW(random.choose_weighted(std::vector<double>{2, -1}), Error);
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW(random.choose_weighted(std::vector<double>{1, kNone}), Error);
}

TEST(RandomStream, BernoulliIsUniformBelowProbability) {
  // The third is exactly the first uniform of seed 0, which is not below itself.
  for (const double probability : {0.0, 0.05, 0.5488135039273248, 0.1251901455026455, 1.0}) {
    RandomStream fast(0);
    RandomStream plain(0);
    std::vector<std::uint8_t> hits(2000);
    fast.bernoulli(probability, hits);
    for (const std::uint8_t hit : hits) {
      ASSERT_EQ(hit != 0, plain.uniform() < probability) << probability;
    }
    EXPECT_EQ(fast.uniform(), plain.uniform());
  }
}

}  // namespace
}  // namespace motifbench
