#pragma once

#include <span>

#include "harness/data/random_stream.h"

namespace motifbench {

/// Adds to each value a draw of the normal distribution of standard deviation `scale` cut off at
/// ±`scale`: the inverse of its distribution function at one `random.uniform()` per value, in
/// order. The draws are right to 3e-7 of `scale`.
void add_truncated_normal(float scale, RandomStream& random, std::span<float> values);

}  // namespace motifbench
