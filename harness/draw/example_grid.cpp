#include <fmt/format.h>

#include <algorithm>

#include "harness/core/error.h"
#include "harness/draw/example_picture.h"
#include "harness/draw/motif_peaks.h"
#include "harness/draw/pixel_panel.h"
#include "harness/draw/style.h"

namespace motifbench {
namespace {

constexpr int kLongestSide = 320;
constexpr int kNarrowestPanel = 180;
constexpr int kNarrowestPage = 800;  // the legend's words need it
constexpr int kGap = 16;
constexpr int kPanelTitle = 28;
constexpr int kPageTitle = 34;
constexpr int kLegend = 34;
constexpr int kLegendNote = 22;
// More labels than this hide the picture; the marks alone remain.
constexpr std::size_t kMostLabels = 24;

constexpr int kDot = 7;
constexpr int kTriangle = 9;
constexpr int kCross = 2;
constexpr int kRays = 3;
constexpr double kMarkSize = 1.1;
constexpr double kRaysSize = 2.4;
constexpr double kRaysOpacity = 0.45;  // the mark on them says more

struct GridLayout {
  int columns = 1;
  int rows = 1;
  int panel_width = 0;
  int panel_height = 0;
  int panel_title = 0;  // height
  int scale = 1;
  int legend = 0;  // height

