#include "reports/support/dot_plot.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "harness/core/text.h"
#include "harness/draw/style.h"

namespace motifbench {
namespace {

constexpr int kPageTitle = 40;
constexpr int kPanelTitle = 26;
constexpr int kRow = 46;
constexpr int kFoot = 84;    // ticks and legend
constexpr int kLegend = 48;  // two rows
constexpr int kPanel = 250;
constexpr int kOnlyPanel = 460;
constexpr int kNumber = 62;  // right of a panel, for the means
constexpr int kGap = 18;
constexpr int kNarrowest = 860;  // the legend's words need it
constexpr double kPixelsPerLetter = 8.3;
constexpr std::size_t kShortestLabel = 14;
constexpr std::size_t kLongestLabel = 34;

// Lanes of a row, in rows from its middle; the axis runs downwards.
constexpr double kPaperLane = -0.28;
constexpr double kMeanLane = 0.0;
constexpr double kSeedLane = 0.26;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

int gutter(const DotFigure& figure) {
  std::size_t longest = kShortestLabel;
  for (const std::string& label : figure.labels) longest = std::max(longest, label.size());
  // Notes are set smaller.
  constexpr double kNoteScale = 0.85;
  for (const std::string& note : figure.notes) {
    longest =
        std::max(longest, static_cast<std::size_t>(kNoteScale * static_cast<double>(note.size())));
  }
  return 24 +
         static_cast<int>(kPixelsPerLetter * static_cast<double>(std::min(longest, kLongestLabel)));
}

int panel_width(const DotFigure& figure) { return figure.panels.size() == 1 ? kOnlyPanel : kPanel; }

/// Dots side by side and strokes over them, one data block of a plot command each.
class PanelPlot {
 public:
  void add(const std::string& look, std::vector<Point> points) {
    commands_.push_back(fmt::format("'-' using 1:2 {} notitle", look));
    data_.push_back(std::move(points));
  }

  void send(GnuplotSession& session) const {
    session.out() << "plot " << join(commands_, ", \\\n     ") << "\n";
    for (const std::vector<Point>& points : data_) session.send(points);
  }

