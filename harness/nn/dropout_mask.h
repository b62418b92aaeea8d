#pragma once

#include <cstdint>

namespace motifbench {

/// A dropout mask that is computed wherever it is needed instead of kept: whether element i stays
/// is a hash of the seed and i.
class DropoutMask {
 public:
  /// Drops the share `p` of elements (to 2^−31 exactly), 0 ≤ p ≤ 1.
  DropoutMask(std::uint64_t seed, double p);

  /// to[i] = from[i] · (kept ? 1 / (1 − p) : 0) for the mask's elements first … first + count − 1.
  /// `from` and `to` may be the same memory.
  void apply(const float* from, float* to, std::int64_t first, std::int64_t count) const;

 private:
  std::uint64_t seed_;
  std::int32_t threshold_;
  float scale_;
};

}  // namespace motifbench
