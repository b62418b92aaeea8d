#include "harness/metrics/bootstrap.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <limits>
#include <numeric>
#include <vector>

#include "harness/core/error.h"
#include "harness/data/random_stream.h"

namespace motifbench {
namespace {

constexpr int kResamples = 1000;
constexpr std::uint32_t kGeneratorSeed = 0;

}  // namespace

double linear_quantile(std::span<const double> sorted, double share) {
  if (sorted.empty() || !(share >= 0 && share <= 1)) {
    throw_usage("cannot take quantile {} of {} values: valid are 0 to 1 of at least one value",
                share, sorted.size());
  }
  const double position = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(position);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return std::lerp(sorted[below], sorted[above], position - static_cast<double>(below));
}

MeanInterval bootstrap_mean(std::span<const double> values) {
  std::vector<double> kept;
  std::copy_if(values.begin(), values.end(), std::back_inserter(kept),
               [](double value) { return !std::isnan(value); });
  if (kept.empty()) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    return {kNone, kNone, kNone, 0};
  }
  const auto size = static_cast<std::int64_t>(kept.size());
  const auto count = static_cast<double>(kept.size());

  RandomStream random(kGeneratorSeed);
  std::array<double, kResamples> means{};
  for (double& mean : means) {
    double sum = 0;
    for (std::int64_t i = 0; i < size; ++i) {
      sum += kept[static_cast<std::size_t>(random.integer(0, size))];
    }
    mean = sum / count;
  }
  std::sort(means.begin(), means.end());
  return {std::accumulate(kept.begin(), kept.end(), 0.0) / count, linear_quantile(means, 0.025),
          linear_quantile(means, 0.975), kept.size()};
}

}  // namespace motifbench
