#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace motifbench {

/// A coarse version of one channel's non-zero activations: each value becomes the mean of its bin
/// (paper, appendix B; facts 2.8).
///
/// Bin edges are the quantiles 0, 1/n, …, 1 of the values they are made from, linearly
/// interpolated. A value below the lowest edge falls into the lowest bin, and so does one at or
/// above the highest: the authors' code has it so, and made the printed numbers.
class ValueBins {
 public:
  /// Of `values` in any order; without any, `replace` changes nothing.
  ValueBins(std::vector<float> values, int bins);

  float replace(float value) const;

 private:
  std::size_t bin_of(float value) const;

  std::vector<float> edges_;  // bins + 1, ascending; empty if there were no values
  std::vector<float> means_;
};

}  // namespace motifbench
