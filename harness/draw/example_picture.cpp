#include "harness/draw/example_picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "harness/core/error.h"
#include "harness/draw/pixel_panel.h"
#include "harness/draw/style.h"

namespace motifbench {
namespace {

constexpr int kLongestSide = 800;
constexpr int kLongestWideSide = 1400;
constexpr int kNarrowestCanvas = 360;
constexpr int kSampleMargin = 20;
constexpr int kSampleTitle = 36;

/// First input channel as ink. The scale is [0, 1] when all values lie there.
PixelGrid first_channel(const Example& example, const GridShape& shape) {
  const std::size_t sites = static_cast<std::size_t>(shape.sites());
  if (example.input.size() < sites) {
    throw_failure("cannot draw an example with {} values as {} x {} pixels", example.input.size(),
                  shape.rows, shape.cols);
  }
  const auto end = example.input.begin() + static_cast<std::ptrdiff_t>(sites);
  const auto [lowest, highest] = std::minmax_element(example.input.begin(), end);
  const bool unit = *lowest >= 0 && *highest <= 1;
  const float low = unit ? 0 : *lowest;
  const float range = unit ? 1 : std::max(*highest - *lowest, 1e-12F);
  PixelGrid grid{.rows = shape.rows, .cols = shape.cols, .ink = {}};
  for (auto value = example.input.begin(); value != end; ++value) {
    const float share = std::clamp((*value - low) / range, 0.0F, 1.0F);
    grid.ink.push_back(static_cast<std::uint8_t>(std::lround(share * 255)));
  }
  return grid;
}

/// The footprint on the input's grid; the bottleneck's may be coarser.
Footprint on_input(const Footprint& box, const GridShape& from, const GridShape& to) {
  const auto scale = [](int at, int have, int want) {
    return static_cast<int>(std::lround(static_cast<double>(at) * want / std::max(have, 1)));
  };
  return {.row_begin = scale(box.row_begin, from.rows, to.rows),
          .col_begin = scale(box.col_begin, from.cols, to.cols),
          .row_end = scale(box.row_end, from.rows, to.rows),
          .col_end = scale(box.col_end, from.cols, to.cols)};
}

std::string symbol_name(const std::vector<std::string>& symbols, int symbol) {
  const auto index = static_cast<std::size_t>(symbol);
  return symbol >= 0 && index < symbols.size() ? symbols[index] : "?";
}

}  // namespace

void draw_sample(const Example& example, const DomainFacts& facts, const std::string& title,
                 const std::filesystem::path& png) {
  PixelPanel panel{.grid = first_channel(example, facts.input),
                   .title = title,
                   .title_colour = std::string(style::kInk)};
  for (const Motif& motif : example.motifs) {
    panel.outlines.push_back({.box = on_input(motif.footprint, facts.motifs, facts.input),
                              .label = symbol_name(facts.symbols, motif.symbol),
                              .colour = style::symbol_colour(motif.symbol)});
  }
  const bool wide = facts.input.cols > 2 * facts.input.rows;
  const int scale =
      enlargement(facts.input.rows, facts.input.cols, wide ? kLongestWideSide : kLongestSide);
  PanelPlace place{
      .top = kSampleTitle, .width = facts.input.cols * scale, .height = facts.input.rows * scale};
  const int width = std::max(place.width + 2 * kSampleMargin, kNarrowestCanvas);
  const int height = place.top + place.height + kSampleMargin;
  place.left = (width - place.width) / 2;

  GnuplotSession session(PictureFormat::kPng, width, height);
  session.out() << "set multiplot\n";
  draw_panel(session, panel, place, width, height, width - 2 * kSampleMargin);
  session.out() << "unset multiplot\n";
  session.save(png);
}

}  // namespace motifbench
