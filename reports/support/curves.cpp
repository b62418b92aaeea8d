#include "reports/support/curves.h"

#include <fmt/format.h>

#include <algorithm>

#include "harness/core/text.h"
#include "harness/draw/style.h"

namespace motifbench {
namespace {

constexpr int kPageTitle = 44;
constexpr int kMarginLeft = 80;
constexpr int kMarginRight = 20;
constexpr int kMarginTop = 26;
constexpr int kMarginBottom = 60;
constexpr int kLegendSample = 44;
constexpr double kLegendPixelsPerLetter = 7.6;
constexpr std::size_t kLongestName = 48;
constexpr double kFaint = 0.3;
constexpr double kPale = 0.5;  // what is not ours

int legend_width(const CurveFigure& figure) {
  std::size_t longest = 0;
  for (const std::string& name : figure.series) {
    longest = std::max(longest, std::min(name.size(), kLongestName));
  }
  longest = std::max(longest, figure.reference_name.size());
  return kLegendSample + 36 +
         static_cast<int>(kLegendPixelsPerLetter * static_cast<double>(longest));
}

std::string point_style(const style::SeriesLook& look, bool lines) {
  return fmt::format(" pointtype {} pointsize {}", look.point, lines ? 0.6 : 0.9);
}

std::string reference_style(bool lines) {
  return fmt::format("with {} linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7",
                     lines ? "linespoints" : "points");
}

std::string_view plot_style(bool marks, bool lines) {
  if (!lines) return "points";
  return marks ? "linespoints" : "lines";
}

void set_axis(std::ostream& out, char name, const Axis& axis) {
  out << fmt::format("{} logscale {}\n", axis.logarithmic ? "set" : "unset", name)
      << fmt::format("set {}range [{:.9g}:{:.9g}]\n", name, axis.begin, axis.end)
      << fmt::format("set {}tics ({})\n", name, tick_list(axis))
      << fmt::format("set {}label {} textcolor rgb '{}' offset {}\n", name,
                     gnuplot_text(axis.label), style::kInk, name == 'x' ? "0,0.6" : "1,0");
}

void set_place(std::ostream& out, const CurveFigure& figure, std::size_t index) {
  const int column = static_cast<int>(index) % figure.columns;
  const int row = static_cast<int>(index) / figure.columns;
  const auto across = [&](int x) { return static_cast<double>(x) / figure.width(); };
  const auto up = [&](int y) { return 1 - static_cast<double>(y) / figure.height(); };
  const int left = column * figure.panel_width;
  const int top = kPageTitle + row * figure.panel_height;
  out << fmt::format(
      "set lmargin at screen {:.9g}\nset rmargin at screen {:.9g}\n"
      "set tmargin at screen {:.9g}\nset bmargin at screen {:.9g}\n",
      across(left + kMarginLeft), across(left + figure.panel_width - kMarginRight),
      up(top + kMarginTop), up(top + figure.panel_height - kMarginBottom));
}

void set_upright(std::ostream& out, const CurvePanel& panel) {
  if (!panel.upright) return;
  out << fmt::format(
      "set arrow 1 from {0:.9g}, graph 0 to {0:.9g}, graph 1 nohead back linecolor rgb '{1}' "
      "linewidth 1 dashtype 3\n",
      *panel.upright, style::kInk);
  out << fmt::format(
      "set label 1 {} at {:.9g}, graph 0.97 right rotate by 90 offset character 0.8,0 "
      "textcolor rgb '{}' font ',{}'\n",
      gnuplot_text(panel.upright_label), *panel.upright, style::kInk, style::kFontSize - 3);
}

/// All lines in one plot command: faint runs first, so that they lie below.
void plot_lines(GnuplotSession& session, const CurvePanel& panel) {
  std::vector<std::string> commands;
  std::vector<const std::vector<Point>*> data;
  for (const Curve& curve : panel.curves) {
    const style::SeriesLook look = style::series_look(curve.series);
    for (const auto& run : curve.faint) {
      // Of a single value there is no line to see.
      commands.push_back(
          fmt::format("'-' using 1:2 with {} linecolor rgb '{}' notitle",
                      run.size() > 1 ? std::string("lines linewidth 1")
                                     : fmt::format("points pointtype {} pointsize 0.6", look.point),
                      style::translucent(look.colour, kFaint)));
      data.push_back(&run);
    }
    if (curve.reference.empty()) continue;
    commands.push_back(fmt::format("'-' using 1:2 {} linecolor rgb '{}' notitle",
                                   reference_style(curve.lines),
                                   style::translucent(look.colour, kPale)));
    data.push_back(&curve.reference);
  }
  for (const Curve& curve : panel.curves) {
    const style::SeriesLook look = style::series_look(curve.series);
    commands.push_back(
        fmt::format("'-' using 1:2 with {} linecolor rgb '{}' linewidth 2 dashtype {}{} notitle",
                    plot_style(curve.marks, curve.lines), look.colour, look.dash,
                    curve.marks ? point_style(look, curve.lines) : ""));
    data.push_back(&curve.points);
  }
  session.out() << "plot " << join(commands, ", \\\n     ") << "\n";
  for (const auto* rows : data) session.send(*rows);
}

void draw_legend(std::ostream& out, const CurveFigure& figure, bool marks, bool lines) {
  const double left = 1 - static_cast<double>(legend_width(figure)) / figure.width();
  out << "unset border\nunset tics\nunset grid\nunset logscale\nunset xlabel\nunset ylabel\n"
         "unset label\nunset arrow\nunset title\n"
      << fmt::format("set lmargin at screen {:.9g}\nset rmargin at screen 1\n", left)
      << fmt::format("set tmargin at screen {:.9g}\nset bmargin at screen 0\n",
                     1 - static_cast<double>(kPageTitle + kMarginTop - 8) / figure.height())
      << "set xrange [0:1]\nset yrange [0:1]\n"
      << "set key at graph 0, graph 1 left top vertical Left reverse samplen 2 maxcols 1 "
      << fmt::format("textcolor rgb '{}'\n", style::kInk);
  std::vector<std::string> commands;
  for (std::size_t i = 0; i < figure.series.size(); ++i) {
    const style::SeriesLook look = style::series_look(i);
    commands.push_back(fmt::format(
        "NaN with {} linecolor rgb '{}' linewidth 2 dashtype {}{} title {}",
        plot_style(marks, lines), look.colour, look.dash, marks ? point_style(look, lines) : "",
        gnuplot_text(style::fit(figure.series[i],
                                kLegendPixelsPerLetter * static_cast<double>(kLongestName),
                                style::kFontSize))));
  }
  if (!figure.reference_name.empty()) {
    commands.push_back(fmt::format("NaN {} linecolor rgb '{}' title {}", reference_style(lines),
                                   style::translucent(style::kInk, kPale),
                                   gnuplot_text(figure.reference_name)));
  }
  out << "plot " << join(commands, ", \\\n     ") << "\n";
}

}  // namespace

int CurveFigure::width() const { return columns * panel_width + legend_width(*this); }

int CurveFigure::height() const {
  const int rows = (static_cast<int>(panels.size()) + columns - 1) / columns;
  constexpr int kLegendLine = 20;
  const int legend = kMarginTop + 20 + (static_cast<int>(series.size()) + 1) * kLegendLine;
  return kPageTitle + std::max(rows * panel_height, legend);
}

void CurveFigure::draw(GnuplotSession& session) const {
  std::ostream& out = session.out();
  out << fmt::format("set multiplot title {} font ',{}' textcolor rgb '{}'\n",
                     gnuplot_text(style::fit(title, width() - 40.0, style::kFontSize + 2)),
                     style::kFontSize + 2, style::kInk);
  bool marks = false;
  bool lines = false;
  for (std::size_t i = 0; i < panels.size(); ++i) {
    const CurvePanel& panel = panels[i];
    out << "unset label\nunset arrow\n" << style::axes();
    set_place(out, *this, i);
    out << fmt::format("set title {} textcolor rgb '{}' offset 0,-0.6\n", gnuplot_text(panel.title),
                       style::kInk);
    set_axis(out, 'x', panel.x);
    set_axis(out, 'y', panel.y);
    set_upright(out, panel);
    plot_lines(session, panel);
    for (const Curve& curve : panel.curves) {
      marks = marks || curve.marks;
      lines = lines || curve.lines;
    }
  }
  draw_legend(out, *this, marks, lines);
  out << "unset multiplot\n";
}

}  // namespace motifbench
