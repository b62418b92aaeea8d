#include "reports/html/metric_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "harness/metrics/definitions.h"
#include "reports/support/claims.h"

namespace motifbench {
namespace {

const MetricDefinition* definition_of(std::string_view metric) {
  const auto definitions = metric_definitions();
  const auto position = std::find_if(definitions.begin(), definitions.end(),
                                     [&](const auto& entry) { return entry.name == metric; });
  return position == definitions.end() ? nullptr : &*position;
}

}  // namespace

std::string metric_title(std::string_view metric) {
  const MetricDefinition* definition = definition_of(metric);
  return std::string(definition != nullptr ? definition->title : metric);
}

std::string metric_definition(std::string_view metric) {
  const MetricDefinition* definition = definition_of(metric);
  return definition != nullptr ? std::string(definition->definition)
                               : "A metric of the domain's own.";
}

std::string metric_value_text(std::string_view metric, double value) {
  const MetricDefinition* definition = definition_of(metric);
  // Of a metric that is not ours nobody knows that it is a share.
  return definition != nullptr ? value_text(metric, value) : fmt::format("{:.4g}", value);
}

void add_metric_names(std::vector<std::string>& names, const DensityScores& model) {
  for (const MetricValue& metric : model.scores.metrics) {
    if (std::find(names.begin(), names.end(), metric.name) == names.end()) {
      names.push_back(metric.name);
    }
  }
}

std::string seconds_text(double seconds) {
  constexpr int kMinute = 60;
  constexpr int kHour = 60 * kMinute;
  if (seconds < kMinute) return fmt::format("{:.1f} s", seconds);
  const auto whole = std::llround(seconds);
  if (whole < kHour) return fmt::format("{} min {:02} s", whole / kMinute, whole % kMinute);
  return fmt::format("{} h {:02} min", whole / kHour, whole % kHour / kMinute);
}

}  // namespace motifbench
