#pragma once

#include <span>
#include <vector>

#include "harness/core/domain.h"

namespace motifbench {

/// Replaces one symbol's motifs by another's in a motif map (paper v3, perturbation experiment;
/// facts 2.9). `map` is channels × rows × cols, row-major. A motif moves if it stands on a channel
/// c with `from[c]` and no larger value of any channel lies within 5 rows and columns of it; it
/// keeps its place and value and moves to channel `to`.
void swap_motifs(std::span<float> map, const GridShape& shape, const std::vector<bool>& from,
                 int to);

}  // namespace motifbench
