#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "harness/metrics/paired.h"
#include "harness/store/comparison.h"
#include "reports/support/snapshot.h"

namespace motifbench {

/// How the values of a metric are printed.
enum class MetricScale { kPercent, kDensity, kSpeed };

/// A metric of the final models on both sides.
struct MetricPair {
  std::string metric;  // "fpe", ..., "samples_per_second"
  std::string title;   // "FPE %"
  MetricScale scale = MetricScale::kPercent;
  std::vector<std::int64_t> seeds;  // that have it on both sides, ascending
  std::vector<double> before;       // by seed
  std::vector<double> after;
  PairedStatistics statistics;

  /// Seeds on which `after` is better: smaller errors and densities, higher speed.
  std::size_t wins() const;
  std::size_t losses() const;
};

/// One method against another, or one before and after a change, on one domain.
struct MethodPair {
  const DomainRuns* domain = nullptr;  // of the first side
  std::string title;                   // "sparling_mt → topk", "topk, before → after"
  std::string slug;
  std::string before;  // short names of the sides, for axes
  std::string after;
  std::string before_method;  // canonical
  std::string after_method;
  std::vector<std::int64_t> seeds;  // finished on both sides, ascending
  std::string left_out;             // "seed 2 (before: diverged)", ...; empty if none was
  std::vector<std::string> notes;   // what else differs: commits, processors
  std::vector<MetricPair> metrics;  // those that both sides have; empty without seeds
};

/// By domain, then method. The snapshots have to outlive the result. Throws a failure that says
/// what is missing if no seed finished on both sides of anything.
std::vector<MethodPair> pair_up(const Snapshot& before, const Snapshot& after,
                                const ComparisonRequest& request);

}  // namespace motifbench
