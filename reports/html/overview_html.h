#pragma once

#include "reports/html/html.h"
#include "reports/html/page_map.h"

namespace motifbench {

/// What was run, a row per domain and preset: methods, seeds, finished cells, commits, times.
Html overview_table(const PageMap& map);

/// The section "Coverage": finished seeds of those asked for, methods down, domains across.
Html coverage_section(const PageMap& map);

}  // namespace motifbench
