#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/draw/gnuplot.h"

namespace motifbench {

/// A line of a panel: mean or single run. NaNs leave gaps.
struct Curve {
  std::size_t series = 0;  // which method: gives colour, dash and point
  std::vector<Point> points = {};
  std::vector<std::vector<Point>> faint = {};  // the runs behind it
  bool marks = true;                           // a point at each value
  bool lines = true;                           // between values
  std::vector<Point> reference = {};           // pale, from elsewhere, as `reference_name` says
};

/// An axis from `begin` to `end`; begin > end runs backwards.
struct Axis {
  std::string label = {};
  double begin = 0;
  double end = 1;
  bool logarithmic = false;
  enum class Unit { kPlain, kPercent, kCount } unit = Unit::kPlain;  // kCount: "20k", "1.5M"
};

struct CurvePanel {
  std::string title = {};
  Axis x = {};
  Axis y = {};
  std::vector<Curve> curves = {};
  std::optional<double> upright = {};  // a dotted line at this x
  std::string upright_label = {};
};

/// Panels in a grid, one legend for all to the right.
struct CurveFigure {
  std::string title = {};
  std::vector<std::string> series = {};  // names in the legend
  std::string reference_name = {};       // of what the pale lines are; empty if there are none
  std::vector<CurvePanel> panels = {};
  int columns = 1;
  int panel_width = 400;
  int panel_height = 270;

  int width() const;
  int height() const;
  void draw(GnuplotSession& session) const;
};

inline void draw_curves(GnuplotSession& session, const CurveFigure& figure) {
  figure.draw(session);
}

/// Tick positions inside an axis with a text each: powers of ten where the axis spans them, else
/// 1-2-5 steps.
struct Tick {
  double at = 0;
  std::string text;
};
std::vector<Tick> ticks(const Axis& axis);

/// The same as gnuplot's list of ticks: `"10%%" 10, "20%%" 20`.
std::string tick_list(const Axis& axis);

}  // namespace motifbench
