#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "harness/core/example.h"
#include "harness/draw/gnuplot.h"

namespace motifbench {

/// A grey picture: rows × cols, 0 … 255, row-major; 0 is white paper, 255 black ink.
struct PixelGrid {
  int rows = 0;
  int cols = 0;
  std::vector<std::uint8_t> ink;
};

/// The pixel that a whole-number enlargement gives each sample so that the longer side comes close
/// to `longest`; at least 1.
int enlargement(int rows, int cols, int longest);

/// Something drawn over the pixels. Coordinates count pixels of the grid from its top left corner;
/// pixel (row, col) covers [row, row + 1) × [col, col + 1).
struct Outline {
  Footprint box;
  std::string label;  // drawn at a corner; may be empty
  std::string colour;
  bool dashed = false;
};
struct Mark {
  double row = 0;
  double col = 0;
  std::string label;  // drawn to the right; may be empty
  std::string colour;
  int point = 7;  // gnuplot's point type
  double size = 1;
};

/// One picture with its title and what lies over it.
struct PixelPanel {
  PixelGrid grid;
  std::vector<std::string> title = {};  // lines
  std::string title_colour = {};
  std::vector<Outline> outlines = {};
  std::vector<Mark> marks = {};
};

/// Where a panel's pixels go on a canvas, in pixels from the top left corner.
struct PanelPlace {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
};

/// Draws `panel` inside a multiplot of a canvas of the given size. Samples are enlarged without
/// smoothing. The title stands above the place, `kTitleLine` pixels a line, each cut to
/// `title_width` pixels.
inline constexpr int kTitleLine = 17;
void draw_panel(GnuplotSession& session, const PixelPanel& panel, const PanelPlace& place,
                int canvas_width, int canvas_height, int title_width);

}  // namespace motifbench
