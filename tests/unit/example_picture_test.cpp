#include "harness/draw/example_picture.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "harness/draw/style.h"
#include "tests/unit/expect_error.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

struct PngSize {
  int width = 0;
  int height = 0;
};

/// From the header that every PNG begins with.
PngSize png_size(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string head(24, '\0');
  in.read(head.data(), 24);
  EXPECT_EQ(head.substr(0, 8), "\x89PNG\r\n\x1A\n");
  const auto number = [&](std::size_t at) {
    int value = 0;
    for (std::size_t i = at; i < at + 4; ++i)
      value = value * 256 + static_cast<unsigned char>(head[i]);
    return value;
  };
  return {number(16), number(20)};
}

DomainFacts facts_of(GridShape input, GridShape motifs) {
  DomainFacts facts;
  facts.input = input;
  facts.motifs = motifs;
  facts.symbols = {"0", "one"};
  return facts;
}

Example example_of(const GridShape& input) {
  Example example;
  for (int i = 0; i < input.size(); ++i) example.input.push_back(i % 3 == 0 ? 1.0F : 0.0F);
  example.motifs = {{1, {0, 0, 1, 2}}};
  return example;
}

ScoredExample scored() {
  ScoredExample example;
  example.rows = 8;
  example.cols = 8;
  example.pixels.assign(64, 0);
  example.target = "01";
  example.prediction = "01";
  example.truth = {{0, {0, 0, 4, 4}}, {1, {4, 4, 8, 8}}};
  return example;
}

std::string script_of(const ScoredExample& example) {
  const ExampleGridSetting setting{
      .title = "t", .symbols = {"zero", "one"}, .symbol_of_channel = {1, 0, -1}};
  const CanvasSize size = example_grid_size({example}, setting);
  GnuplotSession session(PictureFormat::kPng, size.width, size.height);
  write_example_grid(session, {example}, setting);
  return session.script();
}

/// Lines of a script that hold all of `parts`.
int count_lines(const std::string& script, const std::vector<std::string_view>& parts) {
  std::istringstream lines(script);
  int count = 0;
  for (std::string line; std::getline(lines, line);) {
    bool all = true;
    for (const std::string_view part : parts) all = all && line.find(part) != std::string::npos;
    count += all ? 1 : 0;
  }
  return count;
}

TEST(DrawSample, EnlargesByWholeNumbersAndFitsTheCanvas) {
  const TemporaryFolder folder;
  const std::filesystem::path png = folder.path() / "a.png";
  const GridShape square{1, 30, 30};
  draw_sample(example_of(square), facts_of(square, square), "x", png);
  // 800 / 30 = 26 pixels a sample; margins and title come on top.
  EXPECT_EQ(png_size(png).width, 26 * 30 + 40);
  EXPECT_EQ(png_size(png).height, 26 * 30 + 56);
}

TEST(DrawSample, TakesWideInputsAndCoarserMotifGrids) {
  const TemporaryFolder folder;
  const std::filesystem::path png = folder.path() / "a.png";
  const GridShape wide{2, 8, 200};
  Example example = example_of(wide);
  for (float& value : example.input) value = 40 * value - 60;  // decibels
  draw_sample(example, facts_of(wide, {2, 1, 50}), "x", png);
  EXPECT_EQ(png_size(png).width, 7 * 200 + 40);
  EXPECT_EQ(png_size(png).height, 7 * 8 + 56);
}

TEST(DrawSample, RefusesInputsOfAnotherSize) {
  const TemporaryFolder folder;
  const GridShape shape{1, 4, 4};
  Example example = example_of(shape);
  example.input.pop_back();
  expect_failure({"15 values", "4 x 4"}, [&] {
    draw_sample(example, facts_of(shape, shape), "x", folder.path() / "a.png");
  });
}

TEST(ExampleGrid, TellsRightWrongMissedAndFalseApart) {
  ScoredExample example = scored();
  example.predicted = {{1, 1, 1, 3.0F}, {0, 2, 2, 1.0F}, {2, 0, 6, 0.5F}};
  const std::string script = script_of(example);
  // Channel 1 stands for "zero": right. The weaker one in the same footprint is not drawn.
  EXPECT_EQ(count_lines(script, {"\"zero\" at 1.5,1.5", "pointtype 7 ", style::kRight}), 1);
  EXPECT_EQ(count_lines(script, {"at 2.5,2.5"}), 0);
  EXPECT_EQ(count_lines(script, {"\"\\077\" at 6.5,0.5", "pointtype 2 ", style::kWrong}), 1);
  EXPECT_EQ(count_lines(script, {"rectangle from 0,0 to 4,4", style::kTruth, "dashtype 1"}), 1);
  EXPECT_EQ(count_lines(script, {"rectangle from 4,4 to 8,8", style::kWrong, "dashtype 2"}), 1);

  example.predicted = {{0, 1, 1, 3.0F}};
  EXPECT_EQ(count_lines(script_of(example), {"\"one\" at 1.5,1.5", "pointtype 9 ", style::kWrong}),
            1);
}

