#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>

#include "harness/draw/number_text.h"
#include "reports/support/method_rows.h"
#include "reports/support/method_sheet.h"
#include "reports/support/paper_side.h"

namespace motifbench {
namespace {

const std::string kPerturbation = "perturbation_accuracy";
const std::string kNecessity = "necessity_alpha";

/// The constant as the finished cells hold it, with the sample counts behind it: one entry unless
/// versions of the program disagree.
std::map<double, std::int64_t> stored_constants(const DomainRuns& domain) {
  std::map<double, std::int64_t> found;
  for (const MethodRuns& method : domain.methods) {
    for (const SeedRun* run : method.finished()) {
      const MetricValue* value = find_metric_value(*run->final_model(), kNecessity);
      if (value != nullptr) found[value->value] = value->samples;
    }
  }
  return found;
}

/// The constant is of the domain, not of a run: one row per domain that has one.
std::optional<NamedTable> necessity_table(const Snapshot& snapshot) {
  Table table{.caption = "Necessity constant of the domains",
              .columns = {{"domain", Align::kLeft},
                          {"α", Align::kRight},
                          {"enumerated", Align::kRight},
                          {"paper", Align::kRight}},
              .rows = {},
              .notes = {"α: probability mass of samples that one motif less turns into another "
                        "likely sample; enumerated, not measured."}};
  for (const DomainRuns& domain : snapshot.domains) {
    const PaperSide paper(domain);
    const auto published = paper.constant(kNecessity);
    for (const auto& [value, samples] : stored_constants(domain)) {
      table.rows.push_back(
          {domain.label, fmt::format("{:.3f}", value), fmt::to_string(samples),
           published ? fmt::format("{:.3f}", *published) : std::string(kNoNumber)});
      if (published && !paper.same_task()) {
        table.notes.push_back(fmt::format("{}: {}", domain.label, paper.note()));
      }
    }
  }
  if (table.rows.empty()) return std::nullopt;
  return NamedTable{.stem = "interventions_necessity", .table = table};
}

class Interventions : public SnapshotReport {
 public:
  Sheet compose(const Snapshot& snapshot) const override {
    const std::optional<NamedTable> necessity = necessity_table(snapshot);
    const bool perturbed = std::any_of(
        snapshot.domains.begin(), snapshot.domains.end(),
        [](const DomainRuns& domain) { return any_measured(all_rows(domain), {kPerturbation}); });
    Sheet sheet;
    // Says what is missing if there is nothing at all.
    if (perturbed || !necessity) {
      sheet = compose_methods(snapshot, {.report = "interventions",
                                         .title = "Outputs that follow a moved motif",
                                         .figure_metrics = {kPerturbation},
                                         .table_metrics = {kPerturbation}});
    }
    if (necessity) sheet.tables.push_back(*necessity);
    sheet.text = plain_text(sheet.tables);
    return sheet;
  }
};

}  // namespace

MOTIFBENCH_REGISTER_REPORT(
    {"interventions",
     "figure and tables: outputs after motifs were moved to another channel, "
     "and the domain's necessity constant",
     "Sparling paper, version 3: perturbation and necessity"},
    [](const Parameters&) { return std::make_unique<Interventions>(); });

}  // namespace motifbench
