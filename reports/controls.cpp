#include <array>
#include <memory>
#include <string_view>

#include "reports/support/method_sheet.h"

namespace motifbench {
namespace {

// What the paper's figure is about: what sparsity costs, and what a new head wins back.
constexpr std::array<std::string_view, 3> kMethods = {"sparling_mt", "non_sparse", "retrained"};

class Controls : public SnapshotReport {
 public:
  Sheet compose(const Snapshot& snapshot) const override {
    return compose_methods(snapshot, {.report = "controls",
                                      .title = "End-to-end error",
                                      .figure_metrics = {"e2ee"},
                                      .table_metrics = {"e2ee", "exact_match_error", "density"},
                                      .methods = kMethods});
  }
};

}  // namespace

MOTIFBENCH_REGISTER_REPORT(
    {"controls",
     "figure and table: E2EE of Sparling, without sparsity, and with the head retrained",
     "Sparling paper, figure 5 (6 of v1)"},
    [](const Parameters&) { return std::make_unique<Controls>(); });

}  // namespace motifbench
