#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "harness/store/store.h"

namespace motifbench {

/// One cell with everything that reports read of it.
struct SeedRun {
  CellRow cell;
  std::vector<DensityScores> models;  // largest density first
  std::vector<ProgressRow> progress;  // by samples

  bool ok() const { return cell.status == CellStatus::kOk; }
  /// The last model of a cell that finished well, else null.
  const DensityScores* final_model() const;
};

/// A metric of a model, or null.
const MetricValue* find_metric_value(const DensityScores& model, std::string_view name);

/// A method with one setting of its parameters.
struct MethodRuns {
  std::string label;          // "l1(lambda=0.1)": canonical, without what equals its default
  std::string slug;           // the same as part of a file name, unique within the domain
  std::vector<SeedRun> runs;  // by seed

  std::vector<const SeedRun*> finished() const;
};

/// A domain with its preset and other parameters: numbers of one are never mixed with another's.
struct DomainRuns {
  std::string label;   // "digit_circle (preset quick)"
  std::string slug;    // "digit_circle_quick", unique within the snapshot
  std::string name;    // canonical, all parameters
  std::string preset;  // empty if it has none
  std::string provenance;
  double minimum_density = 0;  // 0 = unknown
  std::vector<std::string> symbols;
  std::vector<std::int64_t> seeds;  // of all its methods, ascending
  std::vector<MethodRuns> methods;
};

/// What reports are functions of: a store, read once and grouped.
struct Snapshot {
  std::vector<DomainRuns> domains;
};

/// Groups in order of first appearance; seeds ascending.
Snapshot group_runs(std::vector<SeedRun> runs);

Snapshot read_snapshot(const Store& store);

}  // namespace motifbench
