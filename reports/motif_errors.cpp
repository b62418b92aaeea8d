#include <memory>

#include "reports/support/method_sheet.h"

namespace motifbench {
namespace {

class MotifErrors : public SnapshotReport {
 public:
  Sheet compose(const Snapshot& snapshot) const override {
    const std::vector<std::string> metrics = {"fpe", "fne", "ce"};
    return compose_methods(snapshot, {.report = "motif_errors",
                                      .title = "Motif errors",
                                      .figure_metrics = metrics,
                                      .table_metrics = metrics});
  }
};

}  // namespace

MOTIFBENCH_REGISTER_REPORT(
    {"motif_errors",
     "figure and table: FPE, FNE and CE of every method, seeds as dots, mean "
     "with 95 % interval",
     "Sparling paper, figure 3"},
    [](const Parameters&) { return std::make_unique<MotifErrors>(); });

}  // namespace motifbench
