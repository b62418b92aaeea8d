#pragma once

#include <string>
#include <vector>

#include "harness/draw/gnuplot.h"

namespace motifbench {

/// A table of shares as tinted cells with their numbers in percent: row by row, first row on top.
struct HeatMap {
  std::string title;
  std::string across;  // what the columns are
  std::string down;    // what the rows are
  std::vector<std::string> columns;
  std::vector<std::string> feet;  // below the columns
  std::vector<std::string> rows;
  std::vector<std::vector<double>> shares;  // [row][column], 0 to 1; NaN leaves a cell empty

  int width() const;
  int height() const;
  void draw(GnuplotSession& session) const;
};

}  // namespace motifbench
