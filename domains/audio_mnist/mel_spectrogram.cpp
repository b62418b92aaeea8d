#include "domains/audio_mnist/mel_spectrogram.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "domains/audio_mnist/frame_powers.h"
#include "harness/core/error.h"
#include "harness/core/vectorised.h"

namespace motifbench {
namespace {

constexpr std::size_t kPadding = kFrameSize / 2;
constexpr float kSmallestPower = 1e-10F;
constexpr float kRange = 80;  // dB

// No fused multiply-add: samples have the same bits on processors with and without it.
#pragma GCC push_options
#pragma GCC optimize("fp-contract=off")

/// Sums over one band of weight × power, for each frame; none below the smallest power. (Taken here
/// and not in `to_decibels`, where a constant for the small ones would keep the loop from
/// vectorising.)
MOTIFBENCH_VECTORISED void weighted_sums(const float* powers, const float* weights,
                                         std::size_t count, float* __restrict sums) {
  for (std::size_t i = 0; i < kFramesAtOnce; ++i) sums[i] = weights[0] * powers[i];
  for (std::size_t k = 1; k < count; ++k) {
    const float* const bin = powers + k * kFramesAtOnce;
    for (std::size_t i = 0; i < kFramesAtOnce; ++i) sums[i] += weights[k] * bin[i];
  }
  for (std::size_t i = 0; i < kFramesAtOnce; ++i) {
    sums[i] = sums[i] < kSmallestPower ? kSmallestPower : sums[i];
  }
}

/// 10 · log10 of positive, normal powers.
MOTIFBENCH_VECTORISED void to_decibels(float* values, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    // power = 2^exponent · (1 + m), 1 + m between √½ and √2.
    constexpr std::uint32_t kRootHalf = 0x3F3504F3U;
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(values[i]) - kRootHalf;
    const auto exponent = static_cast<float>(static_cast<std::int32_t>(bits) >> 23);
    const float m = std::bit_cast<float>((bits & 0x007FFFFFU) + kRootHalf) - 1;
    const float square = m * m;
    // ln(1 + m) = m − m²/2 + m³ · (a minimax polynomial)
    float p = 7.0376836292e-2F;
    p = p * m - 1.1514610310e-1F;
    p = p * m + 1.1676998740e-1F;
    p = p * m - 1.2420140846e-1F;
    p = p * m + 1.4249322787e-1F;
    p = p * m - 1.6668057665e-1F;
    p = p * m + 2.0000714765e-1F;
    p = p * m - 2.4999993993e-1F;
    p = p * m + 3.3333331174e-1F;
    const float logarithm = m + (m * square * p - 0.5F * square);
    values[i] = 3.01029996F * exponent + 4.34294482F * logarithm;
  }
}

#pragma GCC pop_options

/// Of `count` rows of kMelBands values. Column by column, in vectors: the library's search goes
/// value by value.
MOTIFBENCH_VECTORISED float largest_of(const float* values, std::size_t count) {
  std::array<float, kMelBands> columns;
  std::copy_n(values, columns.size(), columns.begin());
  for (std::size_t i = 1; i < count; ++i) {
    const float* const row = values + i * columns.size();
    for (std::size_t k = 0; k < columns.size(); ++k) {
      columns[k] = columns[k] < row[k] ? row[k] : columns[k];
    }
  }
  return *std::max_element(columns.begin(), columns.end());
}

MOTIFBENCH_VECTORISED void clamp_below(float* values, std::size_t count, float smallest) {
  for (std::size_t i = 0; i < count; ++i) values[i] = values[i] < smallest ? smallest : values[i];
}

/// Where the samples of `kFramesAtOnce` frames from `first` on can be read: in the clip itself, or,
/// where they reach beyond its ends, in `buffer`, which gets the clip with its reflections. Beyond
/// those there are zeros, for frames of the last group that are not wanted.
const float* samples_of_frames(std::span<const float> clip, std::size_t first,
                               std::vector<float>& buffer) {
  constexpr std::size_t kRead = (kFramesAtOnce - 1) * kFrameHop + kFrameSize;
  const std::size_t begin = first * kFrameHop;  // in the clip padded at both ends
  if (begin >= kPadding && begin - kPadding + kRead <= clip.size()) {
    return clip.data() + (begin - kPadding);
  }
  buffer.assign(kRead, 0.0F);
  const auto size = static_cast<std::ptrdiff_t>(clip.size());
  for (std::size_t i = 0; i < kRead; ++i) {
    auto at = static_cast<std::ptrdiff_t>(begin + i) - static_cast<std::ptrdiff_t>(kPadding);
    if (at >= size + static_cast<std::ptrdiff_t>(kPadding)) break;
    if (at < 0) at = -at;
    if (at >= size) at = 2 * (size - 1) - at;
    buffer[i] = clip[static_cast<std::size_t>(at)];
  }
  return buffer.data();
}

}  // namespace

int spectrogram_frames(int samples) {
  return (samples + 2 * static_cast<int>(kPadding) - kFrameSize) / kFrameHop + 1;
}

std::vector<float> mel_spectrogram(std::span<const float> samples) {
  if (samples.size() < kFrameSize) {
    throw_usage("a clip of {} samples has no spectrogram; valid: at least {} samples",
                samples.size(), kFrameSize);
  }
  const auto frames =
      static_cast<std::size_t>(spectrogram_frames(static_cast<int>(samples.size())));
  std::vector<float> spectrogram(kMelBands * frames);
  std::vector<float> buffer;
  alignas(64) std::array<float, std::size_t{kFrameBins} * kFramesAtOnce> powers;
  alignas(64) std::array<float, kFramesAtOnce> sums;
  for (std::size_t first = 0; first < frames; first += kFramesAtOnce) {
    frame_powers(samples_of_frames(samples, first, buffer), powers.data());
    for (std::size_t band = 0; band < kMelBands; ++band) {
      const MelFilter& filter = mel_filters()[band];
      weighted_sums(powers.data() + static_cast<std::size_t>(filter.first_bin) * kFramesAtOnce,
                    filter.weights.data(), filter.weights.size(), sums.data());
      std::copy_n(sums.begin(), std::min<std::size_t>(kFramesAtOnce, frames - first),
                  spectrogram.begin() + static_cast<std::ptrdiff_t>(band * frames + first));
    }
  }
  to_decibels(spectrogram.data(), spectrogram.size());
  const float largest = largest_of(spectrogram.data(), frames);
  clamp_below(spectrogram.data(), spectrogram.size(), largest - kRange);
  return spectrogram;
}

}  // namespace motifbench
