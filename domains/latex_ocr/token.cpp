#include "domains/latex_ocr/token.h"

#include <algorithm>

namespace motifbench {
namespace {

struct Structure {
  Token token;
  const char* name;
  const char* latex;
};

// Facts 2.3: names and LaTeX text of the tokens that are not characters.
constexpr Structure kStructure[] = {{token::kFractionOpen, "FRAC(", "\\frac{"},
                                    {token::kFractionBar, "FRACMID", "}{"},
                                    {token::kFractionClose, "FRAC)", "}"},
                                    {token::kParenOpen, "PAREN(", "\\left("},
                                    {token::kParenClose, "PAREN)", "\\right)"},
                                    {token::kSuperOpen, "SUP(", "^{"},
                                    {token::kSuperClose, "SUP)", "}"},
                                    {token::kSubOpen, "SUB(", "_{"},
                                    {token::kSubClose, "SUB)", "}"}};

const Structure* structure_of(Token token) {
  const auto* const found = std::find_if(std::begin(kStructure), std::end(kStructure),
                                         [&](const Structure& s) { return s.token == token; });
  return found == std::end(kStructure) ? nullptr : found;
}

}  // namespace

std::string token_name(Token token) {
  const Structure* const structure = structure_of(token);
  return structure != nullptr ? structure->name : std::string(1, token);
}

std::string token_latex(Token token) {
  const Structure* const structure = structure_of(token);
  return structure != nullptr ? structure->latex : std::string(1, token);
}

bool is_printed(Token token) {
  return structure_of(token) == nullptr || token == token::kFractionBar ||
         token == token::kParenOpen || token == token::kParenClose;
}

std::string formula_text(const Formula& formula) {
  std::string text;
  for (const Token token : formula) {
    if (!text.empty()) text += ' ';
    text += token_name(token);
  }
  return text;
}

std::vector<Token> vocabulary(std::string_view characters) {
  std::vector<Token> tokens(characters.begin(), characters.end());
  tokens.push_back(token::kPlus);
  for (const Structure& structure : kStructure) tokens.push_back(structure.token);
  std::sort(tokens.begin(), tokens.end(),
            [](Token left, Token right) { return token_name(left) < token_name(right); });
  return tokens;
}

std::vector<Token> printed_symbols(std::string_view characters) {
  std::vector<Token> symbols(characters.begin(), characters.end());
  symbols.insert(symbols.end(), {token::kParenOpen, token::kParenClose, token::kPlus});
  std::sort(symbols.begin(), symbols.end());
  symbols.push_back(token::kFractionBar);
  return symbols;
}

std::string symbol_name(Token token) {
  return token == token::kFractionBar ? "frac" : std::string(1, token);
}

}  // namespace motifbench
