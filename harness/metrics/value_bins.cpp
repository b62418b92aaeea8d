#include "harness/metrics/value_bins.h"

#include <algorithm>
#include <cmath>

namespace motifbench {
namespace {

/// Of ascending values, linearly interpolated.
float quantile(const std::vector<float>& sorted, double share) {
  const double position = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(std::floor(position));
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  const double rest = position - std::floor(position);
  return static_cast<float>(static_cast<double>(sorted[below]) * (1 - rest) +
                            static_cast<double>(sorted[above]) * rest);
}

}  // namespace

ValueBins::ValueBins(std::vector<float> values, int bins) {
  if (values.empty()) return;
  std::sort(values.begin(), values.end());
  for (int i = 0; i <= bins; ++i) {
    edges_.push_back(quantile(values, static_cast<double>(i) / bins));
  }
  std::vector<double> sums(static_cast<std::size_t>(bins));
  std::vector<std::size_t> counts(static_cast<std::size_t>(bins));
  for (const float value : values) {
    const std::size_t bin = bin_of(value);
    sums[bin] += static_cast<double>(value);
    ++counts[bin];
  }
  for (std::size_t bin = 0; bin < sums.size(); ++bin) {
    // A bin between two equal edges has no values and is never asked for.
    means_.push_back(counts[bin] == 0
                         ? edges_[bin]
                         : static_cast<float>(sums[bin] / static_cast<double>(counts[bin])));
  }
}

std::size_t ValueBins::bin_of(float value) const {
  if (!(value < edges_.back())) return 0;  // NaN has no place: the lowest, too
  const auto above = std::upper_bound(edges_.begin(), edges_.end(), value);
  return above == edges_.begin() ? 0 : static_cast<std::size_t>(above - edges_.begin() - 1);
}

float ValueBins::replace(float value) const {
  return edges_.empty() ? value : means_[bin_of(value)];
}

}  // namespace motifbench
