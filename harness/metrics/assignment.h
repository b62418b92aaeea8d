#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace motifbench {

/// A one-to-one matching of rows and columns.
struct Assignment {
  std::vector<int> column_of_row;  // −1 for a row without partner
  std::int64_t total = 0;          // sum of the matched weights
};

/// The matching of largest total in which every line of the shorter side has a partner (Hungarian
/// method, O(n²m)). `weights` is rows × cols, row-major, of magnitude below 2^40. Throws a usage
/// error if the sizes disagree.
Assignment maximum_assignment(std::span<const std::int64_t> weights, int rows, int cols);

}  // namespace motifbench
