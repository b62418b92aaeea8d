#pragma once

#include <string_view>
#include <vector>

#include "harness/draw/gnuplot.h"
#include "reports/support/paper_numbers.h"
#include "reports/support/snapshot.h"

namespace motifbench {

/// A metric times `scale` by nominal density, a line per finished seed that has it, largest density
/// first.
std::vector<std::vector<Point>> density_lines(const MethodRuns& method, std::string_view metric,
                                              double scale);

/// Mean at each density over the seeds that were evaluated there.
std::vector<Point> mean_line(const std::vector<std::vector<Point>>& lines);

/// A curve of the paper in the same form.
std::vector<Point> density_line(const PaperCurve& curve, double scale);

}  // namespace motifbench
