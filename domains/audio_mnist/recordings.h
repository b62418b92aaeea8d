#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "domains/audio_mnist/speakers.h"

namespace motifbench {

inline constexpr int kSampleRate = 8000;  // of everything that models hear, in Hz

/// Names one recording. `speaker` is the folder's number, 1 … 60; takes are in the order of their
/// file names as text (0, 1, 10, 11, …), as the authors' are.
struct RecordingKey {
  int speaker = 1;
  int digit = 0;
  int take = 0;

  /// Position among all recordings, speaker by speaker and digit by digit.
  std::size_t position() const {
    const auto size = [](int value) { return static_cast<std::size_t>(value); };
    return (size(speaker - 1) * kDigits + size(digit)) * kTakes + size(take);
  }

  bool operator==(const RecordingKey&) const = default;
};

inline constexpr std::size_t kRecordings = std::size_t{kSpeakers} * kDigits * kTakes;

/// Spoken digits at 8 kHz, one channel, full scale ±1. Safe to use from several threads.
class Recordings {
 public:
  virtual ~Recordings() = default;
  /// How to get them where they are not on this machine, in one line; else empty.
  virtual std::string missing() const { return ""; }
  /// Tells recordings from others of the same names; empty if there are no others.
  virtual std::string version() const { return ""; }
  /// The samples live as long as this object. Throws a failure if they cannot be had, with one line
  /// that says what to do.
  virtual std::span<const float> samples(const RecordingKey& key) const = 0;
};

}  // namespace motifbench
