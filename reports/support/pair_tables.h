#pragma once

#include <string>
#include <vector>

#include "harness/draw/table.h"
#include "reports/support/pairs.h"

namespace motifbench {

/// One row per metric: both means, difference with interval, p-value, effect sizes, wins.
Table pair_table(const MethodPair& pair);

/// All pairs at full precision, one row per pair and metric; errors are fractions.
Table pairs_data(const std::vector<MethodPair>& pairs);

/// A mean, and a difference with sign, as the metric's scale prints them.
std::string pair_value(const MetricPair& metric, double value);
std::string pair_difference(const MetricPair& metric, double difference);
/// The 95 % interval of the mean difference; a dash for a single pair.
std::string pair_interval(const MetricPair& metric);
/// "0.25", "< 0.001".
std::string p_text(double p_value);

}  // namespace motifbench
