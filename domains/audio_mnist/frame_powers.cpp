#include "domains/audio_mnist/frame_powers.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

#include "harness/core/vectorised.h"

// A complex transform of 375 = 5 · 5 · 5 · 3 points, self-sorting (Stockham), of 16 transforms at
// once: point by point, the 16 lie side by side, so that all loops are over vectors and need no
// shuffles. Each transform carries two frames, one as real and one as imaginary part. For so many
// short transforms of one odd length this is several times faster than a general library.

namespace motifbench {
namespace {

constexpr std::size_t kPoints = kFrameSize;
constexpr std::size_t kLanes = kFramesAtOnce / 2;

/// All lanes of all points; real and imaginary parts apart.
struct Points {
  alignas(64) std::array<float, kPoints * kLanes> re, im;
};

struct Factor {
  float re, im;
};

/// e^(−2πi · turns)
Factor unit_root(double turns) {
  const double angle = -2 * std::numbers::pi * turns;
  return {static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))};
}

/// For each radix-5 pass over `points` remaining points: w^1 … w^4 of each butterfly.
template <std::size_t points>
std::array<std::array<Factor, 4>, points / 5> factors_of() {
  std::array<std::array<Factor, 4>, points / 5> factors;
  for (std::size_t p = 0; p < factors.size(); ++p) {
    for (std::size_t k = 1; k < 5; ++k) {
      factors[p][k - 1] = unit_root(static_cast<double>(p * k) / points);
    }
  }
  return factors;
}

struct Tables {
  std::array<float, kPoints> window;
  std::array<std::array<Factor, 4>, kPoints / 5> first = factors_of<kPoints>();
  std::array<std::array<Factor, 4>, kPoints / 25> second = factors_of<kPoints / 5>();
  std::array<std::array<Factor, 4>, kPoints / 125> third = factors_of<kPoints / 25>();

  Tables() {
    for (std::size_t n = 0; n < kPoints; ++n) {
      const double turn = static_cast<double>(n) / kPoints;
      window[n] = static_cast<float>(0.5 - 0.5 * std::cos(2 * std::numbers::pi * turn));
    }
  }
};

const Tables& tables() {
  static const Tables all;
  return all;
}

// No fused multiply-add: samples have the same bits on processors with and without it.
#pragma GCC push_options
#pragma GCC optimize("fp-contract=off")

MOTIFBENCH_VECTORISED void read_frames(const float* samples, const float* window,
                                       float* __restrict re, float* __restrict im) {
  for (std::size_t n = 0; n < kPoints; ++n) {
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      re[n * kLanes + lane] = window[n] * samples[lane * kFrameHop + n];
      im[n * kLanes + lane] = window[n] * samples[(lane + kLanes) * kFrameHop + n];
    }
  }
}

/// One pass of radix 5: `count` butterflies of `width` neighbouring values that share their
/// factors.
MOTIFBENCH_VECTORISED void pass_5(const float* re, const float* im,
                                  const std::array<Factor, 4>* factors, std::size_t count,
                                  std::size_t width, float* __restrict to_re,
                                  float* __restrict to_im) {
  constexpr float kCos1 = 0.30901699437494742F, kCos2 = -0.80901699437494742F;
  constexpr float kSin1 = 0.95105651629515357F, kSin2 = 0.58778525229247313F;
  const std::size_t step = count * width;  // between the five inputs of a butterfly
  for (std::size_t p = 0; p < count; ++p) {
    const auto [w1, w2, w3, w4] = factors[p];
    const float* const a = re + p * width;
    const float* const b = im + p * width;
    float* const x = to_re + 5 * p * width;
    float* const y = to_im + 5 * p * width;
#pragma GCC ivdep  // the sides do not overlap
    for (std::size_t i = 0; i < width; ++i) {
      const float sum1_re = a[i + step] + a[i + 4 * step], sum1_im = b[i + step] + b[i + 4 * step];
      const float sum2_re = a[i + 2 * step] + a[i + 3 * step];
      const float sum2_im = b[i + 2 * step] + b[i + 3 * step];
      const float gap1_re = a[i + step] - a[i + 4 * step], gap1_im = b[i + step] - b[i + 4 * step];
      const float gap2_re = a[i + 2 * step] - a[i + 3 * step];
      const float gap2_im = b[i + 2 * step] - b[i + 3 * step];
      x[i] = a[i] + (sum1_re + sum2_re);
      y[i] = b[i] + (sum1_im + sum2_im);
      const float even1_re = a[i] + (kCos1 * sum1_re + kCos2 * sum2_re);
      const float even1_im = b[i] + (kCos1 * sum1_im + kCos2 * sum2_im);
      const float even2_re = a[i] + (kCos2 * sum1_re + kCos1 * sum2_re);
      const float even2_im = b[i] + (kCos2 * sum1_im + kCos1 * sum2_im);
      const float odd1_re = kSin1 * gap1_re + kSin2 * gap2_re;
      const float odd1_im = kSin1 * gap1_im + kSin2 * gap2_im;
      const float odd2_re = kSin2 * gap1_re - kSin1 * gap2_re;
      const float odd2_im = kSin2 * gap1_im - kSin1 * gap2_im;
      const float r1 = even1_re + odd1_im, i1 = even1_im - odd1_re;
      const float r2 = even2_re + odd2_im, i2 = even2_im - odd2_re;
      const float r3 = even2_re - odd2_im, i3 = even2_im + odd2_re;
      const float r4 = even1_re - odd1_im, i4 = even1_im + odd1_re;
      x[i + width] = r1 * w1.re - i1 * w1.im;
      y[i + width] = r1 * w1.im + i1 * w1.re;
      x[i + 2 * width] = r2 * w2.re - i2 * w2.im;
      y[i + 2 * width] = r2 * w2.im + i2 * w2.re;
      x[i + 3 * width] = r3 * w3.re - i3 * w3.im;
      y[i + 3 * width] = r3 * w3.im + i3 * w3.re;
      x[i + 4 * width] = r4 * w4.re - i4 * w4.im;
      y[i + 4 * width] = r4 * w4.im + i4 * w4.re;
    }
  }
}

