#include "domains/latex_ocr/character_swap.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "domains/latex_ocr/token.h"

namespace motifbench {
namespace {

template <typename Value>
const Value& draw_one(const std::vector<Value>& values, RandomStream& random) {
  return values[static_cast<std::size_t>(
      random.integer(0, static_cast<std::int64_t>(values.size())))];
}

}  // namespace

std::optional<SymbolSwap> draw_character_swap(const std::string& characters, const Example& example,
                                              RandomStream& random) {
  const std::vector<Token> tokens = vocabulary(characters);
  const std::vector<Token> symbols = printed_symbols(characters);
  std::vector<Token> present;
  std::vector<Token> others;
  for (const Token character : characters) {
    const auto id = std::find(tokens.begin(), tokens.end(), character) - tokens.begin();
    const bool here =
        std::find(example.target.begin(), example.target.end(), id) != example.target.end();
    if (here) present.push_back(character);
  }
  if (present.empty()) return std::nullopt;
  const Token old_character = draw_one(present, random);
  std::copy_if(characters.begin(), characters.end(), std::back_inserter(others),
               [&](Token character) { return character != old_character; });
  if (others.empty()) return std::nullopt;
  const Token new_character = draw_one(others, random);

  const auto place = [](const std::vector<Token>& list, Token token) {
    return std::find(list.begin(), list.end(), token) - list.begin();
  };
  SymbolSwap swap{.symbol = static_cast<int>(place(symbols, old_character)),
                  .replacement = static_cast<int>(place(symbols, new_character)),
                  .target = example.target};
  std::replace(swap.target.begin(), swap.target.end(), std::int64_t{place(tokens, old_character)},
               std::int64_t{place(tokens, new_character)});
  return swap;
}

}  // namespace motifbench
