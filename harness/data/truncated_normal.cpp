#include "harness/data/truncated_normal.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "harness/core/vectorised.h"

namespace motifbench {
namespace {

constexpr std::size_t kBlock = 512;  // fits the cache beside the generator

// No fused multiply-add: samples have the same bits on processors with and without it.
#pragma GCC push_options
#pragma GCC optimize("fp-contract=off")

/// 2u − 1 of the uniforms that pairs of words make, to 32 bits: more than single precision holds.
MOTIFBENCH_VECTORISED void centre(const std::uint32_t* words, std::size_t count,
                                  float* __restrict centred) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t upper = (words[2 * i] & 0xffffffe0U) | (words[2 * i + 1] >> 27);
    centred[i] = static_cast<float>(static_cast<std::int32_t>(upper ^ 0x80000000U)) * 0x1p-31F;
  }
}

/// `centred` is 2u − 1 for uniform u: within ±1 the inverse distribution function is smooth enough
/// for an odd polynomial, fitted at Chebyshev's points (largest relative error 3e-9 before
/// rounding).
MOTIFBENCH_VECTORISED void add_draws(const float* centred, std::size_t count, float scale,
                                     float* __restrict values) {
  for (std::size_t i = 0; i < count; ++i) {
    const float y = centred[i];
    const float t = y * y;
    float p = 6.7652371704e-04F;
    p = p * t - 1.4534523355e-03F;
    p = p * t + 2.3819582622e-03F;
    p = p * t - 1.9052226100e-04F;
    p = p * t + 3.4408156932e-03F;
    p = p * t + 8.3605910680e-03F;
    p = p * t + 2.6760627615e-02F;
    p = p * t + 1.0439906057e-01F;
    p = p * t + 8.5562439438e-01F;
    values[i] += scale * (y * p);
  }
}

#pragma GCC pop_options

}  // namespace

void add_truncated_normal(float scale, RandomStream& random, std::span<float> values) {
  std::array<std::uint32_t, 2 * kBlock> words{};
  std::array<float, kBlock> centred{};
  while (!values.empty()) {
    const std::size_t count = std::min(values.size(), kBlock);
    random.words({words.data(), 2 * count});
    centre(words.data(), count, centred.data());
    add_draws(centred.data(), count, scale, values.data());
    values = values.subspan(count);
  }
}

}  // namespace motifbench
