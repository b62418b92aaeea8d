#include "domains/latex_ocr/render.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>

#include "harness/core/error.h"

namespace motifbench {
namespace {

constexpr double kPointsPerInch = 72.27;
constexpr double kScaledPoint = 1.0 / 65536;
constexpr double kBorderPoints = 3;    // blank page around a formula
constexpr int kDarkest = 191;          // a pixel of at most this value is ink: 255 × 3/4
constexpr std::uint8_t kVisible = 26;  // coverage from which a pixel counts as the symbol's: 0.1

int floor_of(double value) { return static_cast<int>(std::floor(value)); }

/// Grey image, 255 = white, that symbols are put on. What lies outside is dropped.
class Canvas {
 public:
  Canvas(int rows, int cols)
      : rows_(rows),
        cols_(cols),
        values_(static_cast<std::size_t>(rows) * static_cast<std::size_t>(cols), 255) {}

  void begin_symbol() {
    row_begin_ = col_begin_ = std::numeric_limits<int>::max();
    row_end_ = col_end_ = std::numeric_limits<int>::min();
  }

  void darken(int row, int col, std::uint8_t coverage) {
    if (row < 0 || row >= rows_ || col < 0 || col >= cols_) return;
    std::uint8_t& value = values_[pixel_position(row, col, cols_)];
    value = static_cast<std::uint8_t>((value * (255 - coverage) + 127) / 255);
    if (coverage < kVisible) return;
    row_begin_ = std::min(row_begin_, row);
    row_end_ = std::max(row_end_, row + 1);
    col_begin_ = std::min(col_begin_, col);
    col_end_ = std::max(col_end_, col + 1);
  }

  bool symbol_is_visible() const { return row_begin_ < row_end_; }

  /// Box of the symbol's visible pixels and a margin, inside the image.
  Footprint footprint(int margin) const {
    return {std::max(0, row_begin_ - margin), std::max(0, col_begin_ - margin),
            std::min(rows_, row_end_ + margin), std::min(cols_, col_end_ + margin)};
  }

  std::vector<std::uint8_t> ink() const {
    std::vector<std::uint8_t> ink(values_.size());
    std::transform(values_.begin(), values_.end(), ink.begin(),
                   [](std::uint8_t value) { return value <= kDarkest ? 1 : 0; });
    return ink;
  }

 private:
  int rows_, cols_;
  std::vector<std::uint8_t> values_;
  int row_begin_ = 0, col_begin_ = 0, row_end_ = 0, col_end_ = 0;
};

/// Both edges go to the nearest pixel boundary; a rule is never thinner than a pixel.
void draw_rule(Canvas& canvas, double left, double top, double width, double height) {
  const int col = static_cast<int>(std::lround(left));
  const int row = static_cast<int>(std::lround(top));
  const int col_end = std::max(col + 1, static_cast<int>(std::lround(left + width)));
  const int row_end = std::max(row + 1, static_cast<int>(std::lround(top + height)));
  for (int r = row; r < row_end; ++r) {
    for (int c = col; c < col_end; ++c) canvas.darken(r, c, 255);
  }
}

void draw_glyph(Canvas& canvas, const GlyphBitmap& glyph, int row, int col) {
  for (int r = 0; r < glyph.rows; ++r) {
    for (int c = 0; c < glyph.cols; ++c) {
      const std::uint8_t coverage = glyph.coverage[pixel_position(r, c, glyph.cols)];
      if (coverage != 0) canvas.darken(row + glyph.top + r, col + glyph.left + c, coverage);
    }
  }
}

}  // namespace

FormulaRenderer::FormulaRenderer(const RenderSetting& setting, TexPrograms programs)
    : setting_(setting),
      pixels_per_point_(setting.dots_per_inch / kPointsPerInch),
      programs_(programs),
      glyphs_(pixels_per_point_, std::move(programs)) {}

std::vector<CleanFormula> FormulaRenderer::render(std::span<const Formula> formulas) {
  const std::vector<std::uint8_t> bytes = typeset(formulas, programs_);
  const DviFile file = read_dvi(bytes, [this](const std::string& font) -> const FontMetrics& {
    return glyphs_.metrics(font);
  });
  if (file.pages.size() != formulas.size()) {
    throw_failure("TeX typeset {} pages for {} formulas", file.pages.size(), formulas.size());
  }
  std::vector<CleanFormula> images;
  images.reserve(formulas.size());
  for (std::size_t i = 0; i < formulas.size(); ++i) {
    images.push_back(draw(formulas[i], file, file.pages[i]));
  }
  return images;
}

CleanFormula FormulaRenderer::draw(const Formula& formula, const DviFile& file,
                                   const DviPage& page) {
  const auto pixels = [&](std::int64_t scaled_points) {
    return static_cast<double>(scaled_points) * kScaledPoint * pixels_per_point_;
  };
  // The page has a border and whole pixels; it is centred on the image, or cut where it is larger.
  const FormulaBox box = box_of(page);
  const double border = kBorderPoints * pixels_per_point_;
  const int page_rows = static_cast<int>(std::ceil(pixels(box.height + box.depth) + 2 * border));
  const int page_cols = static_cast<int>(std::ceil(pixels(box.width) + 2 * border));
  const int top = (setting_.rows - page_rows) / 2;
  const int left = (setting_.cols - page_cols) / 2;

  CleanFormula image{.tokens = formula, .ink = {}, .symbols = {}};
  Canvas canvas(setting_.rows, setting_.cols);
  for (const PrintedSymbol& printed : printed_symbols_of(formula, file, page)) {
    canvas.begin_symbol();
    for (std::size_t i = 0; i < printed.marks; ++i) {
      const DviMark& mark = page.marks[printed.first_mark + i];
      const double right = border + pixels(mark.right);
      const double down = border + pixels(mark.down);
      if (mark.is_rule) {
        const double height = pixels(mark.height);
        draw_rule(canvas, left + right, top + down - height, pixels(mark.width), height);
        continue;
      }
      // Glyphs stand on whole rows and quarters of columns.
      const DviFont& font = file.fonts[mark.font];
      const int col = floor_of(right);
      const int quarter = floor_of((right - col) * 4);
      draw_glyph(canvas, glyphs_.bitmap(font.name, font.size, mark.code, quarter),
                 top + floor_of(down), left + col);
    }
    if (canvas.symbol_is_visible()) {
      image.symbols.push_back({printed.symbol, canvas.footprint(setting_.footprint_margin)});
    }
  }
  image.ink = canvas.ink();
  return image;
}

}  // namespace motifbench
