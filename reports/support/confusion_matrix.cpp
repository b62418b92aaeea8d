#include "reports/support/confusion_matrix.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "harness/core/text.h"
#include "harness/metrics/assignment.h"
#include "harness/metrics/channel_names.h"

namespace motifbench {
namespace {

constexpr int kNone = -1;

int channel_count(const std::vector<ConfusionCount>& confusion) {
  int channels = 0;
  for (const ConfusionCount& entry : confusion) channels = std::max(channels, entry.channel + 1);
  return channels;
}

/// Symbol of every channel, −1 for a channel that stands for none.
std::vector<int> symbols_of_channels(const std::vector<ConfusionCount>& confusion, int channels,
                                     int symbols, Naming naming) {
  const std::vector<int> majority = channel_names(confusion, channels, symbols, 0);
  if (channels > symbols || naming == Naming::kManyToOne) return majority;
  std::vector<std::int64_t> weights(static_cast<std::size_t>(channels) *
                                    static_cast<std::size_t>(symbols));
  for (const ConfusionCount& entry : confusion) {
    if (entry.channel == kNone || entry.symbol == kNone) continue;
    weights[static_cast<std::size_t>(entry.channel * symbols + entry.symbol)] += entry.count;
  }
  std::vector<int> assigned = maximum_assignment(weights, channels, symbols).column_of_row;
  for (std::size_t channel = 0; channel < assigned.size(); ++channel) {
    if (majority[channel] == kNone) assigned[channel] = kNone;
  }
  return assigned;
}

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

Naming naming_of(const DensityScores& model) {
  const MetricValue* const ce = find_metric_value(model, "ce");
  const MetricValue* const one_to_one = find_metric_value(model, "ce_permutation");
  const bool other = ce != nullptr && one_to_one != nullptr && ce->value != one_to_one->value;
  return other ? Naming::kManyToOne : Naming::kOneToOne;
}

AlignedConfusion align(const std::vector<ConfusionCount>& confusion,
                       const std::vector<std::string>& symbols, Naming naming) {
  // What the domain has no name for still counts.
  std::size_t count = symbols.size();
  for (const ConfusionCount& entry : confusion) {
    count = std::max(count, static_cast<std::size_t>(entry.symbol + 1));
  }
  AlignedConfusion aligned{.symbols = symbols,
                           .channels = std::vector<std::string>(count),
                           .counts = {count, std::vector<std::int64_t>(count, 0)},
                           .missed = std::vector<std::int64_t>(count, 0),
                           .invented = std::vector<std::int64_t>(count + 1, 0)};
  for (std::size_t i = symbols.size(); i < count; ++i) {
    aligned.symbols.push_back(fmt::format("#{}", i));
  }
  const int channels = channel_count(confusion);
  const std::vector<int> names =
      symbols_of_channels(confusion, channels, static_cast<int>(count), naming);
  std::vector<std::vector<std::string>> owners(count);
  for (int channel = 0; channel < channels; ++channel) {
    const int name = names[static_cast<std::size_t>(channel)];
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
