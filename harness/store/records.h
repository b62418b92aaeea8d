#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/core/scores.h"
#include "harness/core/spec.h"

namespace motifbench {

/// Where a cell stands. One that is not settled goes on from its checkpoint, if it has any, when
/// run again.
enum class CellStatus { kPending, kRunning, kOk, kFailed, kDiverged, kTimeout, kInterrupted };

/// Nothing that runs again can change the numbers of such a cell: ok or diverged.
bool is_settled(CellStatus status);

std::string_view to_text(CellStatus status);  // "pending", "running", "ok", ...
CellStatus parse_cell_status(std::string_view text);

/// One validation of a training run. Keyed by (cell, samples): a resumed run overwrites with the
/// same.
struct ProgressRow {
  std::int64_t samples = 0;
  double density = 0;    // nominal
  double accuracy = 0;   // share of exact matches on the validation samples
  double threshold = 0;  // accuracy above which density falls
  double loss = 0;       // mean training loss since the last validation
  double seconds = 0;    // wall time of training so far, all sessions of the cell together
};

/// The evaluation of one model of a cell: the weights kept when training left `density`.
struct DensityScores {
  double density = 0;             // nominal
  std::int64_t samples_seen = 0;  // training samples behind the weights
  bool final = false;             // the cell's last model; exactly one per finished cell
  ScoreSheet scores;
};

/// What a finished cell leaves behind.
struct CellResult {
  CellStatus status = CellStatus::kOk;
  std::string message;
  std::int64_t samples = 0;
  std::int64_t steps = 0;
  double wall_seconds = 0;
  double cpu_seconds = 0;
  double samples_per_second = 0;  // training alone
  std::vector<DensityScores> models;
};

/// Where numbers were made: "preset", "seed", "git_commit", "build", "torch", "device", "threads",
/// "cpu", "host_os", ... Name → value.
using Environment = std::map<std::string, std::string>;

/// A cell as stored.
struct CellRow {
  std::string identity;  // to_text(CellId), canonical
  CellId id;
  CellStatus status = CellStatus::kPending;
  std::string message;
  std::string started;  // ISO 8601 UTC, empty if never
  std::string finished;
  std::int64_t samples = 0;
  std::int64_t steps = 0;
  double wall_seconds = 0;
  double cpu_seconds = 0;
  double samples_per_second = 0;
  Environment environment;
  double minimum_density = 0;        // of its domain, for ratios
  std::vector<std::string> symbols;  // of its domain, for confusion tables and pictures
};

/// A stored metric.
struct MetricRow {
  std::string identity;
  double density = 0;  // nominal
  bool final = false;
  std::string name;
  double value = 0;
  std::int64_t samples = 0;
};

}  // namespace motifbench
