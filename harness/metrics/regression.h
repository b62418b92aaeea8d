#pragma once

#include <span>
#include <vector>

namespace motifbench {

/// How a metric moved against a stored baseline.
enum class Movement { kSame, kRegression, kImprovement };

/// The rule by which `motifbench check` tells a regression from the luck of the seeds.
///
/// Let D be how much worse the mean over seeds has become, s the spread (standard deviation, n - 1)
/// of the baseline's n seeds, m the number of seeds now. A regression is D > tolerance, an
/// improvement D < -tolerance, with
///
///   tolerance = max(floor, s/2, min(pooled, paired))
///   pooled = t(n+m-2) · √(((n-1)s² + (m-1)s_now²) / (n+m-2)) · √(1/m + 1/k)
///   paired = t(m-1) · (standard deviation of the differences by seed) / √m
///
/// where t is the one-sided quantile of Student's distribution at half the false-alarm rate (two
/// tests share it; all of it if there is one). If the seeds now are the baseline's, D is over them,
/// k = m and both tests apply; else D compares the means, k = n and `pooled` stands alone, as it
/// does for m = 1.
///
/// Two floors keep the check quiet where the tests would be over-keen: a change below half the
/// spread is no regression however steady, and one below `floor` never is, so that seeds without
/// any spread do not make rounding fail. A seed that goes astray by itself widens the pooled
/// spread: one seed proves nothing, where baselines have such seeds too.
///
/// False alarms: a re-run from the same distribution, normal over seeds, exceeds the tolerance with
/// at most the probability `alarm_rate`, whether seeds repeat or not. Of a planted loss of 2s with
/// nine seeds and a rate of 1 %, the rule finds about 90 % if re-runs of a seed have nothing in
/// common, and all if they differ by half the spread or less. Three seeds find it only then.
struct RegressionRule {
  double alarm_rate = 0.01;  // of this one comparison, in (0, 0.5)
  double floor = 0;          // in units of the metric
};

/// The evidence behind a verdict. Signs are the metric's own: all metrics here are better smaller.
struct Change {
  double before = 0;     // mean of the baseline, over the seeds compared
  double after = 0;      // mean now
  double spread = 0;     // s
  double tolerance = 0;  // change beyond which the metric has moved
  Movement movement = Movement::kSame;

  double difference() const { return after - before; }
  /// Change in units of the spread; infinite without spread, 0 without change.
  double in_spreads() const;
};

/// Fewest seeds of a baseline: two say next to nothing of their spread.
inline constexpr std::size_t kFewestBaselineSeeds = 3;

/// `baseline`: all its seeds. `before` and `after`: entry i of both from the same seed. A usage
/// error for a baseline of fewer than kFewestBaselineSeeds, for no pairs or lengths that differ.
Change judge_paired(std::span<const double> baseline, std::span<const double> before,
                    std::span<const double> after, const RegressionRule& rule);

/// The same where the seeds now are not the baseline's.
Change judge_pooled(std::span<const double> baseline, std::span<const double> after,
                    const RegressionRule& rule);

}  // namespace motifbench
