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

/// Adds scale · x, where Φ(x) = Φ(−1) + u · (Φ(1) − Φ(−1)) for u = words / 2^32. Within ±1 the
/// inverse distribution function is smooth enough for an odd polynomial of y = 2u − 1, fitted at
/// Chebyshev's points (largest relative error 3e-9 before rounding).
MOTIFBENCH_VECTORISED void add_draws(const std::uint32_t* words, std::size_t count, float scale,
                                     float* __restrict values) {
  for (std::size_t i = 0; i < count; ++i) {
    // With its top bit flipped and as a signed number, a word is y · 2^31.
    const float y =
        static_cast<float>(static_cast<std::int32_t>(words[i] ^ 0x80000000U)) * 0x1p-31F;
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
  std::array<std::uint32_t, kBlock> words{};
  while (!values.empty()) {
    const std::size_t count = std::min(values.size(), kBlock);
    random.uniform_words({words.data(), count});
    add_draws(words.data(), count, scale, values.data());
    values = values.subspan(count);
  }
}

}  // namespace motifbench
