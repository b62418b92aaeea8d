#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "harness/run/cell_plan.h"
#include "harness/store/records.h"

namespace motifbench {

/// Which cell may run next: parents before children, otherwise in the order of the plan. Cells are
/// named by their index in the plan.
class CellQueue {
 public:
  struct Blocked {
    std::size_t cell;
    std::size_t parent;
  };

  /// `stored`: status of the cells already in the store. Those ok or diverged are not run again.
  CellQueue(const std::vector<PlannedCell>& cells, const std::map<std::string, CellStatus>& stored);

  /// The next cell whose parent is there, now counted as running.
  std::optional<std::size_t> next();

  /// A running cell could not run yet: it waits again.
  void put_back(std::size_t cell);

  /// A running cell ended; `usable` if children may start from it.
  void finish(std::size_t cell, bool usable);

  /// Cells that became impossible since the last call because their parent did, each once.
  std::vector<Blocked> take_blocked();

  std::size_t skipped() const { return skipped_; }
  std::size_t running() const { return running_; }

 private:
  enum class State { kWaiting, kRunning, kUsable, kUnusable };

  void block_children();

  std::vector<State> states_;
  std::vector<std::optional<std::size_t>> parents_;
  std::vector<Blocked> blocked_;
  std::size_t skipped_ = 0;
  std::size_t running_ = 0;
};

}  // namespace motifbench
