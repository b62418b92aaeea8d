#include "reports/support/channel_symbols.h"

#include <algorithm>

#include "harness/metrics/assignment.h"
#include "harness/metrics/channel_names.h"
#include "reports/support/snapshot.h"

namespace motifbench {
namespace {

constexpr int kNone = -1;

int channel_count(const std::vector<ConfusionCount>& confusion) {
  int channels = 0;
  for (const ConfusionCount& entry : confusion) channels = std::max(channels, entry.channel + 1);
  return channels;
}

}  // namespace

Naming naming_of(const DensityScores& model) {
  const MetricValue* const ce = find_metric_value(model, "ce");
  const MetricValue* const one_to_one = find_metric_value(model, "ce_permutation");
  const bool other = ce != nullptr && one_to_one != nullptr && ce->value != one_to_one->value;
  return other ? Naming::kManyToOne : Naming::kOneToOne;
}

std::size_t symbol_count(const std::vector<ConfusionCount>& confusion, std::size_t named) {
  std::size_t count = named;
  for (const ConfusionCount& entry : confusion) {
    count = std::max(count, static_cast<std::size_t>(entry.symbol + 1));
  }
  return count;
}

std::vector<int> symbols_of_channels(const std::vector<ConfusionCount>& confusion,
                                     std::size_t named, Naming naming) {
  const int channels = channel_count(confusion);
  const int symbols = static_cast<int>(symbol_count(confusion, named));
  std::vector<int> majority = channel_names(confusion, channels, symbols, /*share=*/0);
  if (channels > symbols || naming == Naming::kManyToOne) return majority;
  std::vector<std::int64_t> weights(static_cast<std::size_t>(channels) *
                                    static_cast<std::size_t>(symbols));
  for (const ConfusionCount& entry : confusion) {
    if (entry.channel == kNone || entry.symbol == kNone) continue;
    weights[static_cast<std::size_t>(entry.channel) * static_cast<std::size_t>(symbols) +
            static_cast<std::size_t>(entry.symbol)] += entry.count;
  }
  std::vector<int> assigned = maximum_assignment(weights, channels, symbols).column_of_row;
  for (std::size_t channel = 0; channel < assigned.size(); ++channel) {
    if (majority[channel] == kNone) assigned[channel] = kNone;
  }
  return assigned;
}

}  // namespace motifbench
