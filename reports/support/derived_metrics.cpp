#include "reports/support/derived_metrics.h"

#include <algorithm>
#include <array>

#include "reports/support/confusion_matrix.h"

namespace motifbench {
namespace {

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

double ratio(std::int64_t part, std::int64_t all) {
  return static_cast<double>(part) / static_cast<double>(all);
}

AlignedConfusion aligned_confusion(const DomainRuns& domain, const DensityScores& model) {
  return align(model.scores.confusion, domain.symbols, naming_of(model));
}

double recognised(const AlignedConfusion& confusion, std::size_t symbol) {
  return ratio(confusion.counts[symbol][symbol], confusion.motifs(symbol));
}

std::optional<double> least_recognised(const AlignedConfusion& confusion) {
  std::optional<double> least;
  for (std::size_t symbol = 0; symbol < confusion.symbols.size(); ++symbol) {
    if (confusion.motifs(symbol) == 0) continue;
    const double share = recognised(confusion, symbol);
    least = least ? std::min(*least, share) : share;
  }
  return least;
}

std::optional<double> of_symbol(const AlignedConfusion& confusion, const Call& call) {
  if (call.name == "recognised" && call.argument == kLeast) return least_recognised(confusion);
  const auto position =
      std::find(confusion.symbols.begin(), confusion.symbols.end(), call.argument);
  const auto symbol = static_cast<std::size_t>(position - confusion.symbols.begin());
  if (position == confusion.symbols.end() || confusion.motifs(symbol) == 0) return std::nullopt;
  if (call.name == "recognised") return recognised(confusion, symbol);
  if (call.name == "missed") return ratio(confusion.missed[symbol], confusion.motifs(symbol));
  return ratio(confusion.motifs(symbol), confusion.pairs());
}

std::optional<double> false_positive_share(const AlignedConfusion& confusion) {
  if (confusion.pairs() == 0) return std::nullopt;
  return ratio(confusion.false_positives(), confusion.pairs());
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
  if (!call.argument.empty()) return of_symbol(aligned_confusion(domain, model), call);
  if (metric == "nominal_density") return model.density;
  if (metric == "motif_error_sum") return motif_error_sum(model);
  if (metric == "false_positive_share")
    return false_positive_share(aligned_confusion(domain, model));
  if (domain.minimum_density <= 0) return std::nullopt;
  return metric == "minimum_density" ? domain.minimum_density
                                     : model.density / domain.minimum_density;
}

}  // namespace motifbench
