#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace motifbench {

/// One output token. A printed character (digit, letter, plus) stands for itself; the tokens of
/// structure have names of several letters in the paper and one letter each here.
using Token = char;

namespace token {
inline constexpr Token kPlus = '+';
inline constexpr Token kParenOpen = '(';
inline constexpr Token kParenClose = ')';
inline constexpr Token kFractionOpen = '{';
inline constexpr Token kFractionBar = '|';
inline constexpr Token kFractionClose = '}';
inline constexpr Token kSuperOpen = '^';
inline constexpr Token kSuperClose = '\'';
inline constexpr Token kSubOpen = '_';
inline constexpr Token kSubClose = ',';
}  // namespace token

/// A sentence of the grammar, one letter per token.
using Formula = std::string;

/// The paper's name of a token, such as "FRAC(" or "7".
std::string token_name(Token token);

/// What TeX reads for a token, such as "\frac{".
std::string token_latex(Token token);

/// Does the token put ink on the page by itself? Parentheses, plus, characters and the middle of a
/// fraction (its bar) do.
bool is_printed(Token token);

/// The paper's names of all tokens with blanks between them.
std::string formula_text(const Formula& formula);

/// All tokens of formulas over these characters, sorted by their names: a position in this list is
/// a target id.
std::vector<Token> vocabulary(std::string_view characters);

/// All symbols that such formulas print: parentheses, plus, characters in sorted order, the
/// fraction bar last. A position in this list is a motif's symbol.
std::vector<Token> printed_symbols(std::string_view characters);

/// A printed symbol's name in figures and tables: "frac" for the fraction bar.
std::string symbol_name(Token token);

}  // namespace motifbench
