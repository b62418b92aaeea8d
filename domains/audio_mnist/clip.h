#pragma once

#include <span>
#include <vector>

#include "domains/audio_mnist/recordings.h"
#include "harness/data/random_stream.h"

namespace motifbench {

/// How clips are made (facts 2.4). Lengths are samples.
struct ClipSetting {
  int samples = 120'000;        // of a clip of several digits
  int single_samples = 24'000;  // of one with a single digit
  int min_digits = 5;           // both bounds inclusive
  int max_digits = 10;
  float noise = 0x1p-10F;  // scale of the normal noise, cut off at ± once that
};

/// One recording in a clip.
struct PlacedRecording {
  RecordingKey key;
  int start = 0;  // sample of the clip

  bool operator==(const PlacedRecording&) const = default;
};

/// What a clip says and where, in the order of the start.
using ClipPlan = std::vector<PlacedRecording>;

/// The paper's draws: number of digits, digits, for each its speaker (uniform in `speakers`) and
/// its take, then all starts together until no recording reaches the next one or the end. Throws a
/// failure if the recordings are too long for that.
ClipPlan draw_clip(const ClipSetting& setting, const Recordings& recordings,
                   std::span<const int> speakers, RandomStream& random);

/// One digit, its speaker and its take, in the middle of a clip of `single_samples`.
ClipPlan draw_single(const ClipSetting& setting, const Recordings& recordings,
                     std::span<const int> speakers, RandomStream& random);

/// The recordings over silence in `samples` samples, then noise from `random` on every sample.
std::vector<float> render_clip(const ClipPlan& plan, const Recordings& recordings, int samples,
                               float noise, RandomStream& random);

}  // namespace motifbench
