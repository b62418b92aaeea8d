#pragma once

#include <string>
#include <vector>

#include "harness/draw/number_text.h"
#include "harness/metrics/bootstrap.h"
#include "reports/support/snapshot.h"

namespace motifbench {

/// A metric over the finished seeds of a method.
struct SeedStatistic {
  MeanInterval mean;  // NaN where no seed has the metric; low = high for one seed
  double median = 0;
  std::vector<std::int64_t> samples;  // distinct sample counts behind the values, ascending
};
/// Of the final models, seeds in ascending order.
SeedStatistic over_seeds(const MethodRuns& method, std::string_view metric);

/// The same for measured densities. Without a bottleneck there are none.
SeedStatistic density_over_seeds(const MethodRuns& method);

/// "3/3", "2/3, 1 diverged": finished of all seeds the domain was run with, and what the others
/// are.
std::string seeds_text(const DomainRuns& domain, const MethodRuns& method);
/// The method's label, with "2/3 seeds" behind it unless all have finished.
std::string label_with_seeds(const DomainRuns& domain, const MethodRuns& method);
/// Only what the others are: "1 diverged"; empty if all finished.
std::string shortfall_text(const DomainRuns& domain, const MethodRuns& method);

}  // namespace motifbench
