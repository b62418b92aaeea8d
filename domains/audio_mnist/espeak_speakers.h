#pragma once

#include <string>
#include <vector>

#include "domains/audio_mnist/espeak_program.h"
#include "domains/audio_mnist/recordings.h"

namespace motifbench {

/// A made-up person: an accent and a voice of espeak-ng, and how high, fast and loud they speak.
struct EspeakSpeaker {
  std::string voice;  // accent+variant, of no two speakers the same
  int pitch = 50;     // espeak's unit
  int speed = 160;    // words a minute
  double stretch =
      1;  // of time and frequency, by playing faster or slower: a longer or shorter body
  double loudness = 1;  // factor
};

/// Of speaker 1 … 60.
EspeakSpeaker espeak_speaker(int speaker);

/// Throws a failure if this machine's espeak-ng lacks a voice of a speaker: it would speak with
/// another one.
void check_voices();

/// How one take differs from the speaker's usual way.
struct EspeakTake {
  Utterance utterance;
  double stretch = 1;
  double loudness = 1;
  int lead = 0, tail = 0;  // samples of silence before and after, as recordings of people have
};
EspeakTake espeak_take(const RecordingKey& key);

/// The take as espeak-ng speaks it, at `kSampleRate`, with its own silence at both ends instead of
/// the program's; at most a second. Pure for one version of espeak-ng.
std::vector<float> synthesise(const RecordingKey& key);

}  // namespace motifbench
