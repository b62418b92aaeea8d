#pragma once

#include <string>
#include <vector>

#include "harness/core/scores.h"
#include "reports/html/html.h"

namespace motifbench {

/// The symbol that each channel met most often, −1 for a channel that met none.
std::vector<int> symbols_of_channels(const std::vector<ConfusionCount>& confusion);

/// Counts as a table: a row per symbol, shaded by the share of the row, and one for predictions
/// without truth; a column per channel, in the order of their symbols so that a good model has its
/// counts on the diagonal, and one for misses.
Html confusion_html(const std::vector<ConfusionCount>& confusion,
                    const std::vector<std::string>& symbols);

}  // namespace motifbench
