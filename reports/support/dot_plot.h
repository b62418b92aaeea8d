#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/metrics/bootstrap.h"
#include "reports/support/curves.h"
#include "reports/support/method_rows.h"
#include "reports/support/method_table.h"

namespace motifbench {

/// One row of a panel.
struct Dots {
  std::vector<double> seeds;  // in the axis' unit, as all values below
  MeanInterval mean;          // count 0: nothing to show
  double median = 0;
  std::optional<double> chosen = {};  // a seed to ring
  std::optional<PaperValue> paper = {};
};

struct DotPanel {
  std::string title;
  Axis axis;
  NumberKind kind = NumberKind::kPercent;
  std::vector<Dots> rows;  // as many as the figure has labels
};

/// Rows of methods, side by side one panel per metric: every seed as a dot, the mean with its 95 %
/// interval and in figures, the median as a stroke, and the paper's value pale above.
struct DotFigure {
  std::string title;
  std::vector<std::string> labels;  // of the rows
  std::vector<std::string> notes;   // small below each label: "2/3 seeds"
  std::string chosen_name = {};     // in the legend: what the ring means; empty if there is none
  std::string paper_name;           // in the legend; empty if no row has a value of the paper
  std::vector<DotPanel> panels;

  int width() const;
  int height() const;
  void draw(GnuplotSession& session) const;
};

DotFigure dot_figure(const std::string& title, const DomainRuns& domain,
                     const std::vector<MethodRow>& rows, const std::vector<MetricColumn>& columns,
                     const PaperSide& paper);

}  // namespace motifbench
