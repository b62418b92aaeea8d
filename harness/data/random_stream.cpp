#include "harness/data/random_stream.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

#include "harness/core/error.h"
#include "harness/data/sha256.h"

namespace motifbench {

std::uint32_t sample_seed(std::int64_t seed, std::int64_t index) {
  const Sha256Digest digest = sha256(fmt::format("({}, {})", seed, index));
  std::uint32_t value = 0;
  for (std::size_t i = digest.size() - 4; i < digest.size(); ++i) value = (value << 8) | digest[i];
  return value;
}

std::uint64_t named_seed(std::int64_t cell_seed, std::string_view stream, std::int64_t index) {
  const Sha256Digest digest = sha256(fmt::format("{}/{}/{}", stream, cell_seed, index));
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < 8; ++i) value = (value << 8) | digest[i];
  return value;
}

std::uint32_t RandomStream::bounded(std::uint32_t maximum) {
  if (maximum == 0) return 0;
  const std::uint32_t mask = std::numeric_limits<std::uint32_t>::max() >> std::countl_zero(maximum);
  std::uint32_t value = 0;
  do {
    value = generator_.word() & mask;
  } while (value > maximum);
  return value;
}

std::int64_t RandomStream::integer(std::int64_t low, std::int64_t high) {
  // Unsigned: the distance between two signed bounds may overflow.
  const std::uint64_t span = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low);
  if (high <= low || span > (std::uint64_t{1} << 32)) {
    throw_usage("cannot draw an integer from [{}, {}): valid are ranges of 1 to 2^32 values", low,
                high);
  }
  return low + static_cast<std::int64_t>(bounded(static_cast<std::uint32_t>(span - 1)));
}

std::vector<std::int64_t> RandomStream::choose(std::int64_t population, std::size_t count) {
  std::vector<std::int64_t> chosen(count);
  for (std::int64_t& value : chosen) value = integer(0, population);
  return chosen;
}

std::vector<std::int64_t> RandomStream::choose_distinct(std::int64_t population,
                                                        std::size_t count) {
  if (population < 0 || count > static_cast<std::uint64_t>(population)) {
    throw_usage("cannot choose {} distinct values from {}", count, population);
  }
  std::vector<std::int64_t> values(static_cast<std::size_t>(population));
  std::iota(values.begin(), values.end(), std::int64_t{0});
  shuffle(values);
  values.resize(count);
  return values;
}

std::size_t RandomStream::choose_weighted(std::span<const double> weights) {
  std::vector<double> cumulative(weights.size());
  std::partial_sum(weights.begin(), weights.end(), cumulative.begin());
  const bool negative = std::any_of(weights.begin(), weights.end(), [](double w) { return w < 0; });
  if (cumulative.empty() || negative || !std::isfinite(cumulative.back()) ||
      cumulative.back() <= 0) {
    throw_usage(
        "cannot choose by weight among {} entries: weights must be finite, not negative "
        "and not all 0",
        weights.size());
  }
  const double total = cumulative.back();
  for (double& value : cumulative) value /= total;
  const auto position = std::upper_bound(cumulative.begin(), cumulative.end(), uniform());
  return static_cast<std::size_t>(position - cumulative.begin());
}

void RandomStream::bernoulli(double probability, std::span<std::uint8_t> hits) {
  // n / 2^53 < p holds exactly when n < ceil(p · 2^53): scaling by a power of two does not round.
  const auto limit =
      static_cast<std::uint64_t>(std::ceil(std::clamp(probability, 0.0, 1.0) * 0x1p53));
  generator_.compare_53_bits(limit, hits);
}

}  // namespace motifbench
