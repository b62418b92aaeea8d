#include "harness/data/input_picture.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "harness/core/error.h"

namespace motifbench {
namespace {

int scaled(int at, int have, int want) {
  return static_cast<int>(std::lround(static_cast<double>(at) * want / std::max(have, 1)));
}

/// The pixel that holds the middle of site `at`.
int middle(int at, int have, int want) {
  return static_cast<int>((2 * static_cast<std::int64_t>(at) + 1) * want / (2 * std::max(have, 1)));
}

}  // namespace

GridShape picture_shape(const GridShape& input) {
  const bool row_per_channel = input.rows == 1 && input.channels > 1;
  return {.channels = 1, .rows = row_per_channel ? input.channels : input.rows, .cols = input.cols};
}

std::vector<std::uint8_t> picture_ink(const Example& example, const GridShape& input, Ink ink) {
  const GridShape picture = picture_shape(input);
  const auto sites = static_cast<std::size_t>(picture.sites());
  if (example.input.size() < sites) {
    throw_failure("cannot draw an example with {} values as {} x {} pixels", example.input.size(),
                  picture.rows, picture.cols);
  }
  const auto end = example.input.begin() + static_cast<std::ptrdiff_t>(sites);
  const auto [lowest, highest] = std::minmax_element(example.input.begin(), end);
  const bool unit = *lowest >= 0 && *highest <= 1;
  const float low = unit ? 0 : *lowest;
  const float range = unit ? 1 : std::max(*highest - *lowest, 1e-12F);
  std::vector<std::uint8_t> pixels;
  pixels.reserve(sites);
  for (auto value = example.input.begin(); value != end; ++value) {
    const float share = std::clamp((*value - low) / range, 0.0F, 1.0F);
    const float darkness = ink == Ink::kHigh ? share : 1 - share;
    pixels.push_back(static_cast<std::uint8_t>(std::lround(darkness * 255)));
  }
  if (picture.rows == input.rows) return pixels;
  // Channels rise, as frequencies do.
  for (int row = 0; row < picture.rows / 2; ++row) {
    const auto upper = pixels.begin() + static_cast<std::ptrdiff_t>(row) * picture.cols;
    const auto lower = pixels.end() - static_cast<std::ptrdiff_t>(row + 1) * picture.cols;
    std::swap_ranges(upper, upper + picture.cols, lower);
  }
  return pixels;
}

Footprint on_picture(const Footprint& box, const GridShape& motifs, const GridShape& picture) {
  return {.row_begin = scaled(box.row_begin, motifs.rows, picture.rows),
          .col_begin = scaled(box.col_begin, motifs.cols, picture.cols),
          .row_end = scaled(box.row_end, motifs.rows, picture.rows),
          .col_end = scaled(box.col_end, motifs.cols, picture.cols)};
}

PredictedMotif on_picture(const PredictedMotif& motif, const GridShape& motifs,
                          const GridShape& picture) {
  PredictedMotif placed = motif;
  placed.row = middle(motif.row, motifs.rows, picture.rows);
  placed.col = middle(motif.col, motifs.cols, picture.cols);
  return placed;
}

}  // namespace motifbench
