#include "harness/nn/dropout_mask.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "harness/core/vectorised.h"

namespace motifbench {
namespace {

/// Elements under one key. Keys are 64 bits and well mixed, so the hash below only has to tell
/// neighbours apart, in the 32-bit arithmetic that vectorises.
constexpr std::int64_t kKeyed = 4096;

/// SplitMix64's output for its state number `index` after `seed`.
std::uint64_t mixed_key(std::uint64_t seed, std::uint64_t index) {
  std::uint64_t z = seed + (index + 1) * 0x9E3779B97F4A7C15U;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

MOTIFBENCH_VECTORISED void apply_keyed(const float* from, float* to, std::uint32_t first,
                                       std::uint32_t count, std::uint32_t low, std::uint32_t high,
                                       std::int32_t threshold, float scale) {
  for (std::uint32_t i = 0; i < count; ++i) {
    std::uint32_t h = (first + i) * 0x9E3779B9U + low;
    h = (h ^ (h >> 16U)) * 0x7FEB352DU;
    h = (h ^ (h >> 15U) ^ high) * 0x846CA68BU;
    h ^= h >> 16U;
    // 31 bits, because only signed comparison is a vector instruction everywhere.
    const auto draw = static_cast<std::int32_t>(h >> 1U);
    to[i] = from[i] * (draw >= threshold ? scale : 0.0F);
  }
}

}  // namespace

DropoutMask::DropoutMask(std::uint64_t seed, double p)
    : seed_(seed),
      threshold_(static_cast<std::int32_t>(
          std::min<double>(std::round(p * 0x1p31), std::numeric_limits<std::int32_t>::max()))),
      scale_(p < 1 ? static_cast<float>(1.0 / (1.0 - p)) : 0.0F) {}

void DropoutMask::apply(const float* from, float* to, std::int64_t first,
                        std::int64_t count) const {
  while (count > 0) {
    const std::int64_t block = first / kKeyed;
    const std::int64_t inside = first % kKeyed;
    const std::int64_t here = std::min(count, kKeyed - inside);
    const std::uint64_t key = mixed_key(seed_, static_cast<std::uint64_t>(block));
    apply_keyed(from, to, static_cast<std::uint32_t>(inside), static_cast<std::uint32_t>(here),
                static_cast<std::uint32_t>(key), static_cast<std::uint32_t>(key >> 32U), threshold_,
                scale_);
    from += here;
    to += here;
    first += here;
    count -= here;
  }
}

}  // namespace motifbench
