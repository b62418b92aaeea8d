#include "harness/run/cell_queue.h"

#include <utility>

namespace motifbench {

CellQueue::CellQueue(const std::vector<PlannedCell>& cells,
                     const std::map<std::string, CellStatus>& stored) {
  std::map<std::string, std::size_t> index;
  for (const PlannedCell& cell : cells) {
    index.emplace(cell.identity, states_.size());
    // Parents come first in a plan.
    parents_.push_back(cell.parent ? std::optional(index.at(to_text(*cell.parent))) : std::nullopt);
    const auto row = stored.find(cell.identity);
    const CellStatus status = row == stored.end() ? CellStatus::kPending : row->second;
    if (status == CellStatus::kOk) {
      states_.push_back(State::kUsable);
      ++skipped_;
    } else if (status == CellStatus::kDiverged) {
      states_.push_back(State::kUnusable);
      ++skipped_;
    } else {
      states_.push_back(State::kWaiting);
    }
  }
  block_children();
}

std::optional<std::size_t> CellQueue::next() {
  for (std::size_t cell = 0; cell < states_.size(); ++cell) {
    if (states_[cell] != State::kWaiting) continue;
    if (parents_[cell] && states_[*parents_[cell]] != State::kUsable) continue;
    states_[cell] = State::kRunning;
    ++running_;
    return cell;
  }
  return std::nullopt;
}

void CellQueue::put_back(std::size_t cell) {
  --running_;
  states_[cell] = State::kWaiting;
}

void CellQueue::finish(std::size_t cell, bool usable) {
  --running_;
  states_[cell] = usable ? State::kUsable : State::kUnusable;
  if (!usable) block_children();
}

std::vector<CellQueue::Blocked> CellQueue::take_blocked() { return std::exchange(blocked_, {}); }

void CellQueue::block_children() {
  for (std::size_t cell = 0; cell < states_.size(); ++cell) {
    if (states_[cell] != State::kWaiting || !parents_[cell]) continue;
    if (states_[*parents_[cell]] != State::kUnusable) continue;
    states_[cell] = State::kUnusable;
    blocked_.push_back({cell, *parents_[cell]});
  }
}

}  // namespace motifbench
