#pragma once

namespace motifbench {

/// What the program's exit code says; 0 is success.
inline constexpr int kExitFailure = 1;
inline constexpr int kExitUsage = 2;
inline constexpr int kExitBusy = 75;          // of a worker: another process runs the cell
inline constexpr int kExitInterrupted = 130;  // by a signal; running again goes on

}  // namespace motifbench
