#pragma once

namespace motifbench {

/// Rises whenever a contract in harness/core or a block in harness/nn changes: a plugin built
/// against other headers must not be called. tests/unit/plugin_abi_test.cpp notices when it did
/// not.
inline constexpr int kPluginAbi = 2;

}  // namespace motifbench
