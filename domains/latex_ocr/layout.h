#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "domains/latex_ocr/dvi.h"
#include "domains/latex_ocr/token.h"

namespace motifbench {

/// A printed token and the marks of its page that draw it: several for a tall parenthesis.
struct PrintedSymbol {
  std::size_t token = 0;  // position in the formula; a fraction bar stands at its FRAC(
  Token symbol = 0;
  std::size_t first_mark = 0;
  std::size_t marks = 0;
};

/// TeX writes a formula's marks in the order of its printed tokens, so each mark has its token; in
/// the order of `token`. Throws a failure if the page is not this formula.
std::vector<PrintedSymbol> printed_symbols_of(const Formula& formula, const DviFile& file,
                                              const DviPage& page);

/// Box of a typeset formula, in scaled points.
struct FormulaBox {
  std::int64_t width = 0;
  std::int64_t height = 0;  // above the baseline
  std::int64_t depth = 0;   // below
};

/// From the page's special; throws a failure if it has none.
FormulaBox box_of(const DviPage& page);

}  // namespace motifbench
