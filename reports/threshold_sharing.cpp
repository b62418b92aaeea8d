#include <array>
#include <memory>
#include <string_view>

#include "reports/support/method_sheet.h"

namespace motifbench {
namespace {

// What the paper's figure is about.
constexpr std::array<std::string_view, 2> kMethods = {"sparling_mt", "sparling_st"};

class ThresholdSharing : public SnapshotReport {
 public:
  Sheet compose(const Snapshot& snapshot) const override {
    return compose_methods(snapshot, {.report = "threshold_sharing",
                                      .title = "One threshold per channel (MT), one for all (ST)",
                                      .figure_metrics = {"fpe", "fne", "ce", "e2ee"},
                                      .table_metrics = {"fpe", "fne", "ce", "e2ee", "density"},
                                      .methods = kMethods});
  }
};

}  // namespace

MOTIFBENCH_REGISTER_REPORT(
    {"threshold_sharing",
     "figure and table: Sparling with a threshold per channel against one for all",
     "Sparling paper, appendix D (figure 9 of v1)"},
    [](const Parameters&) { return std::make_unique<ThresholdSharing>(); });

}  // namespace motifbench
