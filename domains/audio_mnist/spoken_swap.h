#pragma once

#include <optional>

#include "harness/core/example.h"
#include "harness/data/random_stream.h"
#include "harness/scoring/perturbation_scorer.h"

namespace motifbench {

/// One digit that is spoken becomes another one wherever it is spoken (facts 2.9).
std::optional<SymbolSwap> draw_spoken_swap(const Example& example, RandomStream& random);

}  // namespace motifbench
