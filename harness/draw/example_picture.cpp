#include "harness/draw/example_picture.h"

#include <fmt/format.h>

#include <algorithm>

#include "harness/data/input_picture.h"
#include "harness/draw/pixel_panel.h"
#include "harness/draw/style.h"

namespace motifbench {
namespace {

constexpr int kLongestSide = 800;
constexpr int kLongestWideSide = 1400;
constexpr int kNarrowestCanvas = 360;
constexpr int kSampleMargin = 20;
constexpr int kSampleTitle = 36;

std::string symbol_name(const std::vector<std::string>& symbols, int symbol) {
  const auto index = static_cast<std::size_t>(symbol);
  return symbol >= 0 && index < symbols.size() ? symbols[index] : "?";
}

}  // namespace

void draw_sample(const Example& example, const DomainFacts& facts, const std::string& title,
                 const std::filesystem::path& png) {
  const GridShape shape = picture_shape(facts.input);
  PixelPanel panel{.grid = {shape.rows, shape.cols, picture_ink(example, facts.input, facts.ink)},
                   .title = {title},
                   .title_colour = std::string(style::kInk)};
  for (const Motif& motif : example.motifs) {
    panel.outlines.push_back({.box = on_picture(motif.footprint, facts.motifs, shape),
                              .label = symbol_name(facts.symbols, motif.symbol),
                              .colour = style::symbol_colour(motif.symbol)});
  }
  const bool wide = shape.cols > 2 * shape.rows;
  const int scale = enlargement(shape.rows, shape.cols, wide ? kLongestWideSide : kLongestSide);
  PanelPlace place{.top = kSampleTitle, .width = shape.cols * scale, .height = shape.rows * scale};
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
