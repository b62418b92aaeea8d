#pragma once

#include <string>
#include <vector>

#include "harness/core/scores.h"
#include "reports/html/html.h"
#include "reports/support/channel_symbols.h"

namespace motifbench {

/// Counts as a table: a row per symbol, shaded by the share of the row, and one for predictions
/// without truth; a column per channel, in the order of their symbols so that a good model has its
/// counts on the diagonal, and one for misses.
Html confusion_html(const std::vector<ConfusionCount>& confusion,
                    const std::vector<std::string>& symbols, Naming naming);

}  // namespace motifbench
