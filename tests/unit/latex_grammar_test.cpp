#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "domains/latex_ocr/grammar.h"

namespace motifbench {
namespace {

Formula sample(std::int64_t seed, std::int64_t index, const GrammarSetting& setting = {}) {
  RandomStream random = RandomStream::for_sample(seed, index);
  return draw_formula(setting, random);
}

TEST(LatexGrammar, GivesTheAuthorsTokens) {
  EXPECT_EQ(formula_text(sample(2, 0)),
            "y SUB( 4 SUB) 3 SUP( x SUP) + 2 SUP( x SUP) + PAREN( 3 PAREN) a SUP( 0 SUP)");
  EXPECT_EQ(formula_text(sample(1, 2)), "0 SUB( 7 SUB)");
  EXPECT_EQ(formula_text(sample(1, 1)),
            "PAREN( PAREN( 7 PAREN) PAREN) + 2 SUB( 2 SUB) + a SUB( z SUB)");
  EXPECT_EQ(formula_text(sample(-1, 1)), "PAREN( z SUP( a SUP) 7 SUB( z SUB) PAREN) x SUP( 2 SUP)");
  EXPECT_EQ(formula_text(sample(-2, 2)), "FRAC( b FRACMID a SUB( 0 SUB) FRAC)");
}

TEST(LatexGrammar, PrintsAsManySymbolsAsThePaperSays) {
  std::int64_t printed = 0;
  for (std::int64_t index = 0; index < 200; ++index) {
    const Formula formula = sample(-2, index);
    printed += std::count_if(formula.begin(), formula.end(), is_printed);
  }
  EXPECT_EQ(printed, 1928);  // 9.64 a formula
}

TEST(LatexGrammar, LengthsAreUniformUpToTheLongest) {
  std::map<std::size_t, int> lengths;
  for (std::int64_t index = 0; index < 3000; ++index) {
    ++lengths[sample(5, index, {.longest = 6}).size()];
  }
  ASSERT_EQ(lengths.size(), 6U);
  EXPECT_EQ(lengths.begin()->first, 1U);
  for (const auto& [length, count] : lengths) EXPECT_NEAR(count, 500, 100) << length;
}

TEST(LatexGrammar, UsesEveryCharacterOfTheSettingAndNoOther) {
  std::set<char> seen;
  for (std::int64_t index = 0; index < 300; ++index) {
    for (const Token token : sample(5, index, {.characters = "1x7"})) {
      if (std::isalnum(static_cast<unsigned char>(token)) != 0) seen.insert(token);
    }
  }
  EXPECT_EQ(seen, (std::set<char>{'1', '7', 'x'}));
}

TEST(LatexTokens, VocabularyIsSortedByName) {
  std::string names;
  for (const Token token : vocabulary("0123456789xyzabc")) names += token_name(token) + ' ';
  EXPECT_EQ(names,
            "+ 0 1 2 3 4 5 6 7 8 9 FRAC( FRAC) FRACMID PAREN( PAREN) SUB( SUB) SUP( SUP) a b c x y "
            "z ");
}

TEST(LatexTokens, SymbolsAreSortedWithTheFractionBarLast) {
  std::string names;
  for (const Token token : printed_symbols("0123456789xyzabc")) names += symbol_name(token) + ' ';
  EXPECT_EQ(names, "( ) + 0 1 2 3 4 5 6 7 8 9 a b c x y z frac ");
}

TEST(LatexTokens, SourceIsWhatTexReads) {
  const Formula formula = {
      token::kFractionOpen, 'a', token::kSuperOpen, '2', token::kSuperClose, token::kFractionBar,
      token::kParenOpen,    'b', token::kSubOpen,   '1', token::kSubClose,   token::kParenClose,
      token::kFractionClose};
  std::string source;
  for (const Token token : formula) source += token_latex(token);
  EXPECT_EQ(source, "\\frac{a^{2}}{\\left(b_{1}\\right)}");
}

}  // namespace
}  // namespace motifbench
