#pragma once

#include <cstddef>
#include <span>

namespace motifbench {

/// A mean over runs and its 95 % bootstrap confidence interval.
struct MeanInterval {
  double mean = 0;
  double low = 0;
  double high = 0;
  std::size_t count = 0;  // values behind it, NaNs not counted; 0 = all three numbers are NaN
};

/// The paper's interval: 1000 resamples with replacement, drawn with generator seed 0; the 2.5 %
/// and 97.5 % quantiles of their means. NaNs are dropped first. Depends on the order of `values`.
MeanInterval bootstrap_mean(std::span<const double> values);

/// Quantile with linear interpolation between order statistics; `sorted` ascending and not empty,
/// `share` in [0, 1].
double linear_quantile(std::span<const double> sorted, double share);

}  // namespace motifbench
