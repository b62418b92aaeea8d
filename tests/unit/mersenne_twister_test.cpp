#include "harness/data/mersenne_twister.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace motifbench {
namespace {

constexpr std::uint64_t kRange = std::uint64_t{1} << 53;

TEST(MersenneTwister, GivesTheWordsOfTheStandardLibrary) {
  for (const std::uint32_t seed : {0U, 1U, 5489U, 0x80000000U, 0xffffffffU}) {
    MersenneTwister ours(seed);
    std::mt19937 theirs(seed);
    for (int i = 0; i < 1'000'000; ++i) {
      ASSERT_EQ(ours.word(), theirs()) << "seed " << seed << " word " << i;
    }
  }
}

/// One call for all against one for each, from the same place on, which is moved to where the calls
/// end. `hits` is preset with what a draw never gives.
void expect_same(MersenneTwister& random, std::uint64_t limit, std::size_t count) {
  SCOPED_TRACE(testing::Message() << "limit " << limit << " count " << count);
  MersenneTwister plain = random;
  std::vector<std::uint8_t> hits(count + 1, 7);
  random.compare_53_bits(limit, std::span(hits).first(count));
  for (std::size_t i = 0; i < count; ++i) {
    ASSERT_EQ(hits[i], plain.random_53_bits() < limit ? 1 : 0) << "entry " << i;
  }
  ASSERT_EQ(hits[count], 7) << "wrote past the end";
  MersenneTwister after = random;
  ASSERT_EQ(after.word(), plain.word());
}

TEST(MersenneTwister, ComparesManyAsOneByOneFromEveryOffset) {
  for (std::size_t offset = 0; offset <= 625; ++offset) {
    MersenneTwister random(static_cast<std::uint32_t>(offset));
    for (std::size_t i = 0; i < offset; ++i) random.word();
    for (const std::size_t count : {700U, 311U, 65U, 1U}) {
      ASSERT_NO_FATAL_FAILURE(expect_same(random, kRange / 8, count)) << "offset " << offset;
    }
  }
}

TEST(MersenneTwister, ComparesManyAsOneByOneForEverySize) {
  MersenneTwister random(1);
  for (std::size_t count = 0; count <= 700; ++count) {
    if (count % 3 == 0) random.word();
    ASSERT_NO_FATAL_FAILURE(expect_same(random, kRange / 20, count));
  }
}

// Where the upper bits of a draw are those of the limit, the lower ones decide.
TEST(MersenneTwister, ComparesExactlyNextToTheLimit) {
  MersenneTwister draws(2);
  for (std::size_t position = 0; position < 1000; ++position) {
    const std::uint64_t value = draws.random_53_bits();
    for (const std::uint64_t limit : {value - 1, value, value + 1, value + (1U << 26)}) {
      MersenneTwister random(2);
      ASSERT_NO_FATAL_FAILURE(expect_same(random, limit, 1000)) << "position " << position;
    }
  }
}

TEST(MersenneTwister, NothingIsBelowZeroAndAllIsBelowTheRange) {
  MersenneTwister random(3);
  std::vector<std::uint8_t> hits(1'000'000, 7);
  random.compare_53_bits(0, hits);
  EXPECT_EQ(std::count(hits.begin(), hits.end(), 0), 1'000'000);
  random.compare_53_bits(kRange, hits);
  EXPECT_EQ(std::count(hits.begin(), hits.end(), 1), 1'000'000);
}

TEST(MersenneTwister, FirstWordsOfPairsAreThoseOfSingleDraws) {
  for (std::size_t offset = 0; offset <= 625; ++offset) {
    MersenneTwister random(static_cast<std::uint32_t>(offset));
    for (std::size_t i = 0; i < offset; ++i) random.word();
    MersenneTwister plain = random;
    for (const std::size_t count : {700U, 311U, 1U, 0U}) {
      SCOPED_TRACE(testing::Message() << "offset " << offset << " count " << count);
      std::vector<std::uint32_t> firsts(count + 1, 7);
      random.first_words(std::span(firsts).first(count));
      for (std::size_t i = 0; i < count; ++i) {
        ASSERT_EQ(firsts[i], plain.word()) << "pair " << i;
        plain.word();
      }
      ASSERT_EQ(firsts[count], 7U) << "wrote past the end";
    }
    ASSERT_EQ(random.word(), plain.word()) << "offset " << offset;
  }
}

}  // namespace
}  // namespace motifbench
