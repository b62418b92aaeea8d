#include "harness/draw/pixel_panel.h"

#include <fmt/format.h>

#include <algorithm>

#include "harness/core/error.h"
#include "harness/draw/style.h"

namespace motifbench {
namespace {

constexpr int kLabelSize = 9;

/// Names of symbols share the picture: long ones are cut.
std::string short_name(const std::string& label) {
  constexpr double kWidest = 90;
  return style::fit(label, kWidest, kLabelSize);
}

void place_plot(std::ostream& out, const PixelGrid& grid, const PanelPlace& place, int canvas_width,
                int canvas_height) {
  const auto across = [&](int x) { return static_cast<double>(x) / canvas_width; };
  const auto up = [&](int y) { return 1 - static_cast<double>(y) / canvas_height; };
  out << fmt::format(
      "set lmargin at screen {:.9g}\nset rmargin at screen {:.9g}\n"
      "set tmargin at screen {:.9g}\nset bmargin at screen {:.9g}\n",
      across(place.left), across(place.left + place.width), up(place.top),
      up(place.top + place.height));
  out << fmt::format("set xrange [0:{}]\nset yrange [{}:0]\n", grid.cols, grid.rows);
}

void write_outline(std::ostream& out, const Outline& outline, int rows) {
  const Footprint& box = outline.box;
  out << fmt::format(
      "set object rectangle from {},{} to {},{} front fillstyle empty border "
      "linecolor rgb '{}' linewidth 1.5 dashtype {}\n",
      box.col_begin, box.row_begin, box.col_end, box.row_end, outline.colour,
      outline.dashed ? 2 : 1);
  if (outline.label.empty()) return;
  // Above the box, or below it where the picture ends.
  const bool above = box.row_begin > rows / 10;
  out << fmt::format(
      "set label {} at {},{} left offset character 0.5,{} front boxed textcolor rgb '{}' "
      "font '{}:Bold,{}'\n",
      gnuplot_text(short_name(outline.label)), box.col_begin, above ? box.row_begin : box.row_end,
      above ? "0.55" : "-0.6", outline.colour, style::kFont, kLabelSize);
}

void write_mark(std::ostream& out, const Mark& mark, int cols) {
  const bool right = mark.col < 0.9 * cols;
  out << fmt::format(
      "set label {} at {:.9g},{:.9g} {} front boxed textcolor rgb '{}' font '{}:Bold,{}' "
      "point pointtype {} pointsize {:.3g} linecolor rgb '{}' linewidth 2 offset character {},0\n",
      gnuplot_text(short_name(mark.label)), mark.col, mark.row, right ? "left" : "right",
      mark.colour, style::kFont, kLabelSize, mark.point, mark.size, mark.colour,
      right ? "1" : "-1");
}

/// The image as gnuplot's matrix, one row a line; grey runs from white to black. White is left to
/// the paper: in an SVG every pixel is an element of its own.
void write_pixels(GnuplotSession& session, const PixelGrid& grid) {
  session.out() << "set palette gray negative\nset cbrange [0:255]\nunset colorbox\n"
                << "plot '-' using ($1+0.5):($2+0.5):3 matrix with image pixels notitle\n";
  std::string line;
  for (int row = 0; row < grid.rows; ++row) {
    const auto begin = grid.ink.begin() + static_cast<std::ptrdiff_t>(row) * grid.cols;
    line.clear();
    for (auto ink = begin; ink != begin + grid.cols; ++ink) {
      line += *ink == 0 ? "NaN " : fmt::format("{} ", *ink);
    }
    line.back() = '\n';
    session.out() << line;
  }
  session.out() << "e\n";
}

}  // namespace

int enlargement(int rows, int cols, int longest) {
  return std::max(1, longest / std::max({rows, cols, 1}));
}

void draw_panel(GnuplotSession& session, const PixelPanel& panel, const PanelPlace& place,
                int canvas_width, int canvas_height, int title_width) {
  const PixelGrid& grid = panel.grid;
  if (grid.rows < 1 || grid.cols < 1 ||
      grid.ink.size() !=
          static_cast<std::size_t>(grid.rows) * static_cast<std::size_t>(grid.cols)) {
    throw_failure("cannot draw an example of {} x {} with {} pixels", grid.rows, grid.cols,
                  grid.ink.size());
  }
  std::ostream& out = session.out();
  out << "unset label\nunset object\nunset tics\n"
      // Paper behind the names: they must be read on top of black noise.
      << "set style textbox opaque margins 0.6,0.6 fillcolor rgb '#30ffffff' noborder\n"
      << fmt::format("set border 15 linecolor rgb '{}' linewidth 1\n", style::kInk);
  place_plot(out, grid, place, canvas_width, canvas_height);
  const double middle = static_cast<double>(place.left) + place.width / 2.0;
  double height = place.top - 12.0;
  for (auto line = panel.title.rbegin(); line != panel.title.rend(); ++line) {
    out << fmt::format(
        "set label {} at screen {:.9g},{:.9g} center textcolor rgb '{}' font ',{}'\n",
        gnuplot_text(style::fit(*line, title_width, style::kFontSize)), middle / canvas_width,
        1 - height / canvas_height, panel.title_colour, style::kFontSize);
    height -= kTitleLine;
  }
  for (const Outline& outline : panel.outlines) write_outline(out, outline, grid.rows);
  for (const Mark& mark : panel.marks) write_mark(out, mark, grid.cols);
  write_pixels(session, grid);
}

}  // namespace motifbench
