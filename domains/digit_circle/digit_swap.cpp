#include "domains/digit_circle/digit_swap.h"

#include <algorithm>

namespace motifbench {

std::optional<SymbolSwap> draw_digit_swap(const Example& example, RandomStream& random) {
  SymbolSwap swap{.target = example.target};
  const auto drawn = random.integer(0, static_cast<std::int64_t>(example.target.size()));
  std::int64_t& changed = swap.target[static_cast<std::size_t>(drawn)];
  swap.symbol = static_cast<int>(changed);
  std::vector<std::int64_t> absent;
  for (std::int64_t digit = 0; digit < 10; ++digit) {
    if (std::find(example.target.begin(), example.target.end(), digit) == example.target.end()) {
      absent.push_back(digit);
    }
  }
  changed =
      absent[static_cast<std::size_t>(random.integer(0, static_cast<std::int64_t>(absent.size())))];
  swap.replacement = static_cast<int>(changed);
  std::rotate(swap.target.begin(), std::min_element(swap.target.begin(), swap.target.end()),
              swap.target.end());
  return swap;
}

}  // namespace motifbench