TEST(ExampleGrid, TitleSaysWhetherTheAnswerIsRight) {
  ScoredExample example = scored();
  EXPECT_EQ(count_lines(script_of(example), {"✓ 01\"", style::kRight}), 1);
  example.prediction = "0";
  EXPECT_EQ(count_lines(script_of(example), {"✗ 01 → 0\"", style::kWrong}), 1);
}

TEST(ExampleGrid, LongAnswersTakeTwoLines) {
  ScoredExample example = scored();
  const int height = example_grid_size({example}, {}).height;
  example.target = std::string(30, 'a');
  example.prediction = std::string(30, 'b');
  const std::string script = script_of(example);
  EXPECT_EQ(count_lines(script, {"✗ " + example.target + "\""}), 1);
  EXPECT_EQ(count_lines(script, {"→ " + example.prediction + "\""}), 1);
  EXPECT_GT(example_grid_size({example}, {}).height, height);
}

TEST(ExampleGrid, SaysWherePredictionsWereLeftOff) {
  ScoredExample example = scored();
  const auto fill = [&](std::size_t count) {
    example.predicted.assign(count, {1, 1, 1, 1.0F});
    return script_of(example);
  };
  const std::string all = fill(kKeptMotifs - 1);
  EXPECT_EQ(count_lines(all, {"largest predictions"}), 0);
  EXPECT_EQ(count_lines(all, {"rectangle from 4,4 to 8,8", "dashtype 2"}), 1);
  const std::string some = fill(kKeptMotifs);
  EXPECT_EQ(count_lines(some, {"Only the 64 largest predictions"}), 1);
  EXPECT_EQ(count_lines(some, {"dashtype 2"}), 0) << "it may be one of those left off";
}

TEST(ExampleGrid, CrowdsOfPredictionsLoseTheirLabelsOnly) {
  ScoredExample example = scored();
  example.rows = 120;
  example.cols = 120;
  example.pixels.assign(14400, 0);
  for (int n = 0; n < 30; ++n) {
    example.predicted.push_back({0, 10 + 20 * (n / 6), 10 + 20 * (n % 6), 1.0F});
  }
  const std::string script = script_of(example);
  EXPECT_EQ(count_lines(script, {"\"one\" at"}), 1) << "only the missed footprint is named";
  EXPECT_GE(count_lines(script, {"pointtype 2 "}), 30);
}

TEST(ExampleGrid, RaysSayThatOthersAreNear) {
  ScoredExample example = scored();
  example.predicted = {{1, 1, 1, 3.0F}, {0, 6, 6, 2.0F}};
  EXPECT_EQ(count_lines(script_of(example), {"at 1.5,1.5", "pointtype 3 "}), 0);
  example.predicted.push_back({0, 2, 2, 1.0F});
  const std::string script = script_of(example);
  EXPECT_EQ(count_lines(script, {"at 1.5,1.5", "pointtype 3 "}), 1);
  EXPECT_EQ(count_lines(script, {"at 1.5,1.5", "pointtype 7 "}), 1) << "the dot on the rays";
  EXPECT_EQ(count_lines(script, {"at 6.5,6.5", "pointtype 3 "}), 0);
}

TEST(ExampleGrid, WideInputsTakeARowEach) {
  ScoredExample example = scored();
  example.rows = 10;
  example.cols = 640;
  example.pixels.assign(6400, 0);
  const std::vector<ScoredExample> three(3, example);
  const CanvasSize wide = example_grid_size(three, {});
  const CanvasSize square = example_grid_size(std::vector<ScoredExample>(3, scored()), {});
  EXPECT_LT(wide.width, 1500);
  EXPECT_LT(square.width, 1500);
  EXPECT_GT(square.width, 900) << "three panels side by side";
}

TEST(ExampleGrid, RefusesWhatItCannotDraw) {
  expect_failure({"no examples"}, [] { example_grid_size({}, {}); });
  ScoredExample example = scored();
  example.pixels.pop_back();
  expect_failure({"8 x 8", "63 pixels"}, [&] { script_of(example); });
}

}  // namespace
}  // namespace motifbench
