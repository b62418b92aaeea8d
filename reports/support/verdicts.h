#pragma once

#include <string>
#include <vector>

#include "harness/store/ledger.h"
#include "reports/support/claim_rules.h"

namespace motifbench {

/// What became of a claim.
enum class Verdict { kReproduced, kNotReproduced, kNotComparable, kNotRun };
std::string_view to_text(Verdict verdict);  // "reproduced", "not reproduced", ...

/// A claim with all the evidence and the verdict that follows from it:
///   reproduced, not reproduced  the claim's preset was run with enough seeds, and the rule holds
///                               there or does not
///   not comparable              too few seeds of that preset could be evaluated, or only others
///   not run                     neither; `detail` says what is missing
struct JudgedClaim {
  Claim claim;
  Verdict verdict = Verdict::kNotRun;
  std::string detail;              // "quick: holds, lite: fails"; "no run of retrained"
  std::vector<Evidence> evidence;  // the claim's preset first, then the others as in the snapshot
};

std::vector<JudgedClaim> judge_claims(const std::vector<Claim>& claims, const Snapshot& snapshot);

LedgerCounts count_verdicts(const std::vector<JudgedClaim>& claims);

}  // namespace motifbench
