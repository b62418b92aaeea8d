#include "harness/data/mersenne_twister.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "harness/core/vectorised.h"

namespace motifbench {
namespace {

constexpr std::size_t kBatch = 64;  // pairs of words; one vector of results

/// The top bit of one word and the rest of its successor, times the matrix of the recurrence.
std::uint32_t twisted(std::uint32_t word, std::uint32_t successor) {
  const std::uint32_t mixed = (word & 0x80000000U) | (successor & 0x7fffffffU);
  return (mixed >> 1) ^ ((mixed & 1U) * 0x9908b0dfU);
}

/// Replaces all 624 words by the next ones. In three parts, for vectors: within a loop, what is
/// read was written 227 turns ago or is written later.
MOTIFBENCH_VECTORISED void renew(std::uint32_t* words) {
  for (std::size_t i = 0; i < 227; ++i) {
    words[i] = words[i + 397] ^ twisted(words[i], words[i + 1]);
  }
  for (std::size_t i = 227; i < 623; ++i) {
    words[i] = words[i - 227] ^ twisted(words[i], words[i + 1]);
  }
  words[623] = words[396] ^ twisted(words[623], words[0]);
}

/// The first of two words in memory, read as one: a loop of reads without gaps has no remainder.
std::uint32_t first_word(const std::uint32_t* pair) {
  std::uint64_t both = 0;
  std::memcpy(&both, pair, sizeof(both));
  return static_cast<std::uint32_t>(std::endian::native == std::endian::little ? both : both >> 32);
}

MOTIFBENCH_VECTORISED void temper_first_words(const std::uint32_t* pairs, std::size_t count,
                                              std::uint32_t* __restrict values) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t upper = MersenneTwister::temper_upper(first_word(pairs + 2 * i));
    values[i] = upper ^ (upper >> 18);
  }
}

/// Compares the upper 18 of each pair's 53 bits with `limit`, for whole batches. Returns whether
/// any are equal to it, so that the others matter: once in 800 rounds.
MOTIFBENCH_VECTORISED bool compare_upper_bits(const std::uint32_t* pairs, std::size_t batches,
                                              std::uint32_t limit, std::uint8_t* __restrict below) {
  std::uint32_t smallest = ~0U;
  for (std::size_t i = 0; i < batches * kBatch; ++i) {
    // Both are far below 2^31: the top bit is the sign.
    const std::uint32_t difference =
        (MersenneTwister::temper_upper(first_word(pairs + 2 * i)) >> 14) - limit;
    below[i] = static_cast<std::uint8_t>(difference >> 31);
    smallest = std::min(smallest, difference);
  }
  return smallest == 0;
}

}  // namespace

MersenneTwister::MersenneTwister(std::uint32_t seed) {
  words_[0] = seed;
  for (std::uint32_t i = 1; i < kSize; ++i) {
    words_[i] = 1812433253U * (words_[i - 1] ^ (words_[i - 1] >> 30)) + i;
  }
}

void MersenneTwister::start_round() {
  renew(words_.data());
  next_ = 0;
}

void MersenneTwister::first_words(std::span<std::uint32_t> values) {
  while (!values.empty()) {
    if (next_ == kSize) start_round();
    const std::size_t count = std::min((kSize - next_) / 2, values.size());
    temper_first_words(&words_[next_], count, values.data());
    next_ += 2 * count;
    values = values.subspan(count);
    if (next_ + 1 == kSize && !values.empty()) {  // a pair that crosses two rounds
      values.front() = word();
      word();
      values = values.subspan(1);
    }
  }
}

void MersenneTwister::compare_53_bits(std::uint64_t limit, std::span<std::uint8_t> below) {
  const auto upper_limit = static_cast<std::uint32_t>(limit >> 35);
  while (!below.empty()) {
    if (next_ == kSize) start_round();
    const std::size_t pairs = (kSize - next_) / 2;
    // Past the last pair, the last batch reads padding and writes what the next round overwrites.
    const std::size_t batches = std::min((pairs + kBatch - 1) / kBatch, below.size() / kBatch);
    std::size_t count = std::min(pairs, batches * kBatch);
    if (batches == 0 || compare_upper_bits(&words_[next_], batches, upper_limit, below.data())) {
      count = std::clamp<std::size_t>(pairs, 1, below.size());  // one pair may cross two rounds
      for (std::uint8_t& entry : below.first(count)) entry = random_53_bits() < limit ? 1 : 0;
    } else {
      next_ += 2 * count;
    }
    below = below.subspan(count);
  }
}

}  // namespace motifbench
