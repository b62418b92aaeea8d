#pragma once

#include <string>
#include <vector>

#include "harness/metrics/regression.h"
#include "harness/store/baseline.h"

namespace motifbench {

/// One metric of one method on one domain, held against its baseline.
struct CheckedMetric {
  BaselineKey key = {};
  std::string metric = {};
  std::vector<std::int64_t> seeds = {};  // compared now, ascending
  std::string missing = {};  // "seed 2 diverged, seed 3 not run"; empty if all are there
  Change change = {};        // kSame and no numbers where no seed could be compared

  bool failed() const { return change.movement == Movement::kRegression || !missing.empty(); }
};

/// What became of a baseline in a result set.
struct AccuracyCheck {
  std::vector<CheckedMetric> metrics;    // by domain, method, metric
  std::vector<std::string> not_covered;  // "domain/method" that finished here without a baseline

  bool passed() const;
};

/// Holds the finished cells of `store` against `baseline`; `filter` chooses among the baseline's
/// cells, whose spread is over all its seeds all the same. A baseline's cell that did not finish
/// well is missing, unless none of the method's seeds is among the baseline's: then all its
/// finished cells are compared without pairing. `alarm_rate` is that of the whole check, in
/// (0, 0.5); it is divided by the number of metrics compared (Bonferroni).
AccuracyCheck check_accuracy(const Baseline& baseline, const Store& store, const CellFilter& filter,
                             double alarm_rate);

}  // namespace motifbench
