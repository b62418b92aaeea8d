#pragma once

#include "reports/support/snapshot.h"

namespace motifbench {

/// A small result set with everything a report has to cope with: several seeds and one, a diverged,
/// a failed and a missing seed, two domains, a ladder of densities, examples right and wrong.
Snapshot report_fixture();

/// The same and runs under names of the paper, for the reports that are about those.
Snapshot full_fixture();

/// The same shape of cells whose every text tries to break out of whatever prints it; `marker`
/// is a file that would exist if a command in them ran.
Snapshot hostile_fixture(const std::string& marker);

}  // namespace motifbench
