#pragma once

#include <optional>
#include <string>

#include "reports/support/sheet.h"

namespace motifbench {

/// A figure of a page with what stands in for it where it cannot be seen.
struct CellFigure {
  Figure figure;
  std::string words;
};

/// Pictures of one cell, their files named after `name`; nothing where the cell has nothing to
/// show.
/// Accuracy with its threshold, and density, against training samples.
std::optional<CellFigure> learning_curve_figure(const SeedRun& run, const std::string& name);
/// Errors against density, from the models kept on the way.
std::optional<CellFigure> ladder_figure(const SeedRun& run, const std::string& name);
/// Test examples with true and predicted motifs.
std::optional<CellFigure> examples_figure(const SeedRun& run, const std::string& name);

}  // namespace motifbench
