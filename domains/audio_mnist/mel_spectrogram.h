#pragma once

#include <span>
#include <vector>

#include "domains/audio_mnist/mel_filters.h"

namespace motifbench {

/// Frames of the spectrogram of a clip of so many samples.
int spectrogram_frames(int samples);

/// The paper's mel spectrogram (facts 2.4): kMelBands × frames, band by band, in decibels of power
/// against 1, clamped from below at 80 dB under the largest value of the clip. Frames are centred
/// on every 187th sample; the clip goes on reflected at both ends. Throws a usage error for a clip
/// shorter than one frame.
std::vector<float> mel_spectrogram(std::span<const float> samples);

}  // namespace motifbench
