#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reports/support/sheet.h"

namespace motifbench {

/// A report that sets methods side by side by a few metrics of their final models: per domain a
/// figure of dots and a table, the paper's values beside ours.
struct MethodSheet {
  std::string report;  // its name; begins the files' names
  std::string title;   // of the figures
  std::vector<std::string> figure_metrics;
  std::vector<std::string> table_metrics;
  std::span<const std::string_view> methods = {};  // empty: all that have the figure's metrics
};

/// Domains without a finished seed that has one of the figure's metrics are left out; throws a
/// failure that says what is missing if none is left.
Sheet compose_methods(const Snapshot& snapshot, const MethodSheet& wanted);

}  // namespace motifbench
