#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "harness/core/domain.h"
#include "harness/core/method.h"
#include "harness/store/records.h"

namespace motifbench {

/// What a running cell tells whoever watches.
struct LiveProgress {
  enum class Phase { kTraining, kValidating, kEvaluating };
  Phase phase = Phase::kTraining;
  std::int64_t samples = 0;
  std::int64_t max_samples = 0;
  double samples_per_second = 0;  // over the last second or so; 0 outside training
  double density = 0;
  double accuracy = 0;  // of the last validation
  double threshold = 1;
};

/// Called from the training thread; must return quickly.
struct CellObserver {
  /// Called once training is where it begins or goes on: nothing but the cell itself can fail from
  /// here on. False: leave it, somebody else has finished the cell.
  std::function<bool()> begins = [] { return true; };
  std::function<void(const LiveProgress&)> live = [](const LiveProgress&) {};
  std::function<void(const ProgressRow&)> validated = [](const ProgressRow&) {};
};

struct CellRunSetting {
  CellId id;
  std::filesystem::path folder;         // the cell's checkpoints; made if missing
  std::filesystem::path parent_folder;  // finished parent's, where the plan has one
  std::string parent_identity;          // canonical
  double parent_density = 0;            // nominal, of its final model
  std::string device = "cpu";
};

/// Throws a usage error if this machine, or this build of the framework, does not have the device.
void check_device(const std::string& name);

/// Whether a run in `folder` would go on from a checkpoint.
bool has_checkpoint(const std::filesystem::path& folder);
/// Removes what is needed only to go on: for when the result is stored. Kept models stay.
void remove_checkpoint(const std::filesystem::path& folder);

/// Trains and evaluates one cell, going on from the newest checkpoint in `setting.folder`. Returns
/// a result with status ok, diverged, or interrupted (when `stop` became true; a checkpoint was
/// written; or where the observer left it). Everything else is an Error. On the CPU the result does
/// not depend on how often it was interrupted.
CellResult run_cell(const CellRunSetting& setting, const Domain& domain, const Method& method,
                    const CellObserver& observer, const std::atomic<bool>& stop);

/// Library versions, device and threads of this process, for Environment.
Environment describe_environment(const std::string& device);

/// Sets the number of threads of the framework and of BLAS, and keeps freed tensor memory in the
/// process (giving 4 MB blocks back to the system at every step costs a tenth of a small step).
/// Call before the first tensor is made.
void prepare_process(int threads);

}  // namespace motifbench
