#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

#include "domains/latex_ocr/grammar.h"
#include "domains/latex_ocr/render.h"

namespace motifbench {
namespace {

constexpr int kRows = 120;
constexpr int kCols = 360;

std::vector<Formula> formulas(std::int64_t seed, std::int64_t count) {
  std::vector<Formula> drawn;
  for (std::int64_t index = 0; index < count; ++index) {
    RandomStream random = RandomStream::for_sample(seed, index);
    drawn.push_back(draw_formula({}, random));
  }
  return drawn;
}

std::vector<CleanFormula> render(const std::vector<Formula>& some,
                                 const RenderSetting& setting = {}) {
  return FormulaRenderer(setting, {}).render(some);
}

bool ink_at(const CleanFormula& image, int row, int col) {
  return image.ink[static_cast<std::size_t>(row * kCols + col)] != 0;
}

/// The smallest box with all ink.
Footprint ink_box(const CleanFormula& image) {
  Footprint box{kRows, kCols, 0, 0};
  for (int row = 0; row < kRows; ++row) {
    for (int col = 0; col < kCols; ++col) {
      if (!ink_at(image, row, col)) continue;
      box = {std::min(box.row_begin, row), std::min(box.col_begin, col),
             std::max(box.row_end, row + 1), std::max(box.col_end, col + 1)};
    }
  }
  return box;
}

int median(std::vector<int> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

TEST(LatexRender, InkAndSizeAreThoseOfTheAuthorsImages) {
  double ink = 0;
  std::vector<int> widths;
  std::vector<int> heights;
  for (const CleanFormula& image : render(formulas(1, 100))) {
    ink += std::accumulate(image.ink.begin(), image.ink.end(), 0.0) / (kRows * kCols);
    const Footprint box = ink_box(image);
    widths.push_back(box.col_end - box.col_begin);
    heights.push_back(box.row_end - box.row_begin);
  }
  EXPECT_NEAR(ink / 100, 0.0141, 0.0001);
  EXPECT_EQ(median(widths), 103);
  EXPECT_EQ(median(heights), 34);
  EXPECT_EQ(*std::max_element(widths.begin(), widths.end()), 308);
  EXPECT_EQ(*std::max_element(heights.begin(), heights.end()), 83);
}

/// One way to draw a symbol: its visible pixels, 1 = ink.
struct Shape {
  int rows = 0;
  int cols = 0;
  std::vector<std::uint8_t> ink;
};

/// Every way a symbol can look: straight from the fonts, without TeX's layout.
class Shapes {
 public:
  std::vector<Shape> of(Token symbol) {
    std::vector<Shape> shapes;
    const bool letter = std::isalpha(static_cast<unsigned char>(symbol)) != 0;
    for (const int points : {10, 7, 5}) {
      const std::string font = (letter ? "cmmi" : "cmr") + std::to_string(points);
      add(shapes, font, points, static_cast<unsigned char>(symbol));
    }
    if (symbol == '(' || symbol == ')') {
      for (const std::uint32_t code : {0U, 16U, 18U, 32U}) {
        add(shapes, "cmex10", 10, code + (symbol == ')' ? 1U : 0U));
      }
    }
    return shapes;
  }

 private:
  void add(std::vector<Shape>& shapes, const std::string& font, int points, std::uint32_t code) {
    for (int quarter = 0; quarter < 4; ++quarter) {
      shapes.push_back(visible(source_.bitmap(font, points * 65'536, code, quarter)));
    }
  }

  /// Without the rows and columns that nothing covers by a tenth.
  static Shape visible(const GlyphBitmap& glyph) {
    int top = glyph.rows, left = glyph.cols, bottom = 0, right = 0;
    const auto coverage = [&](int row, int col) {
      return glyph.coverage[static_cast<std::size_t>(row * glyph.cols + col)];
    };
    for (int row = 0; row < glyph.rows; ++row) {
      for (int col = 0; col < glyph.cols; ++col) {
        if (coverage(row, col) <= 25) continue;
        top = std::min(top, row);
        left = std::min(left, col);
        bottom = std::max(bottom, row + 1);
        right = std::max(right, col + 1);
      }
    }
    Shape shape{bottom - top, right - left, {}};
    for (int row = top; row < bottom; ++row) {
      for (int col = left; col < right; ++col) shape.ink.push_back(coverage(row, col) >= 64);
    }
    return shape;
  }

  GlyphSource source_{200 / 72.27, {}};
};

/// Pixels of the box whose ink is not the shape's, or -1 if the shape does not fit or lacks ink.
int strange_pixels(const CleanFormula& image, const Footprint& box, const Shape& shape) {
  if (box.row_end - box.row_begin != shape.rows || box.col_end - box.col_begin != shape.cols) {
    return -1;
  }
  int strange = 0;
  for (int row = 0; row < shape.rows; ++row) {
    for (int col = 0; col < shape.cols; ++col) {
      const bool expected = shape.ink[static_cast<std::size_t>(row * shape.cols + col)] != 0;
      const bool found = ink_at(image, box.row_begin + row, box.col_begin + col);
      if (expected && !found) return -1;
      if (found && !expected) ++strange;
    }
  }
  return strange;
}

TEST(LatexRender, EveryBoxIsItsSymbolsInkAndNoMoreOfOthersThanTexOverlaps) {
  Shapes shapes;
  int boxes = 0;
  int with_strangers = 0;
  int most_strangers = 0;
  for (const CleanFormula& image : render(formulas(3, 1000), {.footprint_margin = 0})) {
    SCOPED_TRACE(formula_text(image.tokens));
    std::vector<std::uint8_t> in_a_box(image.ink.size(), 0);
    for (const PlacedSymbol& placed : image.symbols) {
      const Footprint& box = placed.footprint;
      for (int row = box.row_begin; row < box.row_end; ++row) {
        std::fill(in_a_box.begin() + row * kCols + box.col_begin,
                  in_a_box.begin() + row * kCols + box.col_end, std::uint8_t{1});
      }
      // What a border cuts off cannot be compared.
      if (box.row_begin == 0 || box.col_begin == 0 || box.row_end == kRows ||
          box.col_end == kCols) {
        continue;
      }
      ++boxes;
      int strangers = -1;
      if (placed.symbol == token::kFractionBar) {
        const int rows = box.row_end - box.row_begin;
        ASSERT_TRUE(rows == 1 || rows == 2) << rows;
        const int cols = box.col_end - box.col_begin;
        strangers = strange_pixels(
            image, box,
            {rows, cols, std::vector<std::uint8_t>(static_cast<std::size_t>(rows * cols), 1)});
      } else {
        for (const Shape& shape : shapes.of(placed.symbol)) {
          const int strange = strange_pixels(image, box, shape);
          if (strange >= 0 && (strangers < 0 || strange < strangers)) strangers = strange;
        }
      }
      EXPECT_GE(strangers, 0) << symbol_name(placed.symbol) << " is not what the fonts draw";
      with_strangers += strangers > 0 ? 1 : 0;
      most_strangers = std::max(most_strangers, strangers);
    }
    for (std::size_t i = 0; i < image.ink.size(); ++i) EXPECT_LE(image.ink[i], in_a_box[i]);
  }
  EXPECT_GT(boxes, 8000);
  // Neighbours touch where TeX kerns an italic letter or sets a script close.
  EXPECT_LT(with_strangers, boxes / 500);
  EXPECT_LE(most_strangers, 8);
}

TEST(LatexRender, PrintedTokensAndBoxesCorrespond) {
  for (const CleanFormula& image : render(formulas(4, 300))) {
    if (ink_box(image).col_begin == 0) continue;  // cut off
    std::string printed;
    std::vector<std::size_t> bars;
    for (const Token token : image.tokens) {
      if (token == token::kFractionOpen) printed += token::kFractionBar;
      if (is_printed(token) && token != token::kFractionBar) printed += token;
    }
    std::string boxes;
    for (const PlacedSymbol& placed : image.symbols) boxes += placed.symbol;
    EXPECT_EQ(boxes, printed) << formula_text(image.tokens);
  }
}

TEST(LatexRender, FootprintsHaveAMarginInsideTheImage) {
  const std::vector<Formula> some = formulas(5, 200);
  const auto tight = render(some, {.footprint_margin = 0});
  const auto wide = render(some, {.footprint_margin = 2});
  for (std::size_t i = 0; i < some.size(); ++i) {
    EXPECT_EQ(tight[i].ink, wide[i].ink);
    ASSERT_EQ(tight[i].symbols.size(), wide[i].symbols.size());
    for (std::size_t s = 0; s < tight[i].symbols.size(); ++s) {
      const Footprint& box = tight[i].symbols[s].footprint;
      const Footprint expected{std::max(0, box.row_begin - 2), std::max(0, box.col_begin - 2),
                               std::min(kRows, box.row_end + 2), std::min(kCols, box.col_end + 2)};
      EXPECT_EQ(wide[i].symbols[s].footprint, expected);
    }
  }
}

TEST(LatexRender, ScriptsAndFractionsStandWhereTheyShould) {
  const auto images = render({"{a|b^2'_1,}"}, {.footprint_margin = 0});
  const auto& s = images[0].symbols;
  ASSERT_EQ(s.size(), 5U);
  EXPECT_LT(s[1].footprint.row_end, s[0].footprint.row_begin + 1);  // a above the bar
  EXPECT_GE(s[2].footprint.row_begin, s[0].footprint.row_end);      // b below
  EXPECT_LT(s[3].footprint.row_end, s[2].footprint.row_end);        // 2 raised
  EXPECT_GT(s[4].footprint.row_end, s[2].footprint.row_end);        // 1 lowered
}

TEST(LatexRender, AParenthesisOfSeveralPiecesIsOneBox) {
  Formula tower = "1";
  for (int i = 0; i < 4; ++i) tower = "{" + tower + "|" + tower + "}";
  const auto images = render({"(" + tower + ")"}, {.dots_per_inch = 100, .footprint_margin = 0});
  const PlacedSymbol& open = images[0].symbols.front();
  const PlacedSymbol& close = images[0].symbols.back();
  EXPECT_EQ(open.symbol, '(');
  EXPECT_EQ(close.symbol, ')');
  EXPECT_GT(open.footprint.row_end - open.footprint.row_begin, 50);
  EXPECT_EQ(open.footprint.row_begin, close.footprint.row_begin);
  EXPECT_EQ(open.footprint.row_end, close.footprint.row_end);
  EXPECT_LT(open.footprint.col_end - open.footprint.col_begin, 15);
}

TEST(LatexRender, LargeFormulasAreCutAroundTheCentre) {
  Formula longest;
  for (int i = 0; i < 40; ++i) longest += std::string(i == 0 ? "" : "+") + '0';
  const auto images = render({longest});
  const Footprint box = ink_box(images[0]);
  EXPECT_LT(box.col_begin, 12);
  EXPECT_GT(box.col_end, kCols - 12);
  EXPECT_LT(images[0].symbols.size(), 30U);
  EXPECT_GT(images[0].symbols.size(), 10U);
}

TEST(LatexRender, TheSameAloneAndAmongOthers) {
  const std::vector<Formula> many = formulas(6, 50);
  const auto together = render(many);
  for (std::size_t i = 0; i < many.size(); i += 10) EXPECT_EQ(render({many[i]})[0], together[i]);
}

}  // namespace
}  // namespace motifbench
