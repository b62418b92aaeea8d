#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "harness/core/error.h"
#include "reports/support/dot_plot.h"
#include "reports/support/figures.h"
#include "reports/support/method_table.h"
#include "reports/support/paper_side.h"
#include "reports/support/sheet.h"

namespace motifbench {
namespace {

const std::vector<std::string> kMetrics = {"fpe", "fne", "ce", "e2ee"};

struct Choice {
  const SeedRun* run = nullptr;
  double accuracy = 0;  // on the validation samples, of the final model
};

/// Validation accuracy of the weights that the final model has, or nothing.
std::optional<double> final_accuracy(const SeedRun& run) {
  const std::int64_t samples = run.final_model()->samples_seen;
  const auto row = std::find_if(run.progress.begin(), run.progress.end(),
                                [&](const ProgressRow& r) { return r.samples == samples; });
  if (row == run.progress.end()) return std::nullopt;
  return row->accuracy;
}

/// The seed with the highest validation accuracy, the lowest of equals; null if none was validated.
Choice choose(const MethodRow& row) {
  Choice best;
  for (const SeedRun* run : row.finished()) {
    const auto accuracy = final_accuracy(*run);
    if (accuracy && (best.run == nullptr || *accuracy > best.accuracy)) best = {run, *accuracy};
  }
  return best;
}

/// A choice takes two.
bool has_choice(const MethodRow& row) {
  const std::vector<const SeedRun*> runs = row.finished();
  return std::count_if(runs.begin(), runs.end(),
                       [](const SeedRun* run) { return final_accuracy(*run).has_value(); }) > 1;
}

std::vector<std::string> statistic_cells(const MethodRow& row,
                                         const std::vector<MetricColumn>& columns,
                                         double (*pick)(const SeedStatistic&)) {
  std::vector<std::string> cells;
  for (const MetricColumn& column : columns) {
    cells.push_back(number_text(column.kind, pick(statistic_of(row, column))));
  }
  return cells;
}

void add_row(Table& table, std::vector<std::string> head, const std::vector<std::string>& cells,
             const std::string& seeds) {
  head.insert(head.end(), cells.begin(), cells.end());
  head.push_back(seeds);
  table.rows.push_back(std::move(head));
}

Table make_table(const DomainRuns& domain, const std::vector<MethodRow>& rows) {
  const std::vector<MetricColumn> columns = metric_columns(kMetrics);
  Table table{.caption = "Seed selection, " + method_caption(domain, rows, columns),
              .columns = {{"method", Align::kLeft}, {"of", Align::kLeft}},
              .rows = {},
              .notes = {"Chosen: the seed whose final model has the highest accuracy on the "
                        "validation samples, without a look at motifs."}};
  for (const MetricColumn& column : columns)
    table.columns.push_back({column.header, Align::kRight});
  table.columns.push_back({"seeds", Align::kLeft});
  for (const MethodRow& row : rows) {
    const Choice choice = choose(row);
    std::vector<std::string> cells;
    for (const MetricColumn& column : columns) {
      const MetricValue* value = find_metric_value(*choice.run->final_model(), column.metric);
      cells.push_back(value == nullptr ? std::string(kNoNumber)
                                       : number_text(column.kind, value->value));
    }
    add_row(table,
            {row.label, fmt::format("chosen: seed {}, validated {} %", choice.run->cell.id.seed,
                                    percent(choice.accuracy))},
            cells, "1");
    add_row(table, {"", "mean of all"},
            statistic_cells(row, columns, [](const SeedStatistic& s) { return s.mean.mean; }),
            seeds_text(domain, row));
    add_row(table, {"", "median of all"},
            statistic_cells(row, columns, [](const SeedStatistic& s) { return s.median; }), "");
  }
  return table;
}

DotFigure make_figure(const DomainRuns& domain, const std::vector<MethodRow>& rows) {
  const std::vector<MetricColumn> columns = metric_columns(kMetrics);
  DotFigure figure =
      dot_figure("Seeds chosen by validation", domain, rows, columns, PaperSide(domain));
  figure.chosen_name = "chosen by validation";
  for (std::size_t c = 0; c < columns.size(); ++c) {
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const Choice choice = choose(rows[r]);
      const MetricValue* value = find_metric_value(*choice.run->final_model(), columns[c].metric);
      if (value != nullptr) figure.panels[c].rows[r].chosen = 100 * value->value;
    }
  }
  return figure;
}

class SeedSelection : public SnapshotReport {
 public:
  Sheet compose(const Snapshot& snapshot) const override {
    Sheet sheet;
    for (const DomainRuns& domain : snapshot.domains) {
      std::vector<MethodRow> rows = rows_with(domain, kMetrics);
      std::erase_if(rows, [](const MethodRow& row) { return !has_choice(row); });
      if (rows.empty()) continue;
      const std::string stem = "seed_selection_" + domain.slug;
      sheet.figures.push_back(figure_of(stem, make_figure(domain, rows)));
      sheet.tables.push_back({.stem = stem, .table = make_table(domain, rows)});
    }
    if (sheet.figures.empty()) {
      throw_failure(
          "report seed_selection: no method has two finished seeds whose final models "
          "were validated");
    }
    sheet.text = plain_text(sheet.tables);
    return sheet;
  }
};

}  // namespace

MOTIFBENCH_REGISTER_REPORT({"seed_selection",
                            "figure and table: motif errors of the seed that validation accuracy "
                            "picks, beside all seeds",
                            "Sparling paper, appendix C"},
                           [](const Parameters&) { return std::make_unique<SeedSelection>(); });

}  // namespace motifbench
