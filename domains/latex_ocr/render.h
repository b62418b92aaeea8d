#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "domains/latex_ocr/dvi.h"
#include "domains/latex_ocr/glyphs.h"
#include "domains/latex_ocr/layout.h"
#include "domains/latex_ocr/tex.h"
#include "domains/latex_ocr/token.h"
#include "harness/core/example.h"

namespace motifbench {

/// How formulas become pixels (facts 2.3).
struct RenderSetting {
  double dots_per_inch = 200;
  int rows = 120;
  int cols = 360;
  int footprint_margin = 2;  // pixels around a symbol's visible ones
};

/// Of a pixel in the values of an image, row by row.
inline std::size_t pixel_position(int row, int col, int cols) {
  return static_cast<std::size_t>(row) * static_cast<std::size_t>(cols) +
         static_cast<std::size_t>(col);
}

/// A printed symbol and where it is on the image.
struct PlacedSymbol {
  Token symbol = 0;
  Footprint footprint;

  bool operator==(const PlacedSymbol&) const = default;
};

/// A formula as an image without noise.
struct CleanFormula {
  Formula tokens;
  std::vector<std::uint8_t> ink;      // rows × cols, 1 = ink
  std::vector<PlacedSymbol> symbols;  // in token order; a fraction bar before its numerator

  bool operator==(const CleanFormula&) const = default;
};

/// Makes images of formulas: TeX places the glyphs, FreeType draws them. Not safe for several
/// threads at once.
class FormulaRenderer {
 public:
  FormulaRenderer(const RenderSetting& setting, TexPrograms programs);

  /// All formulas in one run of TeX. Throws a failure if TeX or its fonts are missing or broken.
  std::vector<CleanFormula> render(std::span<const Formula> formulas);

 private:
  CleanFormula draw(const Formula& formula, const DviFile& file, const DviPage& page);

  RenderSetting setting_;
  double pixels_per_point_;
  TexPrograms programs_;
  GlyphSource glyphs_;
};

}  // namespace motifbench
