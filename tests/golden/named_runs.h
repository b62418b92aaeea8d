#pragma once

#include <vector>

#include "reports/support/snapshot.h"

namespace motifbench {

/// Made-up runs under names of the paper, for reports that are about those: DigitCircle at presets
/// `paper` and `quick`, with seeds that are missing or failed.
std::vector<SeedRun> named_runs();

}  // namespace motifbench
