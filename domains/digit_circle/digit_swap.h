#pragma once

#include <optional>

#include "harness/core/example.h"
#include "harness/data/random_stream.h"
#include "harness/scoring/perturbation_scorer.h"

namespace motifbench {

/// One digit of a circle becomes another that is not on it; the target starts with the smallest
/// again (facts 2.9).
std::optional<SymbolSwap> draw_digit_swap(const Example& example, RandomStream& random);

}  // namespace motifbench
