#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reports/support/channel_symbols.h"

namespace motifbench {

/// A confusion matrix whose channels are aligned with the symbols: row = true symbol, column = the
/// symbol that the predicted channel stands for.
struct AlignedConfusion {
  std::vector<std::string> symbols;               // of rows and columns
  std::vector<std::string> channels;              // of each column: "7", "3/12"; empty if none
  std::vector<std::vector<std::int64_t>> counts;  // [true symbol][column]
  std::vector<std::int64_t> missed;               // [true symbol]: no channel
  /// [column]: no true symbol; one more at the end, of channels that stand for no symbol.
  std::vector<std::int64_t> invented;

  /// Motifs of a symbol, detected or not.
  std::int64_t motifs(std::size_t symbol) const;
  std::int64_t false_positives() const;
  /// All pairs of prediction and truth.
  std::int64_t pairs() const;
};

/// A channel that met no symbol stands for none; a symbol that the domain has no name for is "#12".
AlignedConfusion align(const std::vector<ConfusionCount>& confusion,
                       const std::vector<std::string>& symbols, Naming naming);

}  // namespace motifbench
