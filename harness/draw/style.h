#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// One look for all figures. Colours are of Okabe and Ito's palette, which people with any of the
/// common colour deficiencies can tell apart; no figure relies on colour alone.
namespace motifbench::style {

inline constexpr std::string_view kFont = "DejaVu Sans";
inline constexpr int kFontSize = 11;

inline constexpr std::string_view kInk = "#222222";  // axes and text
inline constexpr std::string_view kGrid = "#dddddd";
inline constexpr std::string_view kRight = "#0072b2";  // what a model got right
inline constexpr std::string_view kWrong = "#d55e00";  // what it got wrong
inline constexpr std::string_view kTruth = "#009e73";  // footprints of true motifs

/// How series number `index` of a figure is drawn; no two of the first 35 look the same, and no two
/// neighbours have the same point.
struct SeriesLook {
  std::string colour;  // "#rrggbb"
  int dash = 1;        // gnuplot's dash type
  int point = 7;       // gnuplot's point type
};
SeriesLook series_look(std::size_t index);

/// "#rrggbb" → gnuplot's "#aarrggbb"; `opacity` in [0, 1].
std::string translucent(std::string_view colour, double opacity);

/// Colour of the footprints of symbol number `symbol`.
std::string symbol_colour(int symbol);

/// Commands that a figure with axes begins with.
std::string axes();

/// `text` cut to the width of `pixels`, with an ellipsis, at `font_size` points.
std::string fit(std::string_view text, double pixels, int font_size);

}  // namespace motifbench::style
