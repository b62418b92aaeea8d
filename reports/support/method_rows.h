#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reports/support/snapshot.h"

namespace motifbench {

/// A row of a table or figure about methods.
struct MethodRow {
  std::string label;
  Spec method;                       // as stored, or only the name if it was not run
  const MethodRuns* runs = nullptr;  // null if it was not run

  std::vector<const SeedRun*> finished() const;
};

/// The methods of those names with all their settings, names in the given order. A name that was
/// not run has a row too, so that nothing is missing without a word.
std::vector<MethodRow> rows_named(const DomainRuns& domain,
                                  std::span<const std::string_view> names);

/// All methods of the domain, finished or not.
std::vector<MethodRow> all_rows(const DomainRuns& domain);

/// The methods with a finished model that has one of `metrics`, and those without a finished seed,
/// of which nobody knows.
std::vector<MethodRow> rows_with(const DomainRuns& domain, const std::vector<std::string>& metrics);

/// Has any row a finished seed whose final model has one of `metrics`?
bool any_measured(const std::vector<MethodRow>& rows, const std::vector<std::string>& metrics);

/// "2/3, 1 diverged", as `seeds_text` of numbers.h; "0/3, 3 not run" without runs.
std::string seeds_text(const DomainRuns& domain, const MethodRow& row);

}  // namespace motifbench
