#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "reports/support/claims.h"
#include "reports/support/snapshot.h"

namespace motifbench {

/// What one preset's runs say of a claim.
struct Evidence {
  std::string preset;
  std::optional<bool> holds;    // nothing if the rule cannot be evaluated
  std::string missing;          // then why
  std::size_t seeds = 0;        // finished ones behind it
  std::optional<double> value;  // the aggregate; of a curve the value at the final density
  std::optional<double> low;    // 95 % interval of a mean over several seeds
  std::optional<double> high;
  std::string ours;  // all of that as a table shows it
};

/// Evaluates the claim's rule on the runs of `preset`.
Evidence evaluate(const Claim& claim, const Snapshot& snapshot, const std::string& preset);

}  // namespace motifbench
