#include "harness/metrics/channel_names.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace motifbench {

std::vector<int> channel_names(std::span<const ConfusionCount> confusion, int channels, int symbols,
                               double share) {
  std::vector<std::vector<std::int64_t>> counts(
      static_cast<std::size_t>(channels),
      std::vector<std::int64_t>(static_cast<std::size_t>(symbols)));
  for (const ConfusionCount& pair : confusion) {
    if (pair.channel < 0 || pair.symbol < 0) continue;
    counts[static_cast<std::size_t>(pair.channel)][static_cast<std::size_t>(pair.symbol)] +=
        pair.count;
  }
  std::vector<int> names;
  for (const std::vector<std::int64_t>& row : counts) {
    const auto most = std::max_element(row.begin(), row.end());
    const std::int64_t all = std::accumulate(row.begin(), row.end(), std::int64_t{0});
    const bool stands = all > 0 && static_cast<double>(*most) > share * static_cast<double>(all);
    names.push_back(stands ? static_cast<int>(most - row.begin()) : -1);
  }
  return names;
}

}  // namespace motifbench
