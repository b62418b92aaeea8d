#pragma once

#include <vector>

#include "domains/audio_mnist/recordings.h"

namespace motifbench {

/// Recordings made in code, for tests of the machinery on machines without data: each digit is a
/// short tone of its own height, which each speaker sings a little higher or lower, longer or
/// shorter. All takes of a speaker are the same.
class ToneRecordings : public Recordings {
 public:
  ToneRecordings();
  std::span<const float> samples(const RecordingKey& key) const override;

 private:
  std::vector<std::vector<float>> tones_;  // by speaker and digit
};

}  // namespace motifbench