/// The last pass, of radix 3, has no factors.
MOTIFBENCH_VECTORISED void pass_3(const float* re, const float* im, float* __restrict x,
                                  float* __restrict y) {
  constexpr float kSin = 0.86602540378443865F;
  constexpr std::size_t kStep = kPoints / 3 * kLanes;
  for (std::size_t i = 0; i < kStep; ++i) {
    const float sum_re = re[i + kStep] + re[i + 2 * kStep];
    const float sum_im = im[i + kStep] + im[i + 2 * kStep];
    const float odd_re = kSin * (re[i + kStep] - re[i + 2 * kStep]);
    const float odd_im = kSin * (im[i + kStep] - im[i + 2 * kStep]);
    const float even_re = re[i] - 0.5F * sum_re, even_im = im[i] - 0.5F * sum_im;
    x[i] = re[i] + sum_re;
    y[i] = im[i] + sum_im;
    x[i + kStep] = even_re + odd_im;
    y[i + kStep] = even_im - odd_re;
    x[i + 2 * kStep] = even_re - odd_im;
    y[i + 2 * kStep] = even_im + odd_re;
  }
}

/// Takes the two frames of each transform apart: one is its even part under conjugation.
MOTIFBENCH_VECTORISED void separate_powers(const float* re, const float* im,
                                           float* __restrict powers) {
  for (std::size_t k = 0; k < kFrameBins; ++k) {
    const std::size_t here = k * kLanes;
    const std::size_t mirrored = (k == 0 ? 0 : kPoints - k) * kLanes;
    float* const power = powers + k * kFramesAtOnce;
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      const float a = re[here + lane], b = im[here + lane];
      const float c = re[mirrored + lane], d = im[mirrored + lane];
      power[lane] = 0.25F * ((a + c) * (a + c) + (b - d) * (b - d));
      power[lane + kLanes] = 0.25F * ((b + d) * (b + d) + (c - a) * (c - a));
    }
  }
}

#pragma GCC pop_options

}  // namespace

void frame_powers(const float* samples, float* powers) {
  thread_local Points one, other;
  const Tables& table = tables();
  read_frames(samples, table.window.data(), one.re.data(), one.im.data());
  pass_5(one.re.data(), one.im.data(), table.first.data(), table.first.size(), kLanes,
         other.re.data(), other.im.data());
  pass_5(other.re.data(), other.im.data(), table.second.data(), table.second.size(), 5 * kLanes,
         one.re.data(), one.im.data());
  pass_5(one.re.data(), one.im.data(), table.third.data(), table.third.size(), 25 * kLanes,
         other.re.data(), other.im.data());
  pass_3(other.re.data(), other.im.data(), one.re.data(), one.im.data());
  separate_powers(one.re.data(), one.im.data(), powers);
}

}  // namespace motifbench
