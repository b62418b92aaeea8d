#include "domains/latex_ocr/grammar.h"

#include <array>
#include <cstddef>
#include <vector>

namespace motifbench {
namespace {

// Probability of the first of two rules; NumPy compares a uniform with the normalised cumulative
// weight.
constexpr double kPlain = 0.8;

/// One sentence, expanded depth first, left to right; one uniform per non-terminal.
class Sentence {
 public:
  Sentence(const GrammarSetting& setting, RandomStream& random, Formula& tokens)
      : random_(random), tokens_(tokens), characters_(setting.characters) {}

  void start() {
    if (random_.uniform() < kPlain) return sum();
    tokens_ += token::kFractionOpen;
    start();
    tokens_ += token::kFractionBar;
    start();
    tokens_ += token::kFractionClose;
  }

 private:
  void sum() {
    const bool last = random_.uniform() < kPlain;
    term();
    if (last) return;
    tokens_ += token::kPlus;
    sum();
  }

  void term() {
    const bool last = random_.uniform() < kPlain;
    atom();
    if (!last) term();
  }

  void atom() {
    if (random_.uniform() < kPlain) return character_with_script();
    tokens_ += token::kParenOpen;
    sum();
    tokens_ += token::kParenClose;
  }

  void character_with_script() {
    constexpr std::array<double, 3> kEqual{1, 1, 1};
    const std::size_t script = random_.choose_weighted(kEqual);
    character();
    if (script == 0) return;
    tokens_ += script == 1 ? token::kSuperOpen : token::kSubOpen;
    character();
    tokens_ += script == 1 ? token::kSuperClose : token::kSubClose;
  }

  void character() {
    const double position = random_.uniform() * static_cast<double>(characters_.size());
    tokens_ += characters_[static_cast<std::size_t>(position)];
  }

  RandomStream& random_;
  Formula& tokens_;
  const std::string& characters_;
};

}  // namespace

Formula draw_formula(const GrammarSetting& setting, RandomStream& random) {
  const auto length = static_cast<std::size_t>(random.integer(1, setting.longest + 1));
  Formula tokens;
  do {
    tokens.clear();
    Sentence(setting, random, tokens).start();
  } while (tokens.size() != length);
  return tokens;
}

}  // namespace motifbench
