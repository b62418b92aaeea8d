#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <complex>
#include <cstddef>
#include <numbers>
#include <numeric>
#include <vector>

#include "domains/audio_mnist/frame_powers.h"
#include "domains/audio_mnist/mel_spectrogram.h"
#include "harness/data/random_stream.h"
#include "tests/unit/expect_error.h"

namespace motifbench {
namespace {

constexpr double kTolerance = 1e-3;  // dB

float at(const std::vector<float>& spectrogram, std::size_t band, std::size_t frame) {
  return spectrogram[band * (spectrogram.size() / kMelBands) + frame];
}

TEST(AudioSpectrogram, HasTheKnownNumberOfFrames) {
  EXPECT_EQ(spectrogram_frames(120'000), 642);
  EXPECT_EQ(spectrogram_frames(24'000), 129);
  EXPECT_EQ(mel_spectrogram(std::vector<float>(24'000, 0.5F)).size(), 64U * 129);
}

TEST(AudioSpectrogram, SineOfOneKilohertz) {
  std::vector<float> sine(24'000);
  for (std::size_t i = 0; i < sine.size(); ++i) {
    sine[i] = static_cast<float>(
        0.5 * std::sin(2 * std::numbers::pi * 1000 * static_cast<double>(i) / 8000));
  }
  const std::vector<float> spectrogram = mel_spectrogram(sine);
  EXPECT_NEAR(*std::max_element(spectrogram.begin(), spectrogram.end()), 33.4087, kTolerance);
  EXPECT_NEAR(*std::min_element(spectrogram.begin(), spectrogram.end()), -46.5913, kTolerance);
  std::size_t loudest = 0;
  for (std::size_t band = 1; band < kMelBands; ++band) {
    if (at(spectrogram, band, 64) > at(spectrogram, loudest, 64)) loudest = band;
  }
  EXPECT_EQ(loudest, 29U);
  EXPECT_NEAR(at(spectrogram, 29, 64), 33.2733, kTolerance);

  std::vector<float> powers(std::size_t{kFrameBins} * kFramesAtOnce);
  frame_powers(sine.data(), powers.data());
  std::size_t peak = 0;
  for (std::size_t bin = 0; bin < kFrameBins; ++bin) {
    if (powers[bin * kFramesAtOnce] > powers[peak * kFramesAtOnce]) peak = bin;
  }
  EXPECT_EQ(peak, 47U);
}

TEST(AudioSpectrogram, UnitImpulse) {
  std::vector<float> impulse(24'000);
  impulse[12'000] = 1;
  const std::vector<float> spectrogram = mel_spectrogram(impulse);
  const float largest = *std::max_element(spectrogram.begin(), spectrogram.end());
  const float floor = *std::min_element(spectrogram.begin(), spectrogram.end());
  EXPECT_NEAR(largest, 7.3372, kTolerance);
  EXPECT_NEAR(floor, -72.6628, kTolerance);
  EXPECT_NEAR(at(spectrogram, 0, 64), -0.7312, kTolerance);
  EXPECT_NEAR(at(spectrogram, 31, 64), 3.3463, kTolerance);
  EXPECT_NEAR(at(spectrogram, 63, 64), 7.3372, kTolerance);
  for (std::size_t frame = 0; frame < 129; ++frame) {
    for (std::size_t band = 0; band < kMelBands; ++band) {
      EXPECT_EQ(at(spectrogram, band, frame) > floor, frame == 64 || frame == 65) << frame;
    }
  }
}

// Written as the definition says, in double precision.
TEST(AudioSpectrogram, FramePowersAreThoseOfTheFourierSum) {
  RandomStream random(2);
  std::vector<float> samples((kFramesAtOnce - 1) * kFrameHop + kFrameSize);
  for (float& value : samples) value = static_cast<float>(random.uniform() - 0.5);
  std::vector<float> powers(std::size_t{kFrameBins} * kFramesAtOnce);
  frame_powers(samples.data(), powers.data());
  for (std::size_t frame = 0; frame < kFramesAtOnce; frame += 5) {
    for (std::size_t bin = 0; bin < kFrameBins; ++bin) {
      std::complex<double> sum = 0;
      for (std::size_t n = 0; n < kFrameSize; ++n) {
        const double turn = 2 * std::numbers::pi / kFrameSize;
        const double window = 0.5 - 0.5 * std::cos(turn * static_cast<double>(n));
        sum += window * samples[frame * kFrameHop + n] *
               std::polar(1.0, -turn * static_cast<double>(n * bin % kFrameSize));
      }
      ASSERT_NEAR(powers[bin * kFramesAtOnce + frame], std::norm(sum), 1e-5 * (1 + std::norm(sum)))
          << "frame " << frame << " bin " << bin;
    }
  }
}

TEST(AudioSpectrogram, EndsAreReflectedAndEveryFrameHasItsPlace) {
  RandomStream random(4);
  std::vector<float> clip(48 * kFrameHop + 1);
  for (float& value : clip) value = static_cast<float>(random.uniform() - 0.5);
  // The same clip with two hops of its reflection written out at both ends.
  constexpr std::size_t kHops = 2;
  const auto written = static_cast<std::ptrdiff_t>(kHops * kFrameHop);
  std::vector<float> longer(clip.rend() - 1 - written, clip.rend() - 1);
  longer.insert(longer.end(), clip.begin(), clip.end());
  longer.insert(longer.end(), clip.rbegin() + 1, clip.rbegin() + 1 + written);
  const std::vector<float> expected = mel_spectrogram(longer);
  const std::vector<float> spectrogram = mel_spectrogram(clip);
  ASSERT_EQ(spectrogram.size(), 64U * 49);
  ASSERT_EQ(expected.size(), 64U * (49 + 2 * kHops));
  for (std::size_t band = 0; band < kMelBands; ++band) {
    for (std::size_t frame = 0; frame < 49; ++frame) {
      ASSERT_NEAR(at(spectrogram, band, frame), at(expected, band, frame + kHops), kTolerance);
    }
  }
}

TEST(AudioSpectrogram, ShortClipsAreRefused) {
  expect_usage({"374 samples", "at least 375"},
               [] { mel_spectrogram(std::vector<float>(374, 0.0F)); });
  EXPECT_EQ(mel_spectrogram(std::vector<float>(375, 0.0F)).size(), 64U * 3);
}

TEST(MelFilters, HaveTheKnownEntries) {
  const auto weight = [](int bin, std::size_t band) {
    const MelFilter& filter = mel_filters()[band];
    return filter.weights.at(static_cast<std::size_t>(bin - filter.first_bin));
  };
  EXPECT_NEAR(weight(1, 0), 0.972941, 1e-5);
  EXPECT_NEAR(weight(2, 1), 0.975481, 1e-5);
  EXPECT_NEAR(weight(47, 29), 0.608729, 1e-5);
  EXPECT_NEAR(weight(47, 30), 0.391271, 1e-5);
  double sum = 0;
  std::vector<std::size_t> counts;
  for (const MelFilter& filter : mel_filters()) {
    sum += std::accumulate(filter.weights.begin(), filter.weights.end(), 0.0);
    counts.push_back(filter.weights.size());
  }
  EXPECT_NEAR(sum, 183.31038, 1e-4);
  ASSERT_EQ(counts.size(), 64U);
  EXPECT_EQ((std::vector<std::size_t>(counts.begin(), counts.begin() + 6)),
            (std::vector<std::size_t>{1, 3, 3, 2, 2, 2}));
  EXPECT_EQ(counts.back(), 12U);
}

}  // namespace
}  // namespace motifbench
