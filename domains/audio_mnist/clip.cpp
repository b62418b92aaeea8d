#include "domains/audio_mnist/clip.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "harness/core/error.h"
#include "harness/data/truncated_normal.h"

namespace motifbench {
namespace {

// Of the longest clips, one draw in 300 fits; recordings that need so many are no digits.
constexpr int kMostDraws = 5'000'000;

int length_of(const Recordings& recordings, const RecordingKey& key) {
  return static_cast<int>(recordings.samples(key).size());
}

/// Speaker and take of a digit, in this order.
RecordingKey draw_recording(std::int64_t digit, std::span<const int> speakers,
                            RandomStream& random) {
  RecordingKey key;
  key.digit = static_cast<int>(digit);
  key.speaker = speakers[static_cast<std::size_t>(
      random.integer(0, static_cast<std::int64_t>(speakers.size())))];
  key.take = static_cast<int>(random.integer(0, kTakes));
  return key;
}

/// Is every recording over before the next begins, and the last before the clip ends?
bool fits(const std::vector<std::int64_t>& starts, const std::vector<int>& lengths, int samples) {
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::int64_t next = i + 1 < starts.size() ? starts[i + 1] : samples;
    if (next - starts[i] < lengths[i]) return false;
  }
  return true;
}

std::vector<std::int64_t> draw_starts(const std::vector<int>& lengths, int samples,
                                      RandomStream& random) {
  const int total = std::accumulate(lengths.begin(), lengths.end(), 0);
  for (int i = 0; total <= samples && i < kMostDraws; ++i) {
    std::vector<std::int64_t> starts = random.choose(samples, lengths.size());
    std::sort(starts.begin(), starts.end());
    if (fits(starts, lengths, samples)) return starts;
  }
  throw_failure("{} recordings of {:.1f} s together do not fit into a clip of {:.1f} s",
                lengths.size(), static_cast<double>(total) / kSampleRate,
                static_cast<double>(samples) / kSampleRate);
}

}  // namespace

ClipPlan draw_clip(const ClipSetting& setting, const Recordings& recordings,
                   std::span<const int> speakers, RandomStream& random) {
  const auto count =
      static_cast<std::size_t>(random.integer(setting.min_digits, setting.max_digits + 1));
  const std::vector<std::int64_t> digits = random.choose(kDigits, count);
  ClipPlan plan;
  std::vector<int> lengths;
  for (const std::int64_t digit : digits) {
    plan.push_back({draw_recording(digit, speakers, random), /*start=*/0});
    lengths.push_back(length_of(recordings, plan.back().key));
  }
  const std::vector<std::int64_t> starts = draw_starts(lengths, setting.samples, random);
  for (std::size_t i = 0; i < count; ++i) plan[i].start = static_cast<int>(starts[i]);
  return plan;
}

ClipPlan draw_single(const ClipSetting& setting, const Recordings& recordings,
                     std::span<const int> speakers, RandomStream& random) {
  const std::int64_t digit = random.integer(0, kDigits);
  const RecordingKey key = draw_recording(digit, speakers, random);
  const int length = length_of(recordings, key);
  if (length > setting.single_samples) {
    throw_failure("a recording of {:.1f} s does not fit into a clip of {:.1f} s",
                  static_cast<double>(length) / kSampleRate,
                  static_cast<double>(setting.single_samples) / kSampleRate);
  }
  return {{key, (setting.single_samples - length) / 2}};
}

std::vector<float> render_clip(const ClipPlan& plan, const Recordings& recordings, int samples,
                               float noise, RandomStream& random) {
  std::vector<float> clip(static_cast<std::size_t>(samples));
  for (const PlacedRecording& placed : plan) {
    const std::span<const float> recording = recordings.samples(placed.key);
    std::copy(recording.begin(), recording.end(), clip.begin() + placed.start);
  }
  add_truncated_normal(noise, random, clip);
  return clip;
}

}  // namespace motifbench
