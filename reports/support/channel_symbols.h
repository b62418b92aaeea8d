#pragma once

#include <cstddef>
#include <vector>

#include "harness/store/records.h"

namespace motifbench {

/// How channels are taken to stand for symbols.
enum class Naming {
  kOneToOne,   // by the best assignment, if there are no more channels than symbols
  kManyToOne,  // each for the true symbol it met most often, the lower of equals
};

/// The one that the model's confusion error (metric "ce") was counted with.
Naming naming_of(const DensityScores& model);

/// The symbols that are counted: `named` by the domain, and those beyond that occur.
std::size_t symbol_count(const std::vector<ConfusionCount>& confusion, std::size_t named);

/// Symbol of every channel up to the last that occurs; −1 for one that met no symbol.
std::vector<int> symbols_of_channels(const std::vector<ConfusionCount>& confusion,
                                     std::size_t named, Naming naming);

}  // namespace motifbench
