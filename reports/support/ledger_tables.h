#pragma once

#include <string>
#include <vector>

#include "harness/draw/table.h"
#include "reports/support/verdicts.h"

namespace motifbench {

/// "62 claims of the paper: 1 reproduced, 0 not reproduced, 40 not comparable, 21 not run".
std::string counts_text(const LedgerCounts& counts);

/// A row per claim and preset that could be evaluated: identifier, method, rule, ours, verdict.
Table short_ledger(const std::vector<JudgedClaim>& claims);
/// The same with the claim in words and where the paper makes it.
Table full_ledger(const std::vector<JudgedClaim>& claims);
/// A row per claim and preset, full precision, fractions.
Table ledger_data(const std::vector<JudgedClaim>& claims);
/// {"counts": {...}, "claims": [{..., "evidence": [...]}]}, indented, with a newline at its end.
std::string ledger_json(const std::vector<JudgedClaim>& claims);

}  // namespace motifbench
