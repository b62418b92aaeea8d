#include "harness/metrics/motif_swap.h"

#include <algorithm>
#include <cstddef>

namespace motifbench {
namespace {

constexpr int kRadius = 5;  // Chebyshev

struct Moved {
  std::size_t position;
  std::size_t target;
  float value;
};

bool is_largest_around(std::span<const float> map, const GridShape& shape, int row, int col,
                       float value) {
  const int last_row = std::min(row + kRadius, shape.rows - 1);
  const int last_col = std::min(col + kRadius, shape.cols - 1);
  for (int c = 0; c < shape.channels; ++c) {
    for (int r = std::max(row - kRadius, 0); r <= last_row; ++r) {
      const std::size_t line =
          static_cast<std::size_t>(c * shape.rows + r) * static_cast<std::size_t>(shape.cols);
      for (int k = std::max(col - kRadius, 0); k <= last_col; ++k) {
        if (map[line + static_cast<std::size_t>(k)] > value) return false;
      }
    }
  }
  return true;
}

}  // namespace

void swap_motifs(std::span<float> map, const GridShape& shape, const std::vector<bool>& from,
                 int to) {
  const auto sites = static_cast<std::size_t>(shape.sites());
  std::vector<Moved> moved;
  for (std::size_t c = 0; c < from.size(); ++c) {
    if (!from[c]) continue;
    for (std::size_t site = 0; site < sites; ++site) {
      const float value = map[c * sites + site];
      const int row = static_cast<int>(site) / shape.cols;
      const int col = static_cast<int>(site) % shape.cols;
      if (value != 0 && is_largest_around(map, shape, row, col, value)) {
        moved.push_back({c * sites + site, static_cast<std::size_t>(to) * sites + site, value});
      }
    }
  }
  // Only now, for every decision is about the map as it was.
  for (const Moved& motif : moved) map[motif.position] = 0;
  for (const Moved& motif : moved) map[motif.target] = motif.value;
}

}  // namespace motifbench
