#include "reports/support/derived_metrics.h"

#include <algorithm>
#include <array>
#include <map>

namespace motifbench {
namespace {

constexpr int kNone = -1;
constexpr std::string_view kLeast = "least";
constexpr std::array<std::string_view, 5> kPlain = {"nominal_density", "minimum_density",
                                                    "density_ratio", "motif_error_sum",
                                                    "false_positive_share"};
constexpr std::array<std::string_view, 3> kOfSymbol = {"recognised", "missed", "symbol_share"};

/// "missed(7)" → {"missed", "7"}; the argument is empty if there is none.
struct Call {
  std::string name;
  std::string argument;
};

Call parse_call(std::string_view metric) {
  const std::size_t open = metric.find('(');
  // The symbol may be a parenthesis itself.
  if (open == std::string_view::npos || metric.back() != ')' || metric.size() < open + 3) {
    return {std::string(metric), ""};
  }
  return {std::string(metric.substr(0, open)),
          std::string(metric.substr(open + 1, metric.size() - open - 2))};
}

struct SymbolCounts {
  std::int64_t all = 0;
  std::int64_t missed = 0;
  std::int64_t recognised = 0;
};

/// Of every symbol that occurs.
std::map<int, SymbolCounts> symbol_counts(const std::vector<ConfusionCount>& confusion) {
  std::map<int, ConfusionCount> most_frequent;  // by channel
  for (const ConfusionCount& entry : confusion) {
    if (entry.channel == kNone || entry.symbol == kNone) continue;
    const auto [position, inserted] = most_frequent.try_emplace(entry.channel, entry);
    if (!inserted && entry.count > position->second.count) position->second = entry;
  }
  std::map<int, SymbolCounts> counts;
  for (const ConfusionCount& entry : confusion) {
    if (entry.symbol == kNone) continue;
    SymbolCounts& of_symbol = counts[entry.symbol];
    of_symbol.all += entry.count;
    if (entry.channel == kNone) {
      of_symbol.missed += entry.count;
    } else if (most_frequent.at(entry.channel).symbol == entry.symbol) {
      of_symbol.recognised += entry.count;
    }
  }
  return counts;
}

double ratio(std::int64_t part, std::int64_t all) {
  return static_cast<double>(part) / static_cast<double>(all);
}

std::int64_t pairs(const std::vector<ConfusionCount>& confusion) {
  std::int64_t sum = 0;
  for (const ConfusionCount& entry : confusion) sum += entry.count;
  return sum;
}

std::optional<double> of_symbol(const DomainRuns& domain, const DensityScores& model,
                                const Call& call) {
  const auto counts = symbol_counts(model.scores.confusion);
  std::optional<double> least;
  if (call.name == "recognised" && call.argument == kLeast) {
    for (const auto& [symbol, count] : counts) {
      if (count.all == 0) continue;
      const double share = ratio(count.recognised, count.all);
      least = least ? std::min(*least, share) : share;
    }
    return least;
  }
  const auto position = std::find(domain.symbols.begin(), domain.symbols.end(), call.argument);
  const auto found = counts.find(static_cast<int>(position - domain.symbols.begin()));
  if (position == domain.symbols.end() || found == counts.end() || found->second.all == 0) {
    return std::nullopt;
  }
  const SymbolCounts& count = found->second;
  if (call.name == "recognised") return ratio(count.recognised, count.all);
  if (call.name == "missed") return ratio(count.missed, count.all);
  return ratio(count.all, pairs(model.scores.confusion));
}

std::optional<double> false_positive_share(const std::vector<ConfusionCount>& confusion) {
  const std::int64_t all = pairs(confusion);
  if (all == 0) return std::nullopt;
  std::int64_t false_positives = 0;
  for (const ConfusionCount& entry : confusion) {
    if (entry.symbol == kNone) false_positives += entry.count;
  }
  return ratio(false_positives, all);
}

std::optional<double> motif_error_sum(const DensityScores& model) {
  double sum = 0;
  for (const char* const name : {"fpe", "fne", "ce"}) {
    const MetricValue* value = find_metric_value(model, name);
    if (value == nullptr) return std::nullopt;
    sum += value->value;
  }
  return sum;
}

}  // namespace

bool is_derived_metric(std::string_view metric) {
  const Call call = parse_call(metric);
  if (call.argument.empty()) {
    return std::find(kPlain.begin(), kPlain.end(), call.name) != kPlain.end();
  }
  return std::find(kOfSymbol.begin(), kOfSymbol.end(), call.name) != kOfSymbol.end();
}

bool is_density(std::string_view metric) { return metric.ends_with("density"); }

std::optional<double> metric_of(const DomainRuns& domain, const DensityScores& model,
                                const std::string& metric) {
  if (const MetricValue* stored = find_metric_value(model, metric)) return stored->value;
  if (!is_derived_metric(metric)) return std::nullopt;
  const Call call = parse_call(metric);
  if (!call.argument.empty()) return of_symbol(domain, model, call);
  if (metric == "nominal_density") return model.density;
  if (metric == "motif_error_sum") return motif_error_sum(model);
  if (metric == "false_positive_share") return false_positive_share(model.scores.confusion);
  if (domain.minimum_density <= 0) return std::nullopt;
  return metric == "minimum_density" ? domain.minimum_density
                                     : model.density / domain.minimum_density;
}

}  // namespace motifbench
