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

/// Sums over one band of weight × power, for each frame.
MOTIFBENCH_VECTORISED void weighted_sums(const float* powers, const float* weights,
                                         std::size_t count, float* __restrict sums) {
  for (std::size_t i = 0; i < kFramesAtOnce; ++i) sums[i] = weights[0] * powers[i];
  for (std::size_t k = 1; k < count; ++k) {
    const float* const bin = powers + k * kFramesAtOnce;
    for (std::size_t i = 0; i < kFramesAtOnce; ++i) sums[i] += weights[k] * bin[i];
  }
}

/// 10 · log10 of the powers, none below the smallest.
MOTIFBENCH_VECTORISED void to_decibels(float* values, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    const float power = values[i] < kSmallestPower ? kSmallestPower : values[i];
    // power = 2^exponent · (1 + m), 1 + m between √½ and √2.
    constexpr std::uint32_t kRootHalf = 0x3F3504F3U;
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(power) - kRootHalf;
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

/// The clip with its reflection at both ends, then zeros up to `size` for frames of the last group
/// that are not wanted. Valid until this thread's next call: fresh memory for every clip would cost
/// as much as the transform.
std::span<const float> padded_clip(std::span<const float> samples, std::size_t size) {
  thread_local std::vector<float> padded;
  padded.resize(size);
  std::copy(samples.begin(), samples.end(), padded.begin() + kPadding);
  for (std::size_t i = 1; i <= kPadding; ++i) {
    padded[kPadding - i] = samples[i];
    padded[kPadding + samples.size() - 1 + i] = samples[samples.size() - 1 - i];
  }
  const auto end = static_cast<std::ptrdiff_t>(samples.size() + 2 * kPadding);
  std::fill(padded.begin() + end, padded.end(), 0.0F);
  return padded;
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
  const std::size_t groups = (frames + kFramesAtOnce - 1) / kFramesAtOnce;
  const std::size_t read = (groups * kFramesAtOnce - 1) * kFrameHop + kFrameSize;
  const std::span<const float> padded =
      padded_clip(samples, std::max(read, samples.size() + 2 * kPadding));

  std::vector<float> spectrogram(kMelBands * frames);
  alignas(64) std::array<float, std::size_t{kFrameBins} * kFramesAtOnce> powers;
  alignas(64) std::array<float, kFramesAtOnce> sums;
  for (std::size_t first = 0; first < frames; first += kFramesAtOnce) {
    frame_powers(padded.data() + first * kFrameHop, powers.data());
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
