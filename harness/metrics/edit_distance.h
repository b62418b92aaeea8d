#pragma once

#include <cstdint>
#include <span>

namespace motifbench {

/// Levenshtein distance between token sequences: insertions, deletions and replacements cost 1.
std::int64_t edit_distance(std::span<const std::int64_t> left, std::span<const std::int64_t> right);

/// Distance / length of the longer sequence, in [0, 1]; 0 when both are empty.
double edit_distance_error(std::span<const std::int64_t> truth,
                           std::span<const std::int64_t> prediction);

}  // namespace motifbench
