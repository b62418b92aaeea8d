#include "reports/html/confusion_html.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

#include "harness/draw/number_text.h"
#include "reports/html/table_html.h"

namespace motifbench {
namespace {

constexpr int kNone = -1;
constexpr double kShades = 10;

using Counts = std::map<std::pair<int, int>, std::int64_t>;  // by symbol and channel

/// Those of the first symbol first, among them the most frequent first; channels of none last.
std::vector<int> channel_order(const std::vector<int>& symbol_of_channel, const Counts& counts) {
  std::vector<int> order(symbol_of_channel.size());
  std::iota(order.begin(), order.end(), 0);
  const auto rank = [&](int channel) {
    const int symbol = symbol_of_channel[static_cast<std::size_t>(channel)];
    const auto count = counts.find({symbol, channel});
    return std::pair(symbol == kNone ? std::numeric_limits<int>::max() : symbol,
                     count == counts.end() ? 0 : -count->second);
  };
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return rank(a) < rank(b); });
  return order;
}

std::string symbol_name(const std::vector<std::string>& symbols, int symbol) {
  const auto index = static_cast<std::size_t>(symbol);
  return index < symbols.size() ? symbols[index] : fmt::format("symbol {}", symbol);
}

Html header(const std::vector<int>& order, const std::vector<int>& symbol_of_channel,
            const std::vector<std::string>& symbols) {
  Html cells = element("th", {{"scope", "col"}}, "symbol ↓ channel →");
  for (const int channel : order) {
    const int symbol = symbol_of_channel[static_cast<std::size_t>(channel)];
    cells += element(
        "th", {{"scope", "col"}, {"class", "number"}},
        Html::text(fmt::to_string(channel)) +
            element("span", {{"class", "meta"}},
                    symbol == kNone ? " no symbol" : " is " + symbol_name(symbols, symbol)));
  }
  cells += element("th", {{"scope", "col"}, {"class", "number"}}, "none (missed)");
  return element("thead", {}, element("tr", {}, cells));
}

Html row(int symbol, const std::vector<int>& columns, const std::string& name,
         const Counts& counts) {
  std::int64_t sum = 0;
  const auto count_of = [&](int channel) {
    const auto found = counts.find({symbol, channel});
    return found == counts.end() ? 0 : found->second;
  };
  for (const int channel : columns) sum += count_of(channel);
  Html cells = element("th", {{"scope", "row"}}, name);
  for (const int channel : columns) {
    if (symbol == kNone && channel == kNone) {
      cells += element("td", {{"class", "number"}}, kNoNumber);
      continue;
    }
    const std::int64_t count = count_of(channel);
    const double share = sum > 0 ? static_cast<double>(count) / static_cast<double>(sum) : 0.0;
    // False positives are no symbol that a channel could stand for: their row has no shades.
    const std::string look = count == 0 ? " zero"
                             : symbol == kNone
                                 ? ""
                                 : fmt::format(" shade-{}", std::ceil(kShades * share));
    cells += element(
        "td",
        {{"class", "number" + look}, {"title", count == 0 ? "" : percent(share) + " % of the row"}},
        fmt::to_string(count));
  }
  return element("tr", {}, cells);
}

}  // namespace

Html confusion_html(const std::vector<ConfusionCount>& confusion,
                    const std::vector<std::string>& symbols, Naming naming) {
  Counts counts;
  for (const ConfusionCount& entry : confusion) {
    counts[{entry.symbol, entry.channel}] += entry.count;
  }
  const std::vector<int> symbol_of_channel = symbols_of_channels(confusion, symbols.size(), naming);
  const std::vector<int> order = channel_order(symbol_of_channel, counts);
  std::vector<int> columns = order;
  columns.push_back(kNone);
  Html rows;
  const int all_symbols = static_cast<int>(symbol_count(confusion, symbols.size()));
  for (int symbol = 0; symbol < all_symbols; ++symbol) {
    rows += row(symbol, columns, symbol_name(symbols, symbol), counts);
  }
  rows += row(kNone, columns, "none (false positives)", counts);
  return scroll_box(
      "Confusion", element("table", {{"class", "confusion"}},
                           header(order, symbol_of_channel, symbols) + element("tbody", {}, rows)));
}

}  // namespace motifbench
