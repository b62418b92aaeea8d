#include "harness/metrics/regression.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>
#include <numeric>

#include "harness/core/error.h"

namespace motifbench {
namespace {

constexpr double kSmallestShareOfSpread = 0.5;

double mean(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double squares_about_mean(std::span<const double> values) {
  const double centre = mean(values);
  double sum = 0;
  for (const double value : values) sum += (value - centre) * (value - centre);
  return sum;
}

/// 0 where all that is left is the rounding of the mean.
double deviation(std::span<const double> values) {
  constexpr double kRounding = 1e-12;
  const double found =
      std::sqrt(squares_about_mean(values) / static_cast<double>(values.size() - 1));
  return found > kRounding * std::abs(mean(values)) ? found : 0;
}

/// What Student's variable of these degrees of freedom exceeds with probability `rate`.
double student_quantile(std::size_t freedom, double rate) {
  const boost::math::students_t distribution(static_cast<double>(freedom));
  return boost::math::quantile(boost::math::complement(distribution, rate));
}

void check_given(std::span<const double> baseline, std::span<const double> after,
                 const RegressionRule& rule) {
  if (baseline.size() < kFewestBaselineSeeds) {
    throw_usage("a baseline needs at least {} seeds to have a spread; it has {}",
                kFewestBaselineSeeds, baseline.size());
  }
  if (after.empty()) throw_usage("nothing to compare with the baseline: no seed now");
  if (!(rule.alarm_rate > 0 && rule.alarm_rate < 0.5)) {
    throw_usage("the false-alarm rate is {}; valid: above 0, below 0.5", rule.alarm_rate);
  }
}

double pooled_tolerance(std::span<const double> baseline, std::span<const double> after,
                        std::size_t means_over, double rate) {
  const std::size_t freedom = baseline.size() + after.size() - 2;
  const double variance =
      (squares_about_mean(baseline) + squares_about_mean(after)) / static_cast<double>(freedom);
  return student_quantile(freedom, rate) *
         std::sqrt(variance * (1.0 / static_cast<double>(after.size()) +
                               1.0 / static_cast<double>(means_over)));
}

double paired_tolerance(std::span<const double> before, std::span<const double> after,
                        double rate) {
  std::vector<double> differences;
  for (std::size_t i = 0; i < before.size(); ++i) differences.push_back(after[i] - before[i]);
  return student_quantile(before.size() - 1, rate) * deviation(differences) /
         std::sqrt(static_cast<double>(before.size()));
}

Change judge(std::span<const double> baseline, double before, double after, double tested,
             double floor) {
  Change change{.before = before, .after = after, .spread = deviation(baseline)};
  change.tolerance = std::max({floor, kSmallestShareOfSpread * change.spread, tested});
  if (change.difference() > change.tolerance) change.movement = Movement::kRegression;
  if (change.difference() < -change.tolerance) change.movement = Movement::kImprovement;
  return change;
}

}  // namespace

double Change::in_spreads() const {
  if (difference() == 0) return 0;
  if (spread > 0) return difference() / spread;
  return std::copysign(std::numeric_limits<double>::infinity(), difference());
}

Change judge_paired(std::span<const double> baseline, std::span<const double> before,
                    std::span<const double> after, const RegressionRule& rule) {
  check_given(baseline, after, rule);
  if (before.size() != after.size()) {
    throw_usage("cannot pair {} values with {}: both sides need one value per seed", before.size(),
                after.size());
  }
  const bool both = before.size() > 1;
  const double rate = both ? rule.alarm_rate / 2 : rule.alarm_rate;
  double tested = pooled_tolerance(baseline, after, before.size(), rate);
  if (both) tested = std::min(tested, paired_tolerance(before, after, rate));
  return judge(baseline, mean(before), mean(after), tested, rule.floor);
}

Change judge_pooled(std::span<const double> baseline, std::span<const double> after,
                    const RegressionRule& rule) {
  check_given(baseline, after, rule);
  return judge(baseline, mean(baseline), mean(after),
               pooled_tolerance(baseline, after, baseline.size(), rule.alarm_rate), rule.floor);
}

}  // namespace motifbench
