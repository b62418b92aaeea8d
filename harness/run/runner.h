#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "harness/run/cell_plan.h"
#include "harness/run/progress_display.h"
#include "harness/run/worker_process.h"
#include "harness/store/records.h"

namespace motifbench {

struct RunSetting {
  std::filesystem::path out;
  std::string experiment;  // groups the cells in the store
  std::string device = "cpu";
  std::size_t jobs = 1;                            // worker processes at once
  std::vector<std::filesystem::path> plugins;      // loaded by every worker
  std::optional<std::chrono::seconds> time_limit;  // of each worker
  Launcher launcher;                               // of the workers
};

struct RunSummary {
  std::size_t cells = 0;
  std::size_t skipped = 0;                  // finished before
  std::map<CellStatus, std::size_t> ended;  // in this run
  std::size_t not_run = 0;                  // held by another process, or not reached
  bool interrupted = false;

  /// 130 if interrupted, 1 if a cell is neither ok nor diverged, else 0.
  int exit_code() const;
};

/// Runs the cells of `plan` (parents first) that the store in `out` does not hold as ok or
/// diverged, a worker process each, and returns when none is left. A cell that fails fails alone,
/// with those that start from it. The first SIGINT or SIGTERM asks the workers to write checkpoints
/// and waits for them; the second kills them.
RunSummary run_plan(const std::vector<PlannedCell>& plan, const RunSetting& setting,
                    ProgressDisplay& display);

}  // namespace motifbench
