#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "harness/core/spec.h"
#include "reports/support/paper_numbers.h"

namespace motifbench {

/// What is made of the values of the seeds. For `kEach` a rule has to hold for every seed, for
/// `kAny` for at least one.
enum class Aggregate { kMean, kMedian, kEach, kAny, kMin, kMax };
std::string_view to_text(Aggregate aggregate);

/// A quantity that the store may hold.
struct Measure {
  Spec domain;  // without preset
  Spec method;
  std::string metric;  // stored or derived (reports/support/derived_metrics.h)
  Aggregate aggregate = Aggregate::kMean;
  int rungs_up = 0;  // of the model: evaluated densities above the final one
};

/// Rules, one struct each. All values are fractions; what the paper's number adds (digitising
/// tolerance) is in them already.

/// ours ≤ bound, or ours ≥ bound.
struct BoundRule {
  bool upper = true;
  double bound = 0;
  /// Nominal density that the paper's number was measured at, where a model that stayed above it
  /// would have it easier.
  std::optional<double> density = std::nullopt;
};

/// The 95 % interval of our mean meets the paper's.
struct OverlapRule {
  double low = 0;
  double high = 0;
};

/// low ≤ ours ≤ high: the paper's value, give or take.
struct NearRule {
  double low = 0;
  double high = 0;
};

/// ours × factor + points ≤ than, over the seeds that both have if they are of one domain.
struct BelowRule {
  Measure than;
  double factor = 1;
  double points = 0;
};

/// As density falls to the final one, ours falls (or rises) from its first to its last value by
/// `factor` or more, and no step goes the other way by more than `points`.
struct MonotoneRule {
  bool rises = false;
  double factor = 1;
  double points = 0;
  int densities = 5;  // the fewest to judge by
};

/// At every density of the curve that was evaluated, ours is within `points` of the paper's.
struct CurveRule {
  PaperCurve curve;
  double points = 0;
  int densities = 3;  // the fewest in common
};

/// The share of seeds with ours ≤ bound (or ≥) is at least `share`.
struct ShareRule {
  bool upper = true;
  double bound = 0;
  double share = 1;
};

using Rule =
    std::variant<BoundRule, OverlapRule, NearRule, BelowRule, MonotoneRule, CurveRule, ShareRule>;

/// One checkable statement of the paper.
struct Claim {
  std::string id;
  std::string text;    // in our own words
  std::string source;  // where in the paper
  std::string preset;  // the one that is comparable with the paper
  Measure subject;
  int seeds = 1;  // the fewest finished ones to decide by
  /// Where the rule means anything, for rules about the paper's own sizes; empty: everywhere.
  std::vector<std::string> presets;
  Rule rule;
};

/// Reads a ledger: its `numbers` lists files of paper numbers, relative to it. Usage errors with
/// line and column for whatever is not as it should be, unknown number ids included.
std::vector<Claim> read_claims(const std::filesystem::path& file);

/// The rule as a table shows it: "≤ 4.23 %".
std::string rule_text(const Claim& claim);

/// A value of a metric: percent for errors and shares, 5.02e-05 for densities.
std::string value_text(std::string_view metric, double value);

}  // namespace motifbench
