#include "reports/support/confusion_matrix.h"

#include <fmt/format.h>

#include <numeric>

#include "harness/core/text.h"

namespace motifbench {
namespace {

constexpr int kNone = -1;

std::int64_t sum(const std::vector<std::int64_t>& values) {
  return std::accumulate(values.begin(), values.end(), std::int64_t{0});
}

}  // namespace

std::int64_t AlignedConfusion::motifs(std::size_t symbol) const {
  return sum(counts[symbol]) + missed[symbol];
}

std::int64_t AlignedConfusion::false_positives() const { return sum(invented); }

std::int64_t AlignedConfusion::pairs() const {
  std::int64_t all = false_positives();
  for (std::size_t symbol = 0; symbol < symbols.size(); ++symbol) all += motifs(symbol);
  return all;
}

AlignedConfusion align(const std::vector<ConfusionCount>& confusion,
                       const std::vector<std::string>& symbols, Naming naming) {
  const std::size_t count = symbol_count(confusion, symbols.size());
  AlignedConfusion aligned{.symbols = symbols,
                           .channels = std::vector<std::string>(count),
                           .counts = {count, std::vector<std::int64_t>(count, 0)},
                           .missed = std::vector<std::int64_t>(count, 0),
                           .invented = std::vector<std::int64_t>(count + 1, 0)};
  for (std::size_t i = symbols.size(); i < count; ++i) {
    aligned.symbols.push_back(fmt::format("#{}", i));
  }
  const std::vector<int> names = symbols_of_channels(confusion, symbols.size(), naming);
  std::vector<std::vector<std::string>> owners(count);
  for (std::size_t channel = 0; channel < names.size(); ++channel) {
    const int name = names[channel];
    if (name != kNone) owners[static_cast<std::size_t>(name)].push_back(std::to_string(channel));
  }
  for (std::size_t i = 0; i < count; ++i) aligned.channels[i] = join(owners[i], "/");
  for (const ConfusionCount& entry : confusion) {
    const auto symbol = static_cast<std::size_t>(entry.symbol);
    if (entry.channel == kNone) {
      aligned.missed[symbol] += entry.count;
      continue;
    }
    const int name = names[static_cast<std::size_t>(entry.channel)];
    const std::size_t column = name == kNone ? count : static_cast<std::size_t>(name);
    if (entry.symbol == kNone) {
      aligned.invented[column] += entry.count;
    } else {
      // A channel that met a symbol stands for one.
      aligned.counts[symbol][column] += entry.count;
    }
  }
  return aligned;
}

}  // namespace motifbench
