#include "reports/support/pair_tables.h"

#include <fmt/format.h>

#include <cmath>

#include "harness/core/text.h"
#include "harness/draw/number_text.h"
#include "reports/support/labels.h"

namespace motifbench {
namespace {

constexpr double kSmallestPrintedP = 0.001;

/// "−0.50": a minus as wide as the plus.
std::string with_sign(double value, std::string_view digits) {
  if (std::isnan(value)) return std::string(kNoNumber);
  return fmt::format("{}{}", value < 0 ? "−" : value > 0 ? "+" : "", digits);
}

std::string effect_text(double effect) {
  if (std::isinf(effect)) return effect < 0 ? "−∞" : "+∞";
  return with_sign(effect, fmt::format("{:.2f}", std::abs(effect)));
}

std::string seeds_note(const MethodPair& pair) {
  const std::string seeds =
      pair.seeds.empty()
          ? "none"
          : fmt::format("{} {}", pair.seeds.size() == 1 ? "seed" : "seeds", ranges(pair.seeds));
  return fmt::format("Pairs: {}.{}", seeds,
                     pair.left_out.empty() ? "" : " Left out: " + pair.left_out + ".");
}

std::string test_note(std::size_t count) {
  if (count > kMostExactPairs) {
    return fmt::format("p: two-sided sign-flip permutation test, {} seeded draws.", kSignFlipDraws);
  }
  return fmt::format(
      "p: two-sided sign-flip permutation test, all {} sign patterns: it cannot be smaller than "
      "{:.2g}.",
      1U << count, std::min(1.0, std::exp2(1.0 - static_cast<double>(count))));
}

std::vector<std::string> notes(const MethodPair& pair) {
  std::vector<std::string> lines = {seeds_note(pair)};
  if (pair.metrics.empty()) return lines;
  lines.push_back(fmt::format(
      "A: {}; B: {}. B − A: mean over pairs of seeds, with its 95 % bootstrap interval.",
      pair.before, pair.after));
  lines.push_back(test_note(pair.seeds.size()));
  lines.emplace_back(
      "d_z: mean difference in standard deviations of the differences. Cliff's δ: how much more "
      "often a seed of B is above one of A than below, whichever their numbers; one seed far out "
      "does not move it.");
  lines.emplace_back(
      "Wins, ties, losses of B: smaller errors and density win, more samples per second win.");
  for (const std::string& note : pair.notes) lines.push_back("Also differs: " + note + ".");
  return lines;
}

std::string number(double value) { return std::isnan(value) ? "" : shortest(value); }

}  // namespace

std::string pair_value(const MetricPair& metric, double value) {
  switch (metric.scale) {
    case MetricScale::kPercent:
      return percent(value);
    case MetricScale::kDensity:
      return density_text(value);
    case MetricScale::kSpeed:
      break;
  }
  return std::isnan(value) ? std::string(kNoNumber) : fmt::format("{:.3g}", value);
}

std::string pair_difference(const MetricPair& metric, double difference) {
  return with_sign(difference, pair_value(metric, std::abs(difference)));
}

std::string pair_interval(const MetricPair& metric) {
  const PairedStatistics& found = metric.statistics;
  if (found.count < 2) return std::string(kNoNumber);  // one pair has no spread
  return fmt::format("{} to {}", pair_difference(metric, found.difference.low),
                     pair_difference(metric, found.difference.high));
}

std::string p_text(double p_value) {
  if (std::isnan(p_value)) return std::string(kNoNumber);
  return p_value < kSmallestPrintedP ? "< 0.001" : fmt::format("{:.3f}", p_value);
}

Table pair_table(const MethodPair& pair) {
  Table table{.caption = fmt::format("{}: {}", pair.domain->label, pair.title),
              .columns = {{"metric", Align::kLeft},
                          {"A", Align::kRight},
                          {"B", Align::kRight},
                          {"B − A", Align::kRight},
                          {"95 % CI", Align::kRight},
                          {"p", Align::kRight},
                          {"d_z", Align::kRight},
                          {"Cliff's δ", Align::kRight},
                          {"win/tie/loss", Align::kRight},
                          {"seeds", Align::kRight}},
              .rows = {},
              .notes = notes(pair)};
  for (const MetricPair& metric : pair.metrics) {
    const PairedStatistics& found = metric.statistics;
    table.rows.push_back({metric.title, pair_value(metric, found.before),
                          pair_value(metric, found.after),
                          pair_difference(metric, found.difference.mean), pair_interval(metric),
                          p_text(found.p_value), effect_text(found.dz), effect_text(found.delta),
                          fmt::format("{}/{}/{}", metric.wins(), found.equal, metric.losses()),
                          fmt::to_string(found.count)});
  }
  return table;
}

Table pairs_data(const std::vector<MethodPair>& pairs) {
  Table table;
  for (const char* const name :
       {"domain", "a", "b", "a_method", "b_method", "metric", "seeds", "a_mean", "b_mean",
        "difference", "low", "high", "p_value", "d_z", "cliffs_delta", "wins", "ties", "losses"}) {
    table.columns.push_back({name, Align::kLeft});
  }
  for (const MethodPair& pair : pairs) {
    for (const MetricPair& metric : pair.metrics) {
      const PairedStatistics& found = metric.statistics;
      table.rows.push_back({pair.domain->name, pair.before, pair.after, pair.before_method,
                            pair.after_method, metric.metric, ranges(metric.seeds),
                            number(found.before), number(found.after),
                            number(found.difference.mean), number(found.difference.low),
                            number(found.difference.high), number(found.p_value), number(found.dz),
                            number(found.delta), fmt::to_string(metric.wins()),
                            fmt::to_string(found.equal), fmt::to_string(metric.losses())});
    }
  }
  return table;
}

}  // namespace motifbench
