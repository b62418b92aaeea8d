#include <memory>

#include "harness/core/error.h"
#include "reports/support/method_table.h"
#include "reports/support/sheet.h"

namespace motifbench {
namespace {

class MethodsTable : public SnapshotReport {
 public:
  Sheet compose(const Snapshot& snapshot) const override {
    if (snapshot.domains.empty()) {
      throw_failure("report methods: the result file holds no cells; run some first");
    }
    const std::vector<MetricColumn> columns =
        metric_columns({"fpe", "fne", "ce", "e2ee", "density"});
    Sheet sheet;
    for (const DomainRuns& domain : snapshot.domains) {
      sheet.tables.push_back(
          method_tables("methods_" + domain.slug, "", domain, all_rows(domain), columns, nullptr));
    }
    sheet.text = plain_text(sheet.tables);
    return sheet;
  }
};

}  // namespace

MOTIFBENCH_REGISTER_REPORT({"methods",
                            "table of methods: motif errors, end-to-end error and density, with "
                            "95 % bootstrap intervals over seeds",
                            "Sparling paper, motif errors and end-to-end error per domain"},
                           [](const Parameters&) { return std::make_unique<MethodsTable>(); });

}  // namespace motifbench
