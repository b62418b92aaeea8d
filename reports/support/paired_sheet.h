#pragma once

#include "harness/store/comparison.h"
#include "reports/support/sheet.h"
#include "reports/support/snapshot.h"

namespace motifbench {

/// Tables and figures of a comparison. Throws a failure that says what is missing if no seed
/// finished on both sides of anything.
Sheet compose_comparison(const Snapshot& before, const Snapshot& after,
                         const ComparisonRequest& request);

}  // namespace motifbench
