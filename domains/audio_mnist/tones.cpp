#include "domains/audio_mnist/tones.h"

#include <cmath>
#include <cstddef>
#include <numbers>

#include "harness/data/random_stream.h"

namespace motifbench {
namespace {

constexpr std::int64_t kToneStream = 1;

/// A tone with an octave above it, swelling and fading.
std::vector<float> tone(double hertz, std::size_t size) {
  std::vector<float> samples(size);
  for (std::size_t i = 0; i < size; ++i) {
    const double phase = 2 * std::numbers::pi * hertz * static_cast<double>(i) / kSampleRate;
    const double swell =
        std::sin(std::numbers::pi * static_cast<double>(i) / static_cast<double>(size));
    samples[i] =
        static_cast<float>(swell * swell * (0.4 * std::sin(phase) + 0.2 * std::sin(2 * phase)));
  }
  return samples;
}

}  // namespace

ToneRecordings::ToneRecordings() {
  for (int speaker = 1; speaker <= kSpeakers; ++speaker) {
    RandomStream random = RandomStream::for_sample(kToneStream, speaker);
    const double height = 0.97 + 0.06 * random.uniform();
    const auto size = static_cast<std::size_t>(random.integer(800, 1200));
    for (int digit = 0; digit < kDigits; ++digit) {
      tones_.push_back(tone(250 * height * std::exp2(digit / 3.5), size));
    }
  }
}

std::span<const float> ToneRecordings::samples(const RecordingKey& key) const {
  return tones_.at(key.position() / kTakes);
}

}  // namespace motifbench
