#pragma once

#include <string>
#include <vector>

#include "reports/support/method_rows.h"
#include "reports/support/numbers.h"

namespace motifbench {

/// How the values of a metric are printed.
enum class NumberKind { kPercent, kDensity, kPlain };

struct MetricColumn {
  std::string metric;
  std::string header;
  NumberKind kind = NumberKind::kPercent;
};

/// The column of a defined metric, under its own title.
MetricColumn metric_column(const std::string& metric);
std::vector<MetricColumn> metric_columns(const std::vector<std::string>& metrics);

bool has_density(const std::vector<MetricColumn>& columns);

/// A value as that kind; "–" for NaN.
std::string number_text(NumberKind kind, double value);
std::string interval_text(NumberKind kind, double low, double high);

/// As axes show it: percent for fractions.
double in_unit(NumberKind kind, double value);

/// `over_seeds` of a row, for densities `density_over_seeds`; NaNs if it was not run.
SeedStatistic statistic_of(const MethodRow& row, const MetricColumn& column);

/// "digit_circle (preset quick): seeds 1-3, 1000 samples, minimum density 3.03e-04".
std::string method_caption(const DomainRuns& domain, const std::vector<MethodRow>& rows,
                           const std::vector<MetricColumn>& columns);

}  // namespace motifbench
