#pragma once

#include <optional>
#include <string>

#include "harness/core/example.h"
#include "harness/data/random_stream.h"
#include "harness/scoring/perturbation_scorer.h"

namespace motifbench {

/// One digit or letter of a formula becomes another of `characters` wherever it stands (facts 2.9).
/// Nothing if the formula prints none.
std::optional<SymbolSwap> draw_character_swap(const std::string& characters, const Example& example,
                                              RandomStream& random);

}  // namespace motifbench
