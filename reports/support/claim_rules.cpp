#include "reports/support/claim_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "harness/draw/number_text.h"
#include "harness/metrics/bootstrap.h"
#include "reports/support/claim_values.h"

namespace motifbench {
namespace {

/// Nominal densities differ by rounding, digitised ones in the seventh digit.
constexpr double kSameDensity = 1e-4;

/// Does `test` hold for the aggregate: the one number, or each or any of the seeds?
template <typename Test>
bool test_aggregate(const std::vector<double>& values, Aggregate aggregate, const Test& test) {
  if (aggregate == Aggregate::kEach) return std::all_of(values.begin(), values.end(), test);
  if (aggregate == Aggregate::kAny) return std::any_of(values.begin(), values.end(), test);
  return test(aggregate_of(values, aggregate));
}

std::string range_text(std::string_view metric, double low, double high) {
  return fmt::format("{} to {}", value_text(metric, low), value_text(metric, high));
}

/// "1.48 % [0.07 % to 4.23 %]", for other aggregates "0.30 % (seeds 0.15 % to 1.34 %)".
std::string ours_text(const Measure& measure, const std::vector<double>& values,
                      const Evidence& evidence) {
  std::string value = value_text(measure.metric, *evidence.value);
  if (values.size() < 2) return value;
  if (evidence.low) {
    return fmt::format("{} [{}]", value, range_text(measure.metric, *evidence.low, *evidence.high));
  }
  const auto [least, most] = std::minmax_element(values.begin(), values.end());
  return fmt::format("{} (seeds {})", value, range_text(measure.metric, *least, *most));
}

class Evaluation {
 public:
  Evaluation(const Claim& claim, const Snapshot& snapshot, const std::string& preset)
      : claim_(claim), snapshot_(snapshot) {
    evidence_.preset = preset;
  }

  Evidence run() {
    std::visit([this](const auto& rule) { apply(rule); }, claim_.rule);
    return evidence_;
  }

 private:
  const Measure& subject() const { return claim_.subject; }

  /// The subject's values, described in the evidence; empty if there are none.
  std::vector<double> subject_values() {
    return described(seed_values(snapshot_, subject(), evidence_.preset));
  }

  /// Writes the subject's values into the evidence and returns them.
  std::vector<double> described(const SeedValues& found) {
    evidence_.missing = found.missing;
    evidence_.seeds = found.values.size();
    if (found.values.empty()) return {};
    evidence_.value = aggregate_of(found.values, subject().aggregate);
    if (subject().aggregate == Aggregate::kMean && found.values.size() > 1) {
      const MeanInterval interval = bootstrap_mean(found.values);
      evidence_.low = interval.low;
      evidence_.high = interval.high;
    }
    evidence_.ours = ours_text(subject(), found.values, evidence_);
    return found.values;
  }

  template <typename Test>
  void judge(const Test& test) {
    const std::vector<double> values = subject_values();
    if (!values.empty()) evidence_.holds = test_aggregate(values, subject().aggregate, test);
  }

  /// "seed 3 ended at density 6.70e-05, above the paper's 5.02e-05", of the first such seed.
  static std::string above_density(const SeedValues& found, double density) {
    if (found.minimum_density > density) return "";  // densities of another task
    for (std::size_t i = 0; i < found.seeds.size(); ++i) {
      if (found.densities[i] <= density * (1 + kSameDensity)) continue;
      return fmt::format("seed {} ended at density {}, above the paper's {}", found.seeds[i],
                         density_text(found.densities[i]), density_text(density));
    }
    return "";
  }

  void apply(const BoundRule& rule) {
    if (rule.density) {
      const SeedValues found = seed_values(snapshot_, subject(), evidence_.preset);
      if (const std::string above = above_density(found, *rule.density); !above.empty()) {
        described(found);
        evidence_.missing = above;
        return;
      }
    }
    judge([&](double value) { return rule.upper ? value <= rule.bound : value >= rule.bound; });
  }

  void apply(const NearRule& rule) {
    judge([&](double value) { return rule.low <= value && value <= rule.high; });
  }

  void apply(const OverlapRule& rule) {
    const std::vector<double> values = subject_values();
    if (values.size() == 1) evidence_.missing = "an interval needs two seeds or more";
    if (values.size() < 2) return;
    evidence_.holds = *evidence_.low <= rule.high && *evidence_.high >= rule.low;
  }

