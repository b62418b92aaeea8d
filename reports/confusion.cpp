#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <memory>

#include "harness/core/error.h"
#include "reports/support/confusion_matrix.h"
#include "reports/support/figures.h"
#include "reports/support/heat_map.h"
#include "reports/support/method_table.h"
#include "reports/support/paper_side.h"
#include "reports/support/sheet.h"

namespace motifbench {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

double share(std::int64_t part, std::int64_t all) {
  return all == 0 ? kNaN : static_cast<double>(part) / static_cast<double>(all);
}

/// The lowest seed whose final model kept a confusion matrix, or null.
const SeedRun* run_with_confusion(const MethodRuns& method) {
  for (const SeedRun* run : method.finished()) {
    if (!run->final_model()->scores.confusion.empty()) return run;
  }
  return nullptr;
}

std::string title_of(const DomainRuns& domain, const MethodRuns& method, const SeedRun& run) {
  return fmt::format("{}, seed {}, {}", method.label, run.cell.id.seed, domain.label);
}

/// A row per true symbol and one of false positives; each adds up to 1.
HeatMap make_map(const AlignedConfusion& confusion, const std::string& title) {
  HeatMap map{.title = "Confusion in % of a row, " + title,
              .across = "symbol that the channel stands for",
              .down = "true symbol",
              .columns = confusion.symbols,
              .feet = confusion.channels,
              .rows = {},
              .shares = {}};
  map.columns.emplace_back("none");
  map.feet.emplace_back("");
  const std::int64_t pairs = confusion.pairs();
  for (std::size_t symbol = 0; symbol < confusion.symbols.size(); ++symbol) {
    const std::int64_t all = confusion.motifs(symbol);
    map.rows.push_back(
        fmt::format("{} ({} %)", confusion.symbols[symbol], percent(share(all, pairs))));
    std::vector<double> shares;
    for (const std::int64_t count : confusion.counts[symbol]) shares.push_back(share(count, all));
    shares.push_back(share(confusion.missed[symbol], all));
    map.shares.push_back(std::move(shares));
  }
  const std::int64_t invented = confusion.false_positives();
  map.rows.push_back(fmt::format("none ({} %)", percent(share(invented, pairs))));
  std::vector<double> shares;
  for (const std::int64_t count : confusion.invented) shares.push_back(share(count, invented));
  map.shares.push_back(std::move(shares));
  return map;
}

/// "6 (4.20 %)": the wrong symbol that a symbol is most often taken for.
std::string rival_of(const AlignedConfusion& confusion, std::size_t symbol) {
  std::size_t best = symbol;
  std::int64_t most = 0;
  for (std::size_t other = 0; other < confusion.symbols.size(); ++other) {
    if (other == symbol || confusion.counts[symbol][other] <= most) continue;
    most = confusion.counts[symbol][other];
    best = other;
  }
  if (best == symbol) return std::string(kNoNumber);
  return fmt::format("{} ({} %)", confusion.symbols[best],
                     percent(share(most, confusion.motifs(symbol))));
}

Table make_table(const AlignedConfusion& confusion, const std::string& title, const Spec& method,
                 const PaperSide& paper) {
  Table table{.caption = "Confusion, " + title,
              .columns = {{"symbol", Align::kLeft},
                          {"channel", Align::kLeft},
                          {"motifs", Align::kRight},
                          {"recognised %", Align::kRight},
                          {"missed %", Align::kRight},
                          {"most often taken for", Align::kLeft}},
              .rows = {},
              .notes = {fmt::format("False positives: {} of {} pairs of prediction and truth.",
                                    confusion.false_positives(), confusion.pairs())}};
  const auto published = [&](const char* metric, const std::string& symbol) {
    return paper.value(method, fmt::format("{}({})", metric, symbol));
  };
  const bool papers =
      std::any_of(confusion.symbols.begin(), confusion.symbols.end(),
                  [&](const std::string& symbol) { return published("recognised", symbol); });
  if (papers) {
    table.columns.push_back({paper.name() + ": recognised %", Align::kRight});
    table.columns.push_back({"missed %", Align::kRight});
    table.notes.push_back(paper.note());
  }
  for (std::size_t symbol = 0; symbol < confusion.symbols.size(); ++symbol) {
    const std::int64_t all = confusion.motifs(symbol);
    const std::string& name = confusion.symbols[symbol];
    const std::string& channels = confusion.channels[symbol];
    std::vector<std::string> row = {name,
                                    channels.empty() ? std::string(kNoNumber) : channels,
                                    fmt::to_string(all),
                                    percent(share(confusion.counts[symbol][symbol], all)),
                                    percent(share(confusion.missed[symbol], all)),
                                    rival_of(confusion, symbol)};
    if (papers) {
      for (const char* metric : {"recognised", "missed"}) {
        const auto value = published(metric, name);
        row.push_back(percent(value ? value->value : kNaN));
      }
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

class Confusion : public SnapshotReport {
 public:
  Sheet compose(const Snapshot& snapshot) const override {
    Sheet sheet;
    for (const DomainRuns& domain : snapshot.domains) {
      const PaperSide paper(domain);
      for (const MethodRuns& method : domain.methods) {
        const SeedRun* run = run_with_confusion(method);
        if (run == nullptr) continue;
        const DensityScores& model = *run->final_model();
        const AlignedConfusion aligned =
            align(model.scores.confusion, domain.symbols, naming_of(model));
        const std::string stem = fmt::format("confusion_{}_{}", domain.slug, method.slug);
        const std::string title = title_of(domain, method, *run);
        sheet.figures.push_back(figure_of(stem, make_map(aligned, title)));
        sheet.tables.push_back(
            {.stem = stem, .table = make_table(aligned, title, run->cell.id.method, paper)});
      }
    }
    if (sheet.figures.empty()) {
      throw_failure("report confusion: no finished cell kept a confusion matrix");
    }
    sheet.text = plain_text(sheet.tables);
    return sheet;
  }
};

}  // namespace

MOTIFBENCH_REGISTER_REPORT({"confusion",
                            "figures and tables: which symbol each channel stands for, confusion "
                            "matrix of the lowest seed",
                            "Sparling paper, confusion matrices (figure 4 of v1)"},
                           [](const Parameters&) { return std::make_unique<Confusion>(); });

}  // namespace motifbench
