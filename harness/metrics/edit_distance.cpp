#include "harness/metrics/edit_distance.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace motifbench {

std::int64_t edit_distance(std::span<const std::int64_t> left,
                           std::span<const std::int64_t> right) {
  // row[j] = distance between the first i tokens of left and the first j of right.
  std::vector<std::int64_t> row(right.size() + 1);
  std::iota(row.begin(), row.end(), std::int64_t{0});
  for (const std::int64_t token : left) {
    std::int64_t diagonal = row[0]++;
    for (std::size_t j = 0; j < right.size(); ++j) {
      const std::int64_t replaced = diagonal + (token == right[j] ? 0 : 1);
      diagonal = std::exchange(row[j + 1], std::min({replaced, row[j] + 1, row[j + 1] + 1}));
    }
  }
  return row.back();
}

double edit_distance_error(std::span<const std::int64_t> truth,
                           std::span<const std::int64_t> prediction) {
  const std::size_t longest = std::max(truth.size(), prediction.size());
  if (longest == 0) return 0;
  return static_cast<double>(edit_distance(truth, prediction)) / static_cast<double>(longest);
}

}  // namespace motifbench
