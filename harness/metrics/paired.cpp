#include "harness/metrics/paired.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <vector>

#include "harness/core/error.h"
#include "harness/data/random_stream.h"

namespace motifbench {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint32_t kGeneratorSeed = 0;

double mean(std::span<const double> values) {
  if (values.empty()) return kNan;
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Sums of the same numbers in another order differ by rounding; those count as equal.
double tolerance(std::span<const double> differences) {
  double total = 0;
  for (const double difference : differences) total += std::abs(difference);
  return 1e-12 * total;
}

/// The sum with the sign of entry i turned where `is_flipped(i)`.
template <typename IsFlipped>
double flipped_sum(std::span<const double> differences, const IsFlipped& is_flipped) {
  double sum = 0;
  for (std::size_t i = 0; i < differences.size(); ++i) {
    sum += is_flipped(i) ? -differences[i] : differences[i];
  }
  return sum;
}

}  // namespace

double sign_flip_p_value(std::span<const double> differences) {
  const auto unknown = [](double difference) { return std::isnan(difference); };
  if (differences.empty() || std::ranges::any_of(differences, unknown)) return kNan;
  const double observed = std::abs(std::accumulate(differences.begin(), differences.end(), 0.0)) -
                          tolerance(differences);
  if (differences.size() <= kMostExactPairs) {
    const std::uint32_t patterns = 1U << differences.size();
    std::uint32_t hits = 0;
    for (std::uint32_t pattern = 0; pattern < patterns; ++pattern) {
      const double sum =
          flipped_sum(differences, [&](std::size_t i) { return ((pattern >> i) & 1U) != 0; });
      if (std::abs(sum) >= observed) ++hits;
    }
    return static_cast<double>(hits) / static_cast<double>(patterns);
  }
  RandomStream random(kGeneratorSeed);
  int hits = 0;
  for (int draw = 0; draw < kSignFlipDraws; ++draw) {
    const double sum =
        flipped_sum(differences, [&](std::size_t) { return random.integer(0, 2) == 1; });
    if (std::abs(sum) >= observed) ++hits;
  }
  return (1.0 + hits) / (1.0 + kSignFlipDraws);
}

double cohens_dz(std::span<const double> differences) {
  if (differences.size() < 2) return kNan;
  const double centre = mean(differences);
  double squares = 0;
  for (const double difference : differences) {
    squares += (difference - centre) * (difference - centre);
  }
  const double deviation = std::sqrt(squares / static_cast<double>(differences.size() - 1));
  // Equal differences leave a deviation of a few roundings.
  if (deviation > tolerance(differences)) return centre / deviation;
  return centre == 0 ? 0 : std::copysign(std::numeric_limits<double>::infinity(), centre);
}

double cliffs_delta(std::span<const double> before, std::span<const double> after) {
  if (before.empty() || after.empty()) return kNan;
  std::int64_t balance = 0;
  for (const double b : before) {
    for (const double a : after) balance += (a > b ? 1 : 0) - (a < b ? 1 : 0);
  }
  return static_cast<double>(balance) / static_cast<double>(before.size() * after.size());
}

PairedStatistics compare_pairs(std::span<const double> before, std::span<const double> after) {
  if (before.size() != after.size()) {
    throw_usage("cannot pair {} values with {}: both sides need one value per seed", before.size(),
                after.size());
  }
  PairedStatistics result{.count = before.size(), .before = mean(before), .after = mean(after)};
  std::vector<double> differences;
  for (std::size_t i = 0; i < before.size(); ++i) {
    differences.push_back(after[i] - before[i]);
    ++(after[i] > before[i] ? result.larger : after[i] < before[i] ? result.smaller : result.equal);
  }
  result.difference = bootstrap_mean(differences);
  result.p_value = sign_flip_p_value(differences);
  result.dz = cohens_dz(differences);
  result.delta = cliffs_delta(before, after);
  return result;
}

}  // namespace motifbench
