#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "harness/core/spec.h"

namespace motifbench {

struct WorkerSetting {
  std::filesystem::path out;
  CellId cell;
  std::string device = "cpu";
  std::optional<std::chrono::seconds> time_limit = std::nullopt;
};

/// Runs one cell in this process with one thread, going on from its checkpoint, and stores what
/// came of it; reports progress as `WorkerMessage` lines on standard output. SIGINT and SIGTERM
/// make it write a checkpoint and end as interrupted, the time limit as timeout. Whatever goes
/// wrong in the cell is stored as its failure. Returns the exit code: 0 for ok and diverged. An
/// Error leaves it only when the cell or the device is not valid or the store cannot be written.
int run_worker(const WorkerSetting& setting);

}  // namespace motifbench
