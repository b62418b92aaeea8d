#include "reports/support/method_sheet.h"

#include "harness/core/error.h"
#include "harness/core/text.h"
#include "reports/support/dot_plot.h"
#include "reports/support/figures.h"
#include "reports/support/method_rows.h"
#include "reports/support/method_table.h"
#include "reports/support/paper_side.h"

namespace motifbench {
namespace {

[[noreturn]] void fail_for_want_of_runs(const MethodSheet& wanted) {
  const std::vector<std::string> names(wanted.methods.begin(), wanted.methods.end());
  throw_failure("report {}: no finished cell{} has the metric {}", wanted.report,
                names.empty() ? "" : " of " + join(names, ", "), join(wanted.figure_metrics, ", "));
}

}  // namespace

Sheet compose_methods(const Snapshot& snapshot, const MethodSheet& wanted) {
  const std::vector<MetricColumn> shown = metric_columns(wanted.figure_metrics);
  const std::vector<MetricColumn> listed = metric_columns(wanted.table_metrics);
  Sheet sheet;
  for (const DomainRuns& domain : snapshot.domains) {
    const std::vector<MethodRow> rows = wanted.methods.empty()
                                            ? rows_with(domain, wanted.figure_metrics)
                                            : rows_named(domain, wanted.methods);
    if (!any_measured(rows, wanted.figure_metrics)) continue;
    const PaperSide paper(domain);
    const std::string stem = wanted.report + "_" + domain.slug;
    sheet.figures.push_back(figure_of(stem, dot_figure(wanted.title, domain, rows, shown, paper)));
    sheet.tables.push_back(method_tables(stem, wanted.title, domain, rows, listed, &paper));
  }
  if (sheet.figures.empty()) fail_for_want_of_runs(wanted);
  sheet.text = plain_text(sheet.tables);
  return sheet;
}

}  // namespace motifbench
