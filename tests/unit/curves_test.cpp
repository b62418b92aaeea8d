#include "reports/support/curves.h"

#include <gtest/gtest.h>

namespace motifbench {
namespace {

std::string texts(const Axis& axis) {
  std::string all;
  for (const Tick& tick : ticks(axis)) all += tick.text + " ";
  return all;
}

TEST(Ticks, AreRoundOnLinearAxes) {
  EXPECT_EQ(texts({.begin = 0, .end = 103, .unit = Axis::Unit::kPercent}), "0% 50% 100% ");
  EXPECT_EQ(texts({.begin = 0, .end = 1.0, .unit = Axis::Unit::kPercent}),
            "0% 0.2% 0.4% 0.6% 0.8% 1% ");
  EXPECT_EQ(texts({.begin = 0, .end = 2.2e6, .unit = Axis::Unit::kCount}), "0 500k 1M 1.5M 2M ");
}

TEST(Ticks, AreDecadesOnLongLogarithmicAxes) {
  EXPECT_EQ(texts({.begin = 0.6, .end = 4e-5, .logarithmic = true}), "0.0001 0.001 0.01 0.1 ");
}

TEST(Ticks, FillShortLogarithmicAxes) {
  EXPECT_EQ(texts({.begin = 0.09, .end = 0.009, .logarithmic = true}), "0.01 0.02 0.05 ");
  // One power of ten alone would not show the scale.
  EXPECT_EQ(texts({.begin = 0.0074, .end = 0.00017, .logarithmic = true}), "0.0003 0.001 0.003 ");
  EXPECT_GE(ticks({.begin = 0.5, .end = 0.21, .logarithmic = true}).size(), 2U);
}

TEST(Curves, EveryPointReachesTheScript) {
  CurveFigure figure{
      .title = "t",
      .series = {"a", "b"},
      .panels = {
          {.title = "p",
           .curves = {{.series = 0, .points = {{0.25, 0.5}}},
                      {.series = 1, .points = {{0.75, 0.125}}, .faint = {{{0.5, 0.375}}}}}}}};
  GnuplotSession session(PictureFormat::kSvg, figure.width(), figure.height());
  draw_curves(session, figure);
  const std::string script = session.script();
  // Data follow the plot command in its order: the faint run lies below both curves.
  EXPECT_NE(script.find("\n0.5 0.375\ne\n0.25 0.5\ne\n0.75 0.125\ne\n"), std::string::npos)
      << script;
  EXPECT_NE(script.find("with points pointtype"), std::string::npos)
      << "a run of one point has no line";
}

}  // namespace
}  // namespace motifbench
