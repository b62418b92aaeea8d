#pragma once

#include "reports/html/page_map.h"
#include "reports/support/sheet.h"

namespace motifbench {

/// Everything about one cell as a page with its pictures: what it is, where it was made, its
/// numbers, how it learned, its density ladder, its confusion and examples.
Sheet cell_page(const PageMap& map, const DomainRuns& domain, const MethodRuns& method,
                const SeedRun& run);

}  // namespace motifbench
