#pragma once

#include <cstddef>
#include <span>

#include "harness/metrics/bootstrap.h"

namespace motifbench {

/// Two-sided sign-flip test of "the differences are as likely positive as negative": the share of
/// all 2^n sign patterns whose sum is at least as far from 0 as the observed one. Exact up to
/// `kMostExactPairs` differences; beyond, (1 + hits) / (1 + `kSignFlipDraws`) over seeded random
/// patterns. Never below 2^(1-n) for an exact test; NaN for no differences
/// or one that is NaN.
double sign_flip_p_value(std::span<const double> differences);
inline constexpr std::size_t kMostExactPairs = 16;
inline constexpr int kSignFlipDraws = 10'000;

/// Cohen's d for pairs: mean difference in units of the standard deviation (n - 1) of the
/// differences. NaN for fewer than two, 0 if all are 0, infinite if all are the same otherwise.
double cohens_dz(std::span<const double> differences);

/// Cliff's delta: share of all pairs (one of each side, whatever their seeds) in which `after` is
/// larger, less the share in which it is smaller. In [-1, 1]; NaN if a side is empty. Unlike d_z it
/// looks at order only, so that one seed far out cannot make it large or small.
double cliffs_delta(std::span<const double> before, std::span<const double> after);

/// A metric of two sides on the same seeds.
struct PairedStatistics {
  std::size_t count = 0;  // pairs; the numbers below are NaN for none
  double before = 0;      // mean
  double after = 0;
  MeanInterval difference = {};  // after - before, with its 95 % bootstrap interval over seeds
  double p_value = 0;
  double dz = 0;
  double delta = 0;  // Cliff's
  std::size_t larger = 0;
  std::size_t equal = 0;
  std::size_t smaller = 0;  // seeds on which `after` is smaller
};

/// Of equally long lists, entry i of both from seed i. A usage error if the lengths differ.
PairedStatistics compare_pairs(std::span<const double> before, std::span<const double> after);

}  // namespace motifbench
