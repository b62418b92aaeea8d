#pragma once

#include <span>
#include <vector>

#include "harness/core/scores.h"

namespace motifbench {

/// Which symbol each channel stands for, by a confusion matrix: the symbol most frequent in its
/// detected footprints (the lowest of equals), if that makes more than `share` of them; else −1.
std::vector<int> channel_names(std::span<const ConfusionCount> confusion, int channels, int symbols,
                               double share);

}  // namespace motifbench