  int content() const { return columns * (panel_width + kGap) - kGap; }
  int width() const { return std::max(content() + 2 * kGap, kNarrowestPage); }
  int left() const { return (width() - content()) / 2; }
  int row_height() const { return panel_title + panel_height + kGap; }
  int height() const { return kPageTitle + rows * row_height() + legend; }
};

/// Were predictions left off, as far as one can tell?
bool is_cut(const ScoredExample& example) { return example.predicted.size() >= kKeptMotifs; }

bool any_is_cut(const std::vector<ScoredExample>& examples) {
  return std::any_of(examples.begin(), examples.end(), is_cut);
}

bool is_correct(const ScoredExample& example) { return example.target == example.prediction; }

/// The right answer once; a wrong one in a line of its own where both do not fit into one.
std::vector<std::string> title_of(const ScoredExample& example, int width) {
  if (is_correct(example)) return {"✓ " + example.target};
  const std::string line = fmt::format("✗ {} → {}", example.target, example.prediction);
  if (style::fit(line, width, style::kFontSize) == line) return {line};
  return {"✗ " + example.target, "→ " + example.prediction};
}

GridLayout lay_out(const std::vector<ScoredExample>& examples, const ExampleGridSetting& setting) {
  if (examples.empty()) throw_failure("cannot draw a grid of no examples");
  GridLayout layout;
  int rows = 1;
  int cols = 1;
  for (const ScoredExample& example : examples) {
    rows = std::max(rows, example.rows);
    cols = std::max(cols, example.cols);
  }
  layout.scale = enlargement(rows, cols, kLongestSide);
  layout.panel_width = std::max(cols * layout.scale, kNarrowestPanel);
  layout.panel_height = rows * layout.scale;
  // Wide inputs take a row each, so that the page does not grow out of bounds.
  const int fitting = std::max(1, setting.columns * kLongestSide / layout.panel_width);
  const int count = static_cast<int>(examples.size());
  layout.columns = std::min({setting.columns, fitting, count});
  layout.rows = (count + layout.columns - 1) / layout.columns;
  std::size_t lines = 1;
  for (const ScoredExample& example : examples) {
    lines = std::max(lines, title_of(example, layout.panel_width).size());
  }
  layout.panel_title = kPanelTitle + (static_cast<int>(lines) - 1) * kTitleLine;
  layout.legend = kLegend + (any_is_cut(examples) ? kLegendNote : 0);
  return layout;
}

bool contains(const Footprint& box, const PredictedMotif& motif) {
  return motif.row >= box.row_begin && motif.row < box.row_end && motif.col >= box.col_begin &&
         motif.col < box.col_end;
}

std::string symbol_name(const ExampleGridSetting& setting, int symbol) {
  const auto index = static_cast<std::size_t>(symbol);
  return symbol >= 0 && index < setting.symbols.size() ? setting.symbols[index] : "?";
}

int symbol_of(const ExampleGridSetting& setting, int channel) {
  const auto index = static_cast<std::size_t>(channel);
  return channel >= 0 && index < setting.symbol_of_channel.size() ? setting.symbol_of_channel[index]
                                                                  : -1;
}

/// The mark, and rays behind it where other predictions are near.
void add_mark(PixelPanel& panel, const MotifPeak& peak, const std::string& label,
              std::string_view colour, int point) {
  Mark mark{.row = peak.motif.row + 0.5,
            .col = peak.motif.col + 0.5,
            .label = {},
            .colour = style::translucent(colour, kRaysOpacity),
            .point = kRays,
            .size = kRaysSize};
  if (peak.crowded) panel.marks.push_back(mark);
  mark.label = label;
  mark.colour = colour;
  mark.point = point;
  mark.size = kMarkSize;
  panel.marks.push_back(std::move(mark));
}

/// The true motif whose footprint the prediction lies in, or null.
const Motif* owner_of(const ScoredExample& example, const PredictedMotif& motif) {
  const auto owner =
      std::find_if(example.truth.begin(), example.truth.end(),
                   [&](const Motif& truth) { return contains(truth.footprint, motif); });
  return owner == example.truth.end() ? nullptr : &*owner;
}

PixelPanel make_panel(const ScoredExample& example, const ExampleGridSetting& setting, int radius,
                      int width) {
  PixelPanel panel{
      .grid = {example.rows, example.cols, example.pixels},
      .title = title_of(example, width),
      .title_colour = std::string(is_correct(example) ? style::kRight : style::kWrong)};
  // Drawn faint: the marks are the news, the digits below only the ground they stand on.
  for (std::uint8_t& ink : panel.grid.ink) ink = static_cast<std::uint8_t>(ink * 2 / 5);

  // Where predictions were left off, nobody knows which footprints were missed.
  std::vector<bool> found(example.truth.size(), is_cut(example));
  for (const PredictedMotif& motif : example.predicted) {
    const Motif* const owner = owner_of(example, motif);
    if (owner != nullptr) found[static_cast<std::size_t>(owner - example.truth.data())] = true;
  }
  const std::vector<MotifPeak> peaks = motif_peaks(example.predicted, radius);
  for (const MotifPeak& peak : peaks) {
    const int symbol = symbol_of(setting, peak.motif.channel);
    const std::string label = peaks.size() <= kMostLabels ? symbol_name(setting, symbol) : "";
    const Motif* const owner = owner_of(example, peak.motif);
    if (owner == nullptr) {
      add_mark(panel, peak, label, style::kWrong, kCross);
    } else if (symbol == owner->symbol) {
      add_mark(panel, peak, label, style::kRight, kDot);
    } else {
      add_mark(panel, peak, label, style::kWrong, kTriangle);
    }
  }
  for (std::size_t i = 0; i < example.truth.size(); ++i) {
    panel.outlines.push_back(
        {.box = example.truth[i].footprint,
         .label = found[i] ? "" : symbol_name(setting, example.truth[i].symbol),
         .colour = std::string(found[i] ? style::kTruth : style::kWrong),
         .dashed = !found[i]});
  }
  return panel;
}

void write_page_text(std::ostream& out, const GridLayout& layout, const std::string& title) {
  const int width = layout.width();
  out << "unset label\nunset object\n";
  out << fmt::format("set label 1 {} at screen 0.5,{:.9g} center textcolor rgb '{}' font ',{}'\n",
                     gnuplot_text(style::fit(title, width - 2 * kGap, style::kFontSize + 2)),
                     1 - 18.0 / layout.height(), style::kInk, style::kFontSize + 2);
}

/// What the marks mean, in a row at the foot.
void write_legend(std::ostream& out, const GridLayout& layout, int radius, bool cut) {
  struct Entry {
    std::string words;
    std::string_view colour;
    int point;
  };
  const std::vector<Entry> entries = {
      {"right symbol", style::kRight, kDot},
      {"wrong symbol", style::kWrong, kTriangle},
      {"false positive", style::kWrong, kCross},
      {fmt::format("more within {} px", radius), style::kInk, kRays},
      {"footprint found", style::kTruth, 4},
      {"missed (dashed)", style::kWrong, 4}};
  const double step = 1.0 / static_cast<double>(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    out << fmt::format(
        "set label {} at screen {:.9g},{:.9g} left textcolor rgb '{}' font ',{}' point pointtype "
        "{} "
        "pointsize 1 linecolor rgb '{}' linewidth 2 offset character 1,0\n",
        gnuplot_text(entries[i].words), step * (static_cast<double>(i) + 0.1),
        (layout.legend - 17.0) / layout.height(), style::kInk, style::kFontSize - 2,
        entries[i].point, entries[i].colour);
  }
  if (!cut) return;
  out << fmt::format("set label {} at screen 0.5,{:.9g} center textcolor rgb '{}' font ',{}'\n",
                     gnuplot_text(fmt::format("Only the {} largest predictions of an input were "
                                              "kept: there may be more, of any kind.",
                                              kKeptMotifs)),
                     13.0 / layout.height(), style::kInk, style::kFontSize - 1);
}

}  // namespace

CanvasSize example_grid_size(const std::vector<ScoredExample>& examples,
                             const ExampleGridSetting& setting) {
  const GridLayout layout = lay_out(examples, setting);
  return {layout.width(), layout.height()};
}

void write_example_grid(GnuplotSession& session, const std::vector<ScoredExample>& examples,
                        const ExampleGridSetting& setting) {
  const GridLayout layout = lay_out(examples, setting);
  const int radius = peak_radius(examples);
  session.out() << "set multiplot\n";
  for (std::size_t i = 0; i < examples.size(); ++i) {
    const ScoredExample& example = examples[i];
    const int row = static_cast<int>(i) / layout.columns;
    const int column = static_cast<int>(i) % layout.columns;
    const int width = example.cols * layout.scale;
    const PanelPlace place{.left = layout.left() + column * (layout.panel_width + kGap) +
                                   (layout.panel_width - width) / 2,
                           .top = kPageTitle + layout.panel_title + row * layout.row_height(),
                           .width = width,
                           .height = example.rows * layout.scale};
    draw_panel(session, make_panel(example, setting, radius, layout.panel_width), place,
               layout.width(), layout.height(), layout.panel_width);
  }
  // An empty plot of its own, for labels belong to the plot that follows them.
  write_page_text(session.out(), layout, setting.title);
  write_legend(session.out(), layout, radius, any_is_cut(examples));
  session.out() << "unset border\nset lmargin at screen 0\nset rmargin at screen 1\n"
                   "set tmargin at screen 1\nset bmargin at screen 0\n"
                   "set xrange [0:1]\nset yrange [0:1]\nplot NaN notitle\nunset multiplot\n";
}

}  // namespace motifbench
