#pragma once

#include <cstdint>
#include <vector>

#include "harness/core/domain.h"
#include "harness/core/scores.h"

namespace motifbench {

/// The grid on which an input is drawn: an image on its own rows and columns; one of a single row
/// and several channels, such as a spectrogram, with a row per channel.
GridShape picture_shape(const GridShape& input);

/// The input on that grid, row by row, 0 = white paper, 255 = black ink: an image's first channel,
/// or all channels of a single row, the last one at the top. The scale is [0, 1] when all values
/// lie there, else the range they use. Throws a failure if the input is smaller than its shape.
std::vector<std::uint8_t> picture_ink(const Example& example, const GridShape& input, Ink ink);

/// A footprint of the bottleneck's grid `motifs`, which may be coarser, on the picture's grid.
Footprint on_picture(const Footprint& box, const GridShape& motifs, const GridShape& picture);

/// The same for an activation: the middle of its site.
PredictedMotif on_picture(const PredictedMotif& motif, const GridShape& motifs,
                          const GridShape& picture);

}  // namespace motifbench
