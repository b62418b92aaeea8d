#pragma once

#include <string>
#include <vector>

#include "harness/draw/table.h"
#include "reports/support/method_rows.h"
#include "reports/support/metric_column.h"
#include "reports/support/paper_side.h"
#include "reports/support/sheet.h"

namespace motifbench {

/// For people: mean, 95 % interval and median of every method's final models over its seeds, and
/// below them the paper's values if `paper` is not null. A density is followed by its ratio to the
/// domain's minimum. Notes say what the rows are, and what stopped the cells that did not finish.
Table method_table(const DomainRuns& domain, const std::vector<MethodRow>& rows,
                   const std::vector<MetricColumn>& columns, const PaperSide* paper);

/// For programs: one row per method with everything as full-precision fractions.
Table method_data(const DomainRuns& domain, const std::vector<MethodRow>& rows,
                  const std::vector<MetricColumn>& columns, const PaperSide* paper);

/// Both, with `title` before the caption if it is not empty.
NamedTable method_tables(const std::string& stem, const std::string& title,
                         const DomainRuns& domain, const std::vector<MethodRow>& rows,
                         const std::vector<MetricColumn>& columns, const PaperSide* paper);

}  // namespace motifbench
