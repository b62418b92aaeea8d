#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace motifbench {

/// MT19937 of Matsumoto and Nishimura (1998): the words of std::mt19937, and many draws at once.
class MersenneTwister {
 public:
  explicit MersenneTwister(std::uint32_t seed);

  /// The next word.
  std::uint32_t word() {
    if (next_ == kSize) start_round();
    const std::uint32_t upper = temper_upper(words_[next_++]);
    return upper ^ (upper >> 18);
  }

  /// 53 bits of the next two words: 27 of the first above 26 of the second.
  std::uint64_t random_53_bits() {
    const std::uint64_t high = word() >> 5;
    return (high << 26) | (word() >> 6);
  }

  /// Sets each entry to 1 if `random_53_bits() < limit`, else to 0, in order. `limit` is at most
  /// 2^53.
  void compare_53_bits(std::uint64_t limit, std::span<std::uint8_t> below);

  /// Of as many pairs of words as there is room for, the first: what `random_53_bits` takes its
  /// upper 27 bits from, at the speed of vectors.
  void first_words(std::span<std::uint32_t> values);

  /// Finishes the upper 18 bits of a word: the last step of tempering changes only the others.
  static std::uint32_t temper_upper(std::uint32_t word) {
    word ^= word >> 11;
    word ^= (word << 7) & 0x9d2c5680U;
    return word ^ ((word << 15) & 0xefc60000U);
  }

 private:
  static constexpr std::size_t kSize = 624;
  static constexpr std::size_t kPadding = 128;  // is read, but to no effect

  /// Replaces the words by the next ones.
  void start_round();

  alignas(64) std::array<std::uint32_t, kSize + kPadding> words_{};  // of this round, not tempered
  std::size_t next_ = kSize;                                         // the first not taken yet
};

}  // namespace motifbench
