#pragma once

#include "harness/draw/gnuplot.h"
#include "reports/support/pairs.h"

namespace motifbench {

/// A panel per metric: each seed as a line from A to B, its look by whether B is better, and the
/// mean over it; below the title the mean difference with interval and p-value.
struct SlopeFigure {
  MethodPair pair;

  int width() const;
  int height() const;
  void draw(GnuplotSession& session) const;
};

}  // namespace motifbench
