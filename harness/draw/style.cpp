#include "harness/draw/style.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace motifbench::style {
namespace {

// Yellow is left out: it cannot be seen on white.
constexpr std::array<std::string_view, 7> kColours = {"#0072b2", "#d55e00", "#009e73", "#cc79a7",
                                                      "#56b4e9", "#e69f00", "#222222"};
constexpr std::array<int, 8> kPoints = {7, 5, 9, 13, 6, 4, 8, 12};

// Mean advance of DejaVu Sans at one point of size, in pixels of gnuplot's terminals.
constexpr double kPixelsPerPoint = 0.7;

}  // namespace

SeriesLook series_look(std::size_t index) {
  const std::size_t round = index / kColours.size();
  return {.colour = std::string(kColours[index % kColours.size()]),
          .dash = static_cast<int>(round % 5) + 1,
          .point = kPoints[index % kPoints.size()]};
}

std::string translucent(std::string_view colour, double opacity) {
  const auto alpha = static_cast<int>(std::lround(255 * (1 - std::clamp(opacity, 0.0, 1.0))));
  return fmt::format("#{:02x}{}", alpha, colour.substr(1));
}

std::string symbol_colour(int symbol) {
  // The last colour is the ink's.
  constexpr std::size_t kUsable = kColours.size() - 1;
  return std::string(kColours[static_cast<std::size_t>(std::max(symbol, 0)) % kUsable]);
}

std::string axes() {
  return fmt::format(
      "set border 3 linecolor rgb '{0}' linewidth 1\n"
      "set tics nomirror out textcolor rgb '{0}'\n"
      "set grid linecolor rgb '{1}' linetype 1 linewidth 0.5\n",
      kInk, kGrid);
}

std::string fit(std::string_view text, double pixels, int font_size) {
  const auto is_start = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  const auto room =
      static_cast<std::ptrdiff_t>(std::max(4.0, pixels / (kPixelsPerPoint * font_size)));
  if (std::count_if(text.begin(), text.end(), is_start) <= room) return std::string(text);
  std::ptrdiff_t starts = 0;
  const auto cut = std::find_if(text.begin(), text.end(),
                                [&](char c) { return is_start(c) && ++starts == room; });
  return std::string(text.begin(), cut) + "…";
}

}  // namespace motifbench::style
