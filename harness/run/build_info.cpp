#include "harness/run/build_info.h"

// The build defines both for this file alone, so that a new commit recompiles nothing else.
#ifndef MOTIFBENCH_VERSION
#define MOTIFBENCH_VERSION "0.1.0"
#endif
#ifndef MOTIFBENCH_GIT_COMMIT
#define MOTIFBENCH_GIT_COMMIT "unknown"
#endif

namespace motifbench {

std::string_view build_version() { return MOTIFBENCH_VERSION; }

std::string_view build_commit() { return MOTIFBENCH_GIT_COMMIT; }

}  // namespace motifbench
