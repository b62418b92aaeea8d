#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "harness/store/records.h"
#include "harness/train/cell_run.h"

namespace motifbench {

/// What a worker process tells its runner: one JSON object a line on its standard output.
struct WorkerMessage {
  enum class Kind { kLive, kFinished };
  Kind kind = Kind::kLive;
  LiveProgress live;                    // kLive
  CellStatus status = CellStatus::kOk;  // kFinished: what the store now says of the cell
  std::string message;                  // kFinished: why, unless ok
};

std::string_view to_text(LiveProgress::Phase phase);  // "training", "validating", "evaluating"

/// Without the line break.
std::string to_line(const LiveProgress& live);
std::string to_line(CellStatus status, const std::string& message);

/// Nothing for a line that no worker wrote.
std::optional<WorkerMessage> parse_worker_line(std::string_view line);

}  // namespace motifbench
