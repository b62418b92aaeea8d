#include "domains/audio_mnist/spoken_swap.h"

#include <algorithm>

#include "domains/audio_mnist/speakers.h"

namespace motifbench {

std::optional<SymbolSwap> draw_spoken_swap(const Example& example, RandomStream& random) {
  SymbolSwap swap{.target = example.target};
  const auto drawn = random.integer(0, static_cast<std::int64_t>(example.target.size()));
  const std::int64_t symbol = example.target[static_cast<std::size_t>(drawn)];
  const std::int64_t other = random.integer(0, kDigits - 1);
  const std::int64_t replacement = other < symbol ? other : other + 1;
  swap.symbol = static_cast<int>(symbol);
  swap.replacement = static_cast<int>(replacement);
  std::replace(swap.target.begin(), swap.target.end(), symbol, replacement);
  return swap;
}

}  // namespace motifbench
