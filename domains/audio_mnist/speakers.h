#pragma once

#include <span>

namespace motifbench {

inline constexpr int kSpeakers = 60;
inline constexpr int kDigits = 10;
inline constexpr int kTakes = 50;  // of each digit by each speaker

/// Folder numbers 1 … 60 in the authors' order, their list shuffled with generator seed 0
/// (facts 2.4): the first 51 train and validate, the other 9 test.
std::span<const int> speaker_order();

/// Folder numbers of the speakers that models are trained on, and of those they never hear.
std::span<const int> train_speakers();
std::span<const int> test_speakers();

}  // namespace motifbench
