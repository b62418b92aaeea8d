#include "reports/support/numbers.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "harness/core/text.h"

namespace motifbench {
namespace {

SeedStatistic summarise(std::vector<double> values, const std::set<std::int64_t>& samples) {
  SeedStatistic statistic{.mean = bootstrap_mean(values),
                          .median = std::numeric_limits<double>::quiet_NaN(),
                          .samples = {samples.begin(), samples.end()}};
  std::erase_if(values, [](double value) { return std::isnan(value); });
  std::sort(values.begin(), values.end());
  if (!values.empty()) statistic.median = linear_quantile(values, 0.5);
  return statistic;
}

}  // namespace

SeedStatistic over_seeds(const MethodRuns& method, std::string_view metric) {
  std::vector<double> values;
  std::set<std::int64_t> samples;
  for (const SeedRun* run : method.finished()) {
    const MetricValue* value = find_metric_value(*run->final_model(), metric);
    if (value == nullptr) continue;
    values.push_back(value->value);
    samples.insert(value->samples);
  }
  return summarise(std::move(values), samples);
}

SeedStatistic density_over_seeds(const MethodRuns& method) {
  std::vector<double> values;
  for (const SeedRun* run : method.finished()) {
    const MetricValue* measured = find_metric_value(*run->final_model(), "density");
    if (measured != nullptr) values.push_back(measured->value);
  }
  return summarise(std::move(values), {});
}

std::string shortfall_text(const DomainRuns& domain, const MethodRuns& method) {
  std::map<std::string, std::size_t> others;
  for (const SeedRun& run : method.runs) {
    if (run.final_model() != nullptr) continue;
    ++others[run.ok() ? "without final model" : std::string(to_text(run.cell.status))];
  }
  const std::size_t missing = domain.seeds.size() - method.runs.size();
  if (missing > 0) others["not run"] = missing;
  std::vector<std::string> parts;
  for (const auto& [status, count] : others) parts.push_back(fmt::format("{} {}", count, status));
  return join(parts, ", ");
}

std::string label_with_seeds(const DomainRuns& domain, const MethodRuns& method) {
  const std::size_t finished = method.finished().size();
  if (finished == domain.seeds.size()) return method.label;
  return fmt::format("{}, {}/{} seeds", method.label, finished, domain.seeds.size());
}

std::string seeds_text(const DomainRuns& domain, const MethodRuns& method) {
  const std::string counts = fmt::format("{}/{}", method.finished().size(), domain.seeds.size());
  const std::string others = shortfall_text(domain, method);
  return others.empty() ? counts : counts + ", " + others;
}

}  // namespace motifbench
