#pragma once

#include <map>
#include <string>
#include <vector>

#include "reports/html/html.h"
#include "reports/html/page_map.h"
#include "reports/html/paper_values.h"
#include "reports/support/verdicts.h"

namespace motifbench {

/// The claims as the page shows them.
struct PageLedger {
  std::vector<JudgedClaim> claims;
  std::map<std::string, PaperValue> paper;  // by claim
  std::string problem;                      // why there are none; empty if there are
};

/// The section "Claims": how many came out how, then every claim with its rule, the paper's value,
/// what each preset's runs say, linked to their cells, and the verdict.
Html ledger_section(const PageLedger& ledger, const PageMap& map);

}  // namespace motifbench