 private:
  std::vector<std::string> commands_;
  std::vector<std::vector<Point>> data_;
};

std::string seed_look() {
  return fmt::format("with points pointtype 7 pointsize 0.75 linecolor rgb '{}'",
                     style::translucent(style::kRight, 0.55));
}
std::string mean_look() {
  return fmt::format("with points pointtype 13 pointsize 1.2 linecolor rgb '{}'", style::kInk);
}
std::string interval_look() {
  return fmt::format("with lines linewidth 2 linecolor rgb '{}'", style::kInk);
}
std::string median_look() {
  return fmt::format("with lines linewidth 2.5 linecolor rgb '{}'", style::kWrong);
}
std::string chosen_look() {
  return fmt::format("with points pointtype 6 pointsize 1.5 linewidth 1.5 linecolor rgb '{}'",
                     style::kTruth);
}
std::string paper_look() {
  return "with points pointtype 12 pointsize 1 linewidth 1.5 linecolor rgb '#999999'";
}
std::string paper_seed_look() {
  return "with points pointtype 6 pointsize 0.4 linecolor rgb '#aaaaaa'";
}
std::string paper_interval_look() { return "with lines linewidth 1.5 linecolor rgb '#aaaaaa'"; }

/// A stroke between two points, cut off from the next.
void add_stroke(std::vector<Point>& strokes, Point from, Point to) {
  strokes.insert(strokes.end(), {from, to, {kNaN, kNaN}});
}

PanelPlot plot_of(const DotPanel& panel) {
  std::vector<Point> seeds;
  std::vector<Point> means;
  std::vector<Point> medians;
  std::vector<Point> intervals;
  std::vector<Point> chosen;
  std::vector<Point> papers;
  std::vector<Point> paper_seeds;
  std::vector<Point> paper_intervals;
  for (std::size_t i = 0; i < panel.rows.size(); ++i) {
    const Dots& dots = panel.rows[i];
    const auto row = static_cast<double>(i);
    for (const double seed : dots.seeds) seeds.emplace_back(seed, row + kSeedLane);
    if (dots.chosen) chosen.emplace_back(*dots.chosen, row + kSeedLane);
    if (dots.mean.count > 0) means.emplace_back(dots.mean.mean, row + kMeanLane);
    if (dots.mean.count > 1) {
      add_stroke(medians, {dots.median, row + kSeedLane - 0.13},
                 {dots.median, row + kSeedLane + 0.13});
      add_stroke(intervals, {dots.mean.low, row + kMeanLane}, {dots.mean.high, row + kMeanLane});
    }
    if (!dots.paper) continue;
    papers.emplace_back(dots.paper->value, row + kPaperLane);
    for (const double seed : dots.paper->seeds) paper_seeds.emplace_back(seed, row + kPaperLane);
    if (!dots.paper->low) continue;
    add_stroke(paper_intervals, {*dots.paper->low, row + kPaperLane},
               {*dots.paper->high, row + kPaperLane});
  }
  PanelPlot plot;
  // Some terminals and versions refuse empty data: only what is there is plotted.
  const auto add = [&](const std::string& look, const std::vector<Point>& points) {
    if (!points.empty()) plot.add(look, points);
  };
  add(paper_interval_look(), paper_intervals);
  add(paper_seed_look(), paper_seeds);
  add(paper_look(), papers);
  add(median_look(), medians);
  add(seed_look(), seeds);
  add(chosen_look(), chosen);
  add(interval_look(), intervals);
  add(mean_look(), means);
  if (means.empty() && papers.empty()) plot.add(mean_look(), {{kNaN, kNaN}});
  return plot;
}

void set_place(std::ostream& out, const DotFigure& figure, std::size_t index) {
  const auto across = [&](int x) { return static_cast<double>(x) / figure.width(); };
  const auto up = [&](int y) { return 1 - static_cast<double>(y) / figure.height(); };
  const int left =
      gutter(figure) + static_cast<int>(index) * (panel_width(figure) + kNumber + kGap);
  out << fmt::format(
      "set lmargin at screen {:.9g}\nset rmargin at screen {:.9g}\n"
      "set tmargin at screen {:.9g}\nset bmargin at screen {:.9g}\n",
      across(left), across(left + panel_width(figure)), up(kPageTitle + kPanelTitle),
      up(figure.height() - kFoot));
}

void set_texts(std::ostream& out, const DotFigure& figure, const DotPanel& panel, bool first) {
  out << fmt::format("set title {} textcolor rgb '{}' offset 0,-0.6\n", gnuplot_text(panel.title),
                     style::kInk);
  for (std::size_t i = 0; i < panel.rows.size(); ++i) {
    const Dots& dots = panel.rows[i];
    const double shown = panel.kind == NumberKind::kPercent ? dots.mean.mean / 100 : dots.mean.mean;
    out << fmt::format(
        "set label {} at graph 1, first {:.9g} left offset character 0.8,0 textcolor rgb '{}' font "
        "'{}:Bold,{}'\n",
        gnuplot_text(number_text(panel.kind, dots.mean.count > 0 ? shown : kNaN)),
        static_cast<double>(i), style::kInk, style::kFont, style::kFontSize - 1);
    if (!first) continue;
    const double room = gutter(figure) - 20.0;
    out << fmt::format(
               "set label {} at graph 0, first {:.9g} right offset character -1,0 textcolor rgb "
               "'{}'\n",
               gnuplot_text(style::fit(figure.labels[i], room, style::kFontSize)),
               static_cast<double>(i) - 0.14, style::kInk)
        << fmt::format(
               "set label {} at graph 0, first {:.9g} right offset character -1.2,0 textcolor rgb "
               "'#666666' font ',{}'\n",
               gnuplot_text(style::fit(figure.notes[i], room, style::kFontSize - 2)),
               static_cast<double>(i) + 0.24, style::kFontSize - 2);
  }
}

void draw_legend(std::ostream& out, const DotFigure& figure) {
  out << "unset border\nunset tics\nunset grid\nunset logscale\nunset label\nunset title\n"
         "set lmargin at screen 0\nset rmargin at screen 1\nset bmargin at screen 0\n"
      << fmt::format("set tmargin at screen {:.9g}\n",
                     static_cast<double>(kLegend) / figure.height())
      << "set xrange [0:1]\nset yrange [0:1]\n"
      << fmt::format(
             "set key at graph 0.5, graph 0.5 center center horizontal Left reverse samplen 2 "
             "width 1 maxrows 2 textcolor rgb '{}'\n",
             style::kInk);
  std::vector<std::string> entries = {
      fmt::format("NaN {} title 'seed'", seed_look()),
      fmt::format("NaN {} title 'median'", median_look()),
      fmt::format("NaN {} title 'mean'", mean_look()),
      fmt::format("NaN {} title {}", interval_look(), gnuplot_text("95 % CI of the mean"))};
  if (!figure.chosen_name.empty()) {
    entries.push_back(
        fmt::format("NaN {} title {}", chosen_look(), gnuplot_text(figure.chosen_name)));
  }
  if (!figure.paper_name.empty()) {
    entries.push_back(
        fmt::format("NaN {} title {}", paper_look(), gnuplot_text(figure.paper_name)));
  }
  out << "plot " << join(entries, ", \\\n     ") << "\n";
}

}  // namespace

int DotFigure::width() const {
  const int count = static_cast<int>(panels.size());
  return std::max(gutter(*this) + count * (panel_width(*this) + kNumber + kGap), kNarrowest);
}

int DotFigure::height() const {
  return kPageTitle + kPanelTitle + kRow * static_cast<int>(labels.size()) + kFoot;
}

void DotFigure::draw(GnuplotSession& session) const {
  std::ostream& out = session.out();
  out << fmt::format("set multiplot title {} font ',{}' textcolor rgb '{}'\n",
                     gnuplot_text(style::fit(title, width() - 40.0, style::kFontSize + 2)),
                     style::kFontSize + 2, style::kInk);
  for (std::size_t i = 0; i < panels.size(); ++i) {
    const DotPanel& panel = panels[i];
    out << "unset label\n" << style::axes();
    set_place(out, *this, i);
    out << (panel.axis.logarithmic ? "set logscale x\n" : "unset logscale x\n")
        << fmt::format("set xrange [{:.9g}:{:.9g}]\nset yrange [{}:-0.5]\n", panel.axis.begin,
                       panel.axis.end, static_cast<double>(panel.rows.size()) - 0.5)
        << fmt::format("set xtics ({})\nunset ytics\n", tick_list(panel.axis));
    set_texts(out, *this, panel, i == 0);
    plot_of(panel).send(session);
  }
  draw_legend(out, *this);
  out << "unset multiplot\n";
}

}  // namespace motifbench
