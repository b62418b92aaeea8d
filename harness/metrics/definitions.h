#pragma once

#include <span>
#include <string_view>

namespace motifbench {

/// A metric's stable name and exact meaning; `motifbench describe NAME` prints it.
struct MetricDefinition {
  std::string_view name;
  std::string_view title;
  std::string_view definition;
  bool is_percentage = true;  // stored as a fraction, printed × 100
};

std::span<const MetricDefinition> metric_definitions();
/// Throws a usage error listing the valid names.
const MetricDefinition& find_metric(std::string_view name);

}  // namespace motifbench
