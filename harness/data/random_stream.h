#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "harness/data/mersenne_twister.h"

namespace motifbench {

/// Seed of sample `index` of the data stream `seed`: SHA-256 of the text "(seed, index)" read as a
/// big integer, modulo 2^32.
std::uint32_t sample_seed(std::int64_t seed, std::int64_t index);

/// Seed of a named stream of a cell (such as "initialisation" or "dropout"): the first 8 bytes,
/// most significant first, of the SHA-256 of "stream/cell_seed/index".
std::uint64_t named_seed(std::int64_t cell_seed, std::string_view stream, std::int64_t index);

/// The random draws that the paper's data are made of, reproduced to the bit on every platform:
/// MT19937 and NumPy's legacy distributions. (The distributions of <random> differ between
/// libraries.)
class RandomStream {
 public:
  explicit RandomStream(std::uint32_t seed) : generator_(seed) {}

  /// The stream of one sample, seeded with `sample_seed(seed, index)`.
  static RandomStream for_sample(std::int64_t seed, std::int64_t index) {
    return RandomStream(sample_seed(seed, index));
  }

  /// In [0, 1), with 53 random bits; takes two words of the generator.
  double uniform() { return static_cast<double>(generator_.random_53_bits()) * 0x1p-53; }

  /// As many draws of `uniform()` as there is room for, in order, cut to 27 bits: the upper ones of
  /// an entry. The lower five are random, too.
  void uniform_words(std::span<std::uint32_t> values) { generator_.first_words(values); }

  /// In [low, high), by masked rejection; takes no word when only one value is possible. Throws a
  /// usage error if the range is empty or has more than 2^32 values.
  std::int64_t integer(std::int64_t low, std::int64_t high);

  /// `count` draws from 0 … population − 1 with replacement.
  std::vector<std::int64_t> choose(std::int64_t population, std::size_t count);

  /// `count` distinct values of 0 … population − 1: the head of a permutation, so the number of
  /// words taken depends on `population` alone. Throws a usage error if count > population.
  std::vector<std::int64_t> choose_distinct(std::int64_t population, std::size_t count);

  /// An index, with probability proportional to its weight; takes one uniform. Weights are finite,
  /// not negative and not all 0, else a usage error.
  std::size_t choose_weighted(std::span<const double> weights);

  /// Sets each entry to 1 with `probability`, else to 0: exactly `uniform() < probability` per
  /// entry, in order, but at the speed of vectors.
  void bernoulli(double probability, std::span<std::uint8_t> hits);

  /// Fisher–Yates from the last entry down.
  template <typename Value>
  void shuffle(std::vector<Value>& values) {
    for (std::size_t i = values.size(); i-- > 1;) {
      using std::swap;
      swap(values[i], values[bounded(static_cast<std::uint32_t>(i))]);
    }
  }

 private:
  /// In [0, maximum].
  std::uint32_t bounded(std::uint32_t maximum);

  MersenneTwister generator_;
};

}  // namespace motifbench
