#pragma once

#include <span>
#include <vector>

namespace motifbench {

inline constexpr int kMelBands = 64;

/// One triangle of the filter bank: its weights on the bins from `first_bin` on.
struct MelFilter {
  int first_bin = 0;
  std::vector<float> weights;
};

/// The paper's 64 filters (facts 2.4): HTK's mel scale from 0 to 4000 Hz, no normalisation of area.
/// The bins count as spread over 0 … 4000 Hz, as in the authors' code, though bin k is at
/// k · 8000 / 375 Hz: that is 0.27 % off, and part of what their models heard.
std::span<const MelFilter> mel_filters();

}  // namespace motifbench
