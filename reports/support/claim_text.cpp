#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "harness/metrics/definitions.h"
#include "reports/support/claims.h"
#include "reports/support/derived_metrics.h"
#include "reports/support/numbers.h"

namespace motifbench {
namespace {

std::string metric_title(std::string_view metric) {
  for (const MetricDefinition& definition : metric_definitions()) {
    if (definition.name == metric) return std::string(definition.title);
  }
  return std::string(metric);
}

/// "FPE mean, 10 densities up".
std::string measure_text(const Measure& measure) {
  std::string text = fmt::format("{} {}", metric_title(measure.metric), to_text(measure.aggregate));
  if (measure.rungs_up > 0) {
    text += fmt::format(", {} densit{} up", measure.rungs_up, measure.rungs_up == 1 ? "y" : "ies");
  }
  return text;
}

/// What of `than` differs from the claim's subject.
std::string than_text(const Measure& than, const Measure& subject) {
  std::string text;
  if (than.domain != subject.domain) text += to_text(than.domain) + " ";
  if (than.method != subject.method) text += to_text(than.method) + " ";
  return text + measure_text(than);
}

struct RuleText {
  const Measure& subject;

  std::string value(double number) const { return value_text(subject.metric, number); }
  std::string compare(bool upper, double bound) const {
    return fmt::format("{} {}", upper ? "≤" : "≥", value(bound));
  }

  std::string operator()(const BoundRule& rule) const {
    return fmt::format("{} {}", measure_text(subject), compare(rule.upper, rule.bound));
  }
  std::string operator()(const OverlapRule& rule) const {
    return fmt::format("{}: 95 % CI meets {} to {}", measure_text(subject), value(rule.low),
                       value(rule.high));
  }
  std::string operator()(const NearRule& rule) const {
    return fmt::format("{} in {} to {}", measure_text(subject), value(rule.low), value(rule.high));
  }
  std::string operator()(const BelowRule& rule) const {
    std::string text = measure_text(subject);
    if (rule.factor != 1) text += fmt::format(" × {}", rule.factor);
    if (rule.points != 0) {
      text += fmt::format(" {} {}", rule.points > 0 ? "+" : "−", value(std::abs(rule.points)));
    }
    return fmt::format("{} ≤ {}", text, than_text(rule.than, subject));
  }
  std::string operator()(const MonotoneRule& rule) const {
    std::string text = fmt::format("{} {} as density falls", measure_text(subject),
                                   rule.rises ? "rises" : "falls");
    if (rule.factor > 1) text += fmt::format(", {} × or more", rule.factor);
    if (rule.points > 0) text += fmt::format(", steps back ≤ {}", value(rule.points));
    return text;
  }
  std::string operator()(const CurveRule& rule) const {
    return fmt::format("{} within {} of the paper's curve", measure_text(subject),
                       value(rule.points));
  }
  std::string operator()(const ShareRule& rule) const {
    return fmt::format("{} {} in ≥ {} % of the seeds", metric_title(subject.metric),
                       compare(rule.upper, rule.bound), percent(rule.share));
  }
};

}  // namespace

std::string value_text(std::string_view metric, double value) {
  if (is_density(metric)) return density_text(value);
  if (metric == "density_ratio") return ratio_text(value);
  const auto definitions = metric_definitions();
  const auto known = std::find_if(definitions.begin(), definitions.end(),
                                  [&](const auto& entry) { return entry.name == metric; });
  const bool plain =
      metric.starts_with("necessity") || (known != definitions.end() && !known->is_percentage);
  return plain ? fmt::format("{:.4g}", value) : percent(value) + " %";
}

std::string rule_text(const Claim& claim) {
  return std::visit(RuleText{claim.subject}, claim.rule);
}

}  // namespace motifbench
