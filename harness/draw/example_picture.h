#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "harness/core/domain.h"
#include "harness/core/scores.h"
#include "harness/draw/gnuplot.h"

namespace motifbench {

/// A PNG of what a model is fed: the input as harness/data/input_picture.h draws it, enlarged, ink
/// on white paper, each true motif's footprint outlined and named by its symbol.
void draw_sample(const Example& example, const DomainFacts& facts, const std::string& title,
                 const std::filesystem::path& png);

/// Reading aids for a grid of scored examples.
struct ExampleGridSetting {
  std::string title = {};
  std::vector<std::string> symbols = {};    // names of the true motifs
  std::vector<int> symbol_of_channel = {};  // −1 where a channel stands for none
  int columns = 4;
};

/// A grid of examples: under "✓ target" or "✗ target → prediction" each input with the footprints
/// of its true motifs and, of the predicted motifs, those that are largest around them
/// (motif_peaks.h). In a footprint such a one is a filled dot if its channel stands for the
/// footprint's symbol, a triangle if not; outside all footprints it is a cross; rays say that
/// others are near. A missed footprint is dashed, unless predictions were left off: a line at the
/// foot says so. Colours say the same again.
void write_example_grid(GnuplotSession& session, const std::vector<ScoredExample>& examples,
                        const ExampleGridSetting& setting);

/// Width and height of that picture in pixels.
struct CanvasSize {
  int width = 0;
  int height = 0;
};
CanvasSize example_grid_size(const std::vector<ScoredExample>& examples,
                             const ExampleGridSetting& setting);

}  // namespace motifbench
