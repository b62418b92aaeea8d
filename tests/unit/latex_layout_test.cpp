#include <gtest/gtest.h>

#include <string>

#include "domains/latex_ocr/layout.h"
#include "tests/unit/expect_error.h"

namespace motifbench {
namespace {

const DviFile kFile{.fonts = {{"cmr10", 655'360}, {"cmmi10", 655'360}, {"cmex10", 655'360}},
                    .pages = {}};

DviMark text(std::uint32_t code) { return {.font = 0, .code = code}; }
DviMark letter(std::uint32_t code) { return {.font = 1, .code = code}; }
DviMark tall(std::uint32_t code) { return {.font = 2, .code = code}; }
DviMark rule() { return {.is_rule = true, .width = 1, .height = 1}; }

/// "symbol@token:first mark+marks" of each symbol.
std::string layout(const Formula& formula, const std::vector<DviMark>& marks) {
  std::string all;
  for (const PrintedSymbol& symbol : printed_symbols_of(formula, kFile, {marks, {}})) {
    all += symbol.symbol + std::string("@") + std::to_string(symbol.token) + ":" +
           std::to_string(symbol.first_mark) + "+" + std::to_string(symbol.marks) + " ";
  }
  return all;
}

TEST(LatexLayout, MarksFollowTheTokens) {
  EXPECT_EQ(layout("(a)+7", {text('('), letter('a'), text(')'), text('+'), text('7')}),
            "(@0:0+1 a@1:1+1 )@2:2+1 +@3:3+1 7@4:4+1 ");
  EXPECT_EQ(layout("a^2'b_1,", {letter('a'), text('2'), letter('b'), text('1')}),
            "a@0:0+1 2@2:1+1 b@4:2+1 1@6:3+1 ");
}

TEST(LatexLayout, AFractionBarComesBeforeItsNumerator) {
  EXPECT_EQ(layout("{1|2}", {text('1'), rule(), text('2')}), "|@0:1+1 1@1:0+1 2@3:2+1 ");
  EXPECT_EQ(layout("{{1|2}|3}", {text('1'), rule(), text('2'), rule(), text('3')}),
            "|@0:3+1 |@1:1+1 1@2:0+1 2@4:2+1 3@7:4+1 ");
}

TEST(LatexLayout, TallParenthesesAreOneSymbol) {
  EXPECT_EQ(layout("(1)", {tall(0), text('1'), tall(33)}), "(@0:0+1 1@1:1+1 )@2:2+1 ");
  EXPECT_EQ(layout("(1)", {tall(48), tall(66), tall(66), tall(64), text('1'), tall(49), tall(65)}),
            "(@0:0+4 1@1:4+1 )@2:5+2 ");
}

TEST(LatexLayout, AnotherPageIsAnError) {
  const auto expect = [](const std::string& fault, const Formula& formula,
                         const std::vector<DviMark>& marks) {
    expect_failure({"is not the formula", fault}, [&] { layout(formula, marks); });
  };
  expect("not a '7'", "7", {text('8')});
  expect("not a 'a'", "a", {text('a')});  // not an italic letter
  expect("not a '7'", "7", {letter('7')});
  expect("a rule instead of '7'", "7", {rule()});
  expect("not a 'frac'", "{1|2}", {text('1'), text('-'), text('2')});
  expect("fewer marks", "71", {text('7')});
  expect("more marks", "7", {text('7'), text('1')});
  expect("not a '('", "(1)", {tall(48), tall(66), text('1'), tall(33)});
  expect("not a ')'", "(1)", {tall(0), text('1'), tall(0)});
  expect("without a fraction", "1|2", {text('1'), rule(), text('2')});
}

TEST(LatexLayout, ThePageSaysHowLargeItIs) {
  const FormulaBox box = box_of({{}, {"other", "motifbench 10 20 -3"}});
  EXPECT_EQ(box.width, 10);
  EXPECT_EQ(box.height, 20);
  EXPECT_EQ(box.depth, -3);
  expect_failure({"how large"}, [] { box_of({{}, {"motifbench 10"}}); });
}

}  // namespace
}  // namespace motifbench
