#include "reports/support/slopes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "harness/core/text.h"
#include "harness/draw/style.h"
#include "reports/support/curves.h"
#include "reports/support/labels.h"
#include "reports/support/pair_tables.h"

namespace motifbench {
namespace {

constexpr int kMostColumns = 3;
constexpr int kPanelWidth = 340;
constexpr int kPanelHeight = 300;
constexpr int kPageTitle = 44;
constexpr int kLegend = 44;
constexpr int kMarginLeft = 70;
constexpr int kMarginRight = 14;
constexpr int kMarginTop = 58;
constexpr int kMarginBottom = 46;
constexpr double kSpanForLogarithm = 20;  // largest over smallest value
constexpr double kTopRoom = 0.08;         // of the axis, above the highest seed
constexpr double kBottomRoom = 0.05;      // below 0, so that no value lies on the frame

enum class Outcome { kBetter, kWorse, kEqual };
constexpr std::array<Outcome, 3> kOutcomes = {Outcome::kBetter, Outcome::kWorse, Outcome::kEqual};

/// Colour, dash and point differ: no figure relies on colour alone.
std::string look(Outcome outcome) {
  switch (outcome) {
    case Outcome::kBetter:
      return fmt::format("linecolor rgb '{}' linewidth 1.3 dashtype 1 pointtype 7 pointsize 0.6",
                         style::kRight);
    case Outcome::kWorse:
      return fmt::format("linecolor rgb '{}' linewidth 1.3 dashtype 2 pointtype 9 pointsize 0.7",
                         style::kWrong);
    case Outcome::kEqual:
      break;
  }
  return "linecolor rgb '#888888' linewidth 1.3 dashtype 3 pointtype 4 pointsize 0.6";
}

std::string mean_look() {
  return fmt::format("linecolor rgb '{}' linewidth 3 dashtype 1 pointtype 5 pointsize 0.9",
                     style::kInk);
}

Outcome outcome_of(const MetricPair& metric, std::size_t seed) {
  const double change = metric.after[seed] - metric.before[seed];
  if (change == 0) return Outcome::kEqual;
  return (change < 0) == (metric.scale != MetricScale::kSpeed) ? Outcome::kBetter : Outcome::kWorse;
}

double shown(const MetricPair& metric, double value) {
  return metric.scale == MetricScale::kPercent ? 100 * value : value;
}

/// Errors and speeds start at 0, so that a small difference looks small; densities of different
/// orders of magnitude take a logarithmic axis.
Axis axis_of(const MetricPair& metric) {
  double low = metric.before.front();
  double high = low;
  for (const std::vector<double>* side : {&metric.before, &metric.after}) {
    low = std::min(low, *std::ranges::min_element(*side));
    high = std::max(high, *std::ranges::max_element(*side));
  }
  Axis axis{.begin = 0, .end = shown(metric, high) * (1 + kTopRoom)};
  if (metric.scale == MetricScale::kPercent) {
    axis.unit = Axis::Unit::kPercent;
    axis.end = std::max(axis.end, 1.0);  // never so fine that noise looks like an effect
  } else if (metric.scale == MetricScale::kDensity && low > 0 && high > kSpanForLogarithm * low) {
    axis.logarithmic = true;
    axis.begin = low / 1.6;
    axis.end = high * 1.6;
  }
  if (axis.end <= axis.begin) axis.end = axis.begin + 1;
  if (!axis.logarithmic) axis.begin -= kBottomRoom * axis.end;
  return axis;
}

int columns(const SlopeFigure& figure) {
  return std::clamp(static_cast<int>(figure.pair.metrics.size()), 1, kMostColumns);
}

void set_place(std::ostream& out, const SlopeFigure& figure, std::size_t index) {
  const int left = static_cast<int>(index) % columns(figure) * kPanelWidth;
  const int top = kPageTitle + static_cast<int>(index) / columns(figure) * kPanelHeight;
  const auto across = [&](int x) { return static_cast<double>(x) / figure.width(); };
  const auto up = [&](int y) { return 1 - static_cast<double>(y) / figure.height(); };
  out << fmt::format(
      "set lmargin at screen {:.9g}\nset rmargin at screen {:.9g}\n"
      "set tmargin at screen {:.9g}\nset bmargin at screen {:.9g}\n",
      across(left + kMarginLeft), across(left + kPanelWidth - kMarginRight), up(top + kMarginTop),
      up(top + kPanelHeight - kMarginBottom));
}

void set_texts(std::ostream& out, const SlopeFigure& figure, const MetricPair& metric) {
  const PairedStatistics& found = metric.statistics;
  constexpr int kSideFontSize = style::kFontSize - 2;
  const auto side_text = [](const std::string& text) {
    constexpr double kRoom = 0.48 * (kPanelWidth - kMarginLeft - kMarginRight);
    return gnuplot_text(style::fit(text, kRoom, kSideFontSize));
  };
  out << fmt::format("set title {} textcolor rgb '{}' font ',{}' offset 0,0.7\n",
                     gnuplot_text(metric.title), style::kInk, style::kFontSize + 1)
      << fmt::format(
             "set label 1 {} at graph 0.5, graph 1 center offset character 0,0.9 textcolor rgb "
             "'{}' font ',{}'\n",
             gnuplot_text(fmt::format("B − A {} [{}], p {}",
                                      pair_difference(metric, found.difference.mean),
                                      pair_interval(metric), p_text(found.p_value))),
             style::kInk, style::kFontSize - 2)
      << fmt::format(
             "set label 2 {} at 0, graph 0 center offset character 0,-1 textcolor rgb '{}' font "
             "',{}'\n"
             "set label 3 {} at 1, graph 0 center offset character 0,-1 textcolor rgb '{}' font "
             "',{}'\n",
             side_text("A: " + figure.pair.before), style::kInk, kSideFontSize,
             side_text("B: " + figure.pair.after), style::kInk, kSideFontSize);
  const auto mean = [&](int tag, double value, int x, const char* side, const char* offset) {
    out << fmt::format(
        "set label {} {} at {},{:.9g} {} offset character {},0 front textcolor rgb '{}' font "
        "'{}:Bold,{}'\n",
        tag, gnuplot_text(pair_value(metric, value)), x, shown(metric, value), side, offset,
        style::kInk, style::kFont, style::kFontSize - 1);
  };
  mean(4, found.before, 0, "right", "-1.2");
  mean(5, found.after, 1, "left", "1.2");
}

void plot_seeds(GnuplotSession& session, const MetricPair& metric) {
  std::vector<std::string> commands;
  std::vector<std::vector<Point>> data;
  for (std::size_t i = 0; i < metric.seeds.size(); ++i) {
    commands.push_back(
        fmt::format("'-' using 1:2 with linespoints {} notitle", look(outcome_of(metric, i))));
    data.push_back({{0, shown(metric, metric.before[i])}, {1, shown(metric, metric.after[i])}});
  }
  commands.push_back(fmt::format("'-' using 1:2 with linespoints {} notitle", mean_look()));
  data.push_back(
      {{0, shown(metric, metric.statistics.before)}, {1, shown(metric, metric.statistics.after)}});
  session.out() << "plot " << join(commands, ", \\\n     ") << "\n";
  for (const std::vector<Point>& line : data) session.send(line);
}

void draw_legend(std::ostream& out, const SlopeFigure& figure) {
  constexpr std::array<std::string_view, 3> kNames = {"seed better in B", "seed worse in B",
                                                      "seed equal"};
  out << "unset border\nunset tics\nunset grid\nunset logscale\nunset label\nunset title\n"
         "set lmargin at screen 0\nset rmargin at screen 1\nset bmargin at screen 0\n"
      << fmt::format("set tmargin at screen {:.9g}\n",
                     static_cast<double>(kLegend) / figure.height())
      << "set xrange [0:1]\nset yrange [0:1]\n"
      << fmt::format(
             "set key at graph 0.5, graph 0.5 center center horizontal Left reverse samplen 3 "
             "width 2 maxrows 1 textcolor rgb '{}'\n",
             style::kInk);
  std::vector<std::string> commands;
  for (std::size_t i = 0; i < kOutcomes.size(); ++i) {
    commands.push_back(
        fmt::format("NaN with linespoints {} title '{}'", look(kOutcomes[i]), kNames[i]));
  }
  commands.push_back(fmt::format("NaN with linespoints {} title 'mean over seeds'", mean_look()));
  out << "plot " << join(commands, ", \\\n     ") << "\n";
}

}  // namespace

int SlopeFigure::width() const { return columns(*this) * kPanelWidth; }

int SlopeFigure::height() const {
  const int rows = (static_cast<int>(pair.metrics.size()) + columns(*this) - 1) / columns(*this);
  return kPageTitle + rows * kPanelHeight + kLegend;
}

void SlopeFigure::draw(GnuplotSession& session) const {
  std::ostream& out = session.out();
  const std::string title =
      fmt::format("{}, {}, {} {}", pair.title, pair.domain->label,
                  pair.seeds.size() == 1 ? "seed" : "seeds", ranges(pair.seeds));
  out << fmt::format("set multiplot title {} font ',{}' textcolor rgb '{}'\n",
                     gnuplot_text(style::fit(title, width() - 40.0, style::kFontSize + 2)),
                     style::kFontSize + 2, style::kInk);
  for (std::size_t i = 0; i < pair.metrics.size(); ++i) {
    const MetricPair& metric = pair.metrics[i];
    const Axis axis = axis_of(metric);
    out << "unset label\n" << style::axes();
    set_place(out, *this, i);
    out << (axis.logarithmic ? "set logscale y\n" : "unset logscale y\n")
        << fmt::format("set xrange [-0.75:1.75]\nset yrange [{:.9g}:{:.9g}]\n", axis.begin,
                       axis.end)
        << "unset xtics\n"
        << fmt::format("set ytics ({})\n", tick_list(axis));
    set_texts(out, *this, metric);
    plot_seeds(session, metric);
  }
  draw_legend(out, *this);
  out << "unset multiplot\n";
}

}  // namespace motifbench
