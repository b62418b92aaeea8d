#pragma once

#include <bit>
#include <cstdint>

// Functions written without calls or branches, so that a loop over them vectorises
// (see vectorised.h). Relative errors are below 2e-7; NaN stays NaN.

namespace motifbench::vector_math {

#if defined(__GNUC__)
#define MOTIFBENCH_INLINE inline __attribute__((always_inline))
#else
#define MOTIFBENCH_INLINE inline
#endif

/// Sums run in as many independent lanes as the widest vector has; the compiler may not reorder
/// floating-point sums by itself.
constexpr std::int64_t kSumLanes = 16;

/// Pairwise: in a row the lanes would wait for each other.
MOTIFBENCH_INLINE float sum_of_lanes(const float* lanes) {
  float four[4];
  for (int l = 0; l < 4; ++l) four[l] = (lanes[l] + lanes[l + 8]) + (lanes[l + 4] + lanes[l + 12]);
  return (four[0] + four[2]) + (four[1] + four[3]);
}

/// x = k · ln 2 + r with |r| ≤ ln 2 / 2: `power` is 2^k and `excess` is e^r − 1.
struct ReducedExponential {
  float power, excess;
};

/// |x| ≤ 87.
MOTIFBENCH_INLINE ReducedExponential reduced_exponential(float x) {
  // Adding 1.5 · 2^23 rounds to an integer, which then stands in the lowest bits.
  constexpr float kRounder = 12582912.0F;
  const float shifted = x * 1.44269504F + kRounder;
  const float k = shifted - kRounder;
  // ln 2 in two parts, the first so short that its product with k is exact.
  const float r = (x - k * 0.693359375F) + k * 2.12194440e-4F;
  // Minimax of (e^r − 1 − r) / r².
  float p = 1.9875691500e-4F;
  p = p * r + 1.3981999507e-3F;
  p = p * r + 8.3334519073e-3F;
  p = p * r + 4.1665795894e-2F;
  p = p * r + 1.6666665459e-1F;
  p = p * r + 5.0000001201e-1F;
  const auto bits = (std::bit_cast<std::uint32_t>(shifted) << 23U) + 0x3F800000U;
  return {std::bit_cast<float>(bits), p * (r * r) + r};
}

/// e^x; arguments beyond ±87 count as ±87.
MOTIFBENCH_INLINE float exponential(float x) {
  x = x < -87.0F ? -87.0F : x;
  x = x > 87.0F ? 87.0F : x;
  const ReducedExponential e = reduced_exponential(x);
  return e.power * e.excess + e.power;
}

/// 1 / (1 + e^−x)
MOTIFBENCH_INLINE float sigmoid(float x) { return 1.0F / (1.0F + exponential(-x)); }

/// Through e^2x − 1, which has no cancellation near zero.
MOTIFBENCH_INLINE float hyperbolic_tangent(float x) {
  // tanh(±10) is ±1 in single precision.
  x = x < -10.0F ? -10.0F : x;
  x = x > 10.0F ? 10.0F : x;
  const ReducedExponential e = reduced_exponential(2 * x);
  const float less_one = e.power * e.excess + (e.power - 1.0F);
  return less_one / (less_one + 2.0F);
}

/// √x for x ≥ 0, normal or 0. The library's sets errno, which keeps a loop from vectorising.
MOTIFBENCH_INLINE float square_root(float x) {
  // 1 / √x to a few per cent from halving the exponent, then Newton's steps.
  float inverse = std::bit_cast<float>(0x5F375A86U - (std::bit_cast<std::uint32_t>(x) >> 1U));
  const float half = 0.5F * x;
  inverse *= 1.5F - half * inverse * inverse;
  inverse *= 1.5F - half * inverse * inverse;
  inverse *= 1.5F - half * inverse * inverse;
  return x * inverse;
}

}  // namespace motifbench::vector_math
