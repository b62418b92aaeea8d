#pragma once

#include <set>
#include <string>
#include <vector>

namespace motifbench {

inline constexpr int kEspeakRate = 22'050;  // Hz

/// What to ask of the program espeak-ng, in its own units.
struct Utterance {
  std::string text;
  std::string voice;  // such as "en-us+m3"
  int pitch = 50;     // 0 … 99
  int speed = 160;    // words a minute, 80 … 450

  bool operator==(const Utterance&) const = default;
};

/// One run of espeak-ng, found on PATH and started without a shell: samples at `kEspeakRate`, full
/// scale ±1. The same utterance gives the same samples with the same version of the program. Throws
/// a failure if the program is missing or does not answer as expected.
std::vector<float> speak(const Utterance& utterance);

/// The names of the voice variants that it has, such as "m3". One that it does not have it leaves
/// out without a word.
std::set<std::string> voice_variants();

}  // namespace motifbench