  void apply(const BelowRule& rule) {
    SeedValues ours = seed_values(snapshot_, subject(), evidence_.preset);
    SeedValues than = seed_values(snapshot_, rule.than, evidence_.preset);
    const bool both = !ours.values.empty() && !than.values.empty();
    // A seed means the same data within a domain only.
    if (both && to_text(subject().domain) == to_text(rule.than.domain)) {
      keep_common_seeds(ours, than);
      if (ours.values.empty()) ours.missing = "no seed finished with both methods";
    }
    const std::vector<double> values = described(ours);
    if (values.empty()) return;
    if (than.values.empty()) {
      evidence_.missing = than.missing;
      return;
    }
    evidence_.seeds = std::min(evidence_.seeds, than.values.size());
    const auto holds = [&](double value) {
      return test_aggregate(than.values, rule.than.aggregate, [&](double theirs) {
        return value * rule.factor + rule.points <= theirs;
      });
    };
    evidence_.holds = test_aggregate(values, subject().aggregate, holds);
    evidence_.ours +=
        fmt::format(" against {}",
                    value_text(rule.than.metric, aggregate_of(than.values, rule.than.aggregate)));
  }

  /// The subject's ladder, described in the evidence; empty if it is shorter than `fewest`.
  Ladder subject_ladder(int fewest) {
    Ladder ladder = density_ladder(snapshot_, subject(), evidence_.preset);
    evidence_.missing = ladder.missing;
    evidence_.seeds = ladder.seeds;
    if (ladder.values.empty()) return ladder;
    evidence_.value = ladder.values.back();
    evidence_.ours =
        fmt::format("{} at {} densities",
                    range_text(subject().metric, ladder.values.front(), ladder.values.back()),
                    ladder.values.size());
    if (ladder.values.size() < static_cast<std::size_t>(fewest)) {
      evidence_.missing = fmt::format("{} of {} densities", ladder.values.size(), fewest);
      ladder.values.clear();
    }
    return ladder;
  }

  void apply(const MonotoneRule& rule) {
    const Ladder ladder = subject_ladder(rule.densities);
    if (ladder.values.empty()) return;
    const double sign = rule.rises ? 1 : -1;
    bool holds = rule.rises ? ladder.values.back() >= rule.factor * ladder.values.front()
                            : rule.factor * ladder.values.back() <= ladder.values.front();
    // Standing still is neither.
    holds = holds && sign * (ladder.values.back() - ladder.values.front()) > 0;
    for (std::size_t i = 1; i < ladder.values.size(); ++i) {
      holds = holds && sign * (ladder.values[i] - ladder.values[i - 1]) >= -rule.points;
    }
    evidence_.holds = holds;
  }

  void apply(const CurveRule& rule) {
    const Ladder ladder = subject_ladder(1);
    if (ladder.values.empty()) return;
    int common = 0;
    double largest = 0;
    for (std::size_t i = 0; i < rule.curve.at.size(); ++i) {
      for (std::size_t k = 0; k < ladder.values.size(); ++k) {
        const double distance = std::abs(ladder.densities[k] - rule.curve.at[i]);
        if (distance > kSameDensity * rule.curve.at[i]) continue;
        ++common;
        largest = std::max(largest, std::abs(ladder.values[k] - rule.curve.values[i]));
      }
    }
    if (common < rule.densities) {
      evidence_.missing =
          fmt::format("{} of {} densities in common with the paper", common, rule.densities);
      return;
    }
    evidence_.ours += fmt::format(", off by {} at most", value_text(subject().metric, largest));
    evidence_.holds = largest <= rule.points;
  }

  void apply(const ShareRule& rule) {
    const std::vector<double> values = subject_values();
    if (values.empty()) return;
    const auto good = std::count_if(values.begin(), values.end(), [&](double value) {
      return rule.upper ? value <= rule.bound : value >= rule.bound;
    });
    const double share = static_cast<double>(good) / static_cast<double>(values.size());
    evidence_.ours = fmt::format("{} of {} seeds", good, values.size());
    evidence_.value = share;
    evidence_.holds = share >= rule.share;
  }

  const Claim& claim_;
  const Snapshot& snapshot_;
  Evidence evidence_;
};

}  // namespace

Evidence evaluate(const Claim& claim, const Snapshot& snapshot, const std::string& preset) {
  Evidence evidence = Evaluation(claim, snapshot, preset).run();
  if (evidence.holds) evidence.missing.clear();
  return evidence;
}

}  // namespace motifbench
