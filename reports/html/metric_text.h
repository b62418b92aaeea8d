#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "harness/store/records.h"

namespace motifbench {

/// The short title of a metric, or its name if it is none of ours.
std::string metric_title(std::string_view metric);
/// Its exact meaning, or that nothing is known of it.
std::string metric_definition(std::string_view metric);
/// "1.48 %", "5.02e-05".
std::string metric_value_text(std::string_view metric, double value);
/// Adds the metrics of `model` that are not among `names` yet, in its order.
void add_metric_names(std::vector<std::string>& names, const DensityScores& model);

/// "2 h 05 min", "4 min 09 s", "12.5 s".
std::string seconds_text(double seconds);

}  // namespace motifbench
