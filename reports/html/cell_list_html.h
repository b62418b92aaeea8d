#pragma once

#include <string>

#include "reports/html/html.h"
#include "reports/html/page_map.h"

namespace motifbench {

/// Anchor of the list in the index.
std::string cell_list_anchor(const DomainRuns& domain);

/// All cells of a domain with the metrics of their final models, grouped by method; each links to
/// its page, each number to where that page explains it.
Html cell_list(const PageMap& map, const DomainRuns& domain);

}  // namespace motifbench
