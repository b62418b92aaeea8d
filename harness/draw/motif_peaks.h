#pragma once

#include <vector>

#include "harness/core/scores.h"

namespace motifbench {

/// A predicted motif worth a mark of its own.
struct MotifPeak {
  PredictedMotif motif;
  bool crowded = false;  // others lie within the radius
};

/// The motifs that are largest among all channels within `radius` in rows and columns, largest
/// first, as the paper's pictures show them. `predicted` is ordered largest first.
std::vector<MotifPeak> motif_peaks(const std::vector<PredictedMotif>& predicted, int radius);

/// The paper's radius, 5 pixels; less where motifs are smaller: half the shorter side of the
/// median footprint, at least 1.
int peak_radius(const std::vector<ScoredExample>& examples);

}  // namespace motifbench
