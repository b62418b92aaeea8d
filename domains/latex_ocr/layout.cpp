#include "domains/latex_ocr/layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <sstream>
#include <string>

#include "harness/core/error.h"

namespace motifbench {
namespace {

// Characters of cmex10 (The TeXbook, appendix F): each parenthesis in four sizes, and a top, a
// middle to be repeated and a bottom for more.
struct TallParenthesis {
  std::uint32_t whole[4];
  std::uint32_t top, middle, bottom;
};
constexpr TallParenthesis kTallOpen = {{0, 16, 18, 32}, 48, 66, 64};
constexpr TallParenthesis kTallClose = {{1, 17, 19, 33}, 49, 67, 65};

class Matcher {
 public:
  Matcher(const Formula& formula, const DviFile& file, const DviPage& page)
      : formula_(formula), file_(file), page_(page) {}

  std::vector<PrintedSymbol> match() {
    std::vector<std::size_t> open_fractions;
    for (std::size_t i = 0; i < formula_.size(); ++i) {
      const Token token = formula_[i];
      if (token == token::kFractionOpen) open_fractions.push_back(i);
      if (!is_printed(token)) continue;
      std::size_t position = i;
      if (token == token::kFractionBar) {
        if (open_fractions.empty()) fail("a fraction bar without a fraction");
        position = open_fractions.back();
        open_fractions.pop_back();
      }
      const std::size_t first = next_;
      take(token);
      symbols_.push_back({position, token, first, next_ - first});
    }
    if (next_ != page_.marks.size()) fail("more marks than symbols");
    std::sort(symbols_.begin(), symbols_.end(),
              [](const PrintedSymbol& a, const PrintedSymbol& b) { return a.token < b.token; });
    return std::move(symbols_);
  }

 private:
  void take(Token token) {
    if (token == token::kFractionBar) return take_if(mark().is_rule, token);
    if (mark().is_rule) fail(fmt::format("a rule instead of '{}'", token));
    const bool tall = font().starts_with("cmex");
    if (tall && token == token::kParenOpen) return take_tall(kTallOpen, token);
    if (tall && token == token::kParenClose) return take_tall(kTallClose, token);
    const bool letter = std::isalpha(static_cast<unsigned char>(token)) != 0;
    const bool fits = font().starts_with(letter ? "cmmi" : "cmr");
    take_if(fits && mark().code == static_cast<unsigned char>(token), token);
  }

  void take_tall(const TallParenthesis& shape, Token token) {
    const auto is = [&](std::uint32_t code) {
      return !mark().is_rule && font().starts_with("cmex") && mark().code == code;
    };
    if (std::any_of(std::begin(shape.whole), std::end(shape.whole), is))
      return take_if(true, token);
    take_if(is(shape.top), token);
    while (is(shape.middle)) take_if(true, token);
    take_if(is(shape.bottom), token);
  }

  void take_if(bool fits, Token token) {
    if (!fits) fail(fmt::format("not a '{}'", symbol_name(token)));
    ++next_;
  }

  const DviMark& mark() const {
    if (next_ >= page_.marks.size()) fail("fewer marks than symbols");
    return page_.marks[next_];
  }

  const std::string& font() const { return file_.fonts[mark().font].name; }

  [[noreturn]] void fail(const std::string& fault) const {
    throw_failure("a typeset page is not the formula '{}': {} at mark {} of {}",
                  formula_text(formula_), fault, next_ + 1, page_.marks.size());
  }

  const Formula& formula_;
  const DviFile& file_;
  const DviPage& page_;
  std::size_t next_ = 0;
  std::vector<PrintedSymbol> symbols_;
};

}  // namespace

std::vector<PrintedSymbol> printed_symbols_of(const Formula& formula, const DviFile& file,
                                              const DviPage& page) {
  return Matcher(formula, file, page).match();
}

FormulaBox box_of(const DviPage& page) {
  for (const std::string& special : page.specials) {
    std::istringstream words(special);
    std::string owner;
    FormulaBox box;
    if (words >> owner >> box.width >> box.height >> box.depth && owner == "motifbench") return box;
  }
  throw_failure("a typeset page does not say how large it is");
}

}  // namespace motifbench
