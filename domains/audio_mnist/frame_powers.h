#pragma once

namespace motifbench {

/// Frames of the paper's spectrogram (facts 2.4): floor(2 · 1.5 · 8000 / 64) samples.
inline constexpr int kFrameSize = 375;
inline constexpr int kFrameHop = kFrameSize / 2;
inline constexpr int kFrameBins = kFrameSize / 2 + 1;
inline constexpr int kFramesAtOnce = 32;

/// Power spectra of `kFramesAtOnce` frames under a periodic Hann window. Frame f begins at
/// `samples[f · kFrameHop]`; all of them must be there to read. `powers` gets kFrameBins ×
/// kFramesAtOnce values, bin by bin, no normalisation.
void frame_powers(const float* samples, float* powers);

}  // namespace motifbench
