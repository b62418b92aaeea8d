#include <array>
#include <memory>
#include <string_view>

#include "reports/support/method_sheet.h"

namespace motifbench {
namespace {

// What the paper takes away from Sparling, and what it takes it away from.
constexpr std::array<std::string_view, 4> kMethods = {"sparling_mt", "sparling_st", "no_annealing",
                                                      "no_batch_norm"};

class Ablations : public SnapshotReport {
 public:
  Sheet compose(const Snapshot& snapshot) const override {
    return compose_methods(
        snapshot, {.report = "ablations",
                   .title = "Ablations",
                   .figure_metrics = {"fpe", "fne", "ce", "e2ee"},
                   .table_metrics = {"fpe", "fne", "ce", "e2ee", "exact_match_error", "density"},
                   .methods = kMethods});
  }
};

}  // namespace

MOTIFBENCH_REGISTER_REPORT({"ablations",
                            "figure and table: Sparling without annealing and without batch norm",
                            "Sparling paper, ablations"},
                           [](const Parameters&) { return std::make_unique<Ablations>(); });

}  // namespace motifbench
