#include <algorithm>
#include <set>

#include "harness/core/domain.h"
#include "harness/core/method.h"
#include "harness/core/text.h"
#include "reports/support/claims.h"
#include "reports/support/derived_metrics.h"
#include "reports/support/toml_file.h"

namespace motifbench {
namespace {

const std::vector<std::string> kAggregates = {"mean", "median", "each", "any", "min", "max"};
const std::vector<std::string> kMeasureKeys = {"domain", "method", "metric", "aggregate",
                                               "rungs_up"};

/// Reads the claims of one file against the paper's numbers.
class ClaimReader {
 public:
  ClaimReader(const TomlFile& file, const PaperNumbers& numbers) : file_(file), numbers_(numbers) {}

  Claim claim(const toml::table& table) const {
    std::vector<std::string> keys = kMeasureKeys;
    keys.insert(keys.end(), {"id", "text", "source", "preset", "presets", "seeds", "rule"});
    file_.check_keys(table, keys, "in [[claim]]");
    Claim claim;
    claim.id = file_.text(table, "id");
    claim.text = file_.text(table, "text");
    claim.source = file_.text(table, "source");
    claim.preset = file_.optional_text(table, "preset").value_or("paper");
    claim.subject = {.domain = spec<Domain>(table, "domain"),
                     .method = spec<Method>(table, "method"),
                     .metric = file_.text(table, "metric"),
                     .aggregate = aggregate(table, Aggregate::kMean),
                     .rungs_up = file_.integer(table, "rungs_up", 0, 0)};
    claim.seeds = file_.integer(table, "seeds", 1, 1);
    if (table.contains("presets")) claim.presets = presets(table, claim.preset);
    claim.rule = rule(file_.subtable(table, "rule"), claim.subject);
    return claim;
  }

 private:
  /// Canonical, if the plugin is one of ours.
  template <typename Product>
  Spec spec(const toml::table& table, std::string_view key) const {
    const std::string text = file_.text(table, key);
    return file_.at(file_.node(table, key), [&] {
      Spec spec = parse_spec(text);
      const Registry<Product>& registry = Registry<Product>::instance();
      if (!registry.contains(spec.name)) return spec;
      const auto& declared = registry.find(spec.name).descriptor.parameters;
      const ParameterMap canonical = canonical_parameters(key, declared, spec.parameters);
      for (auto& [name, value] : spec.parameters) value = canonical.at(name);
      return spec;
    });
  }

  std::vector<std::string> presets(const toml::table& table, const std::string& preset) const {
    std::vector<std::string> presets = file_.texts(table, "presets");
    if (std::find(presets.begin(), presets.end(), preset) == presets.end()) {
      file_.fail(file_.node(table, "presets"), fmt::format("'presets' lacks '{}'", preset));
    }
    return presets;
  }

  Aggregate aggregate(const toml::table& table, Aggregate otherwise) const {
    if (!table.contains("aggregate")) return otherwise;
    return static_cast<Aggregate>(file_.choice(table, "aggregate", kAggregates));
  }

  /// The number that `key` names.
  const PaperNumber& number(const toml::table& rule, std::string_view key) const {
    const std::string id = file_.text(rule, key);
    return file_.at(file_.node(rule, key),
                    [&]() -> const PaperNumber& { return numbers_.number(id); });
  }

  double positive(const toml::table& rule, std::string_view key) const {
    const double value = file_.optional_number(rule, key).value_or(1);
    if (value <= 0) file_.fail(file_.node(rule, key), fmt::format("'{}' must be positive", key));
    return value;
  }

  /// Percentage points, as a fraction.
  double points(const toml::table& rule) const {
    return file_.optional_number(rule, "points").value_or(0) / 100;
  }

  double interval_end(const toml::table& rule, const PaperNumber& number,
                      const std::optional<double>& end) const {
    if (!end) {
      file_.fail(file_.node(rule, "number"),
                 fmt::format("number '{}' has no interval", number.label.id));
    }
    return *end;
  }

  static double end_tolerance(const PaperNumber& number) {
    return std::max(number.label.tolerance, number.interval_tolerance);
  }

  /// The number times `factor` plus `points`, made easier to keep by what is not known of it.
  double bound(const toml::table& rule, bool upper) const {
    const PaperNumber& found = number(rule, "number");
    double base = found.value;
    double unknown = found.label.tolerance;
    const std::size_t which =
        rule.contains("of") ? file_.choice(rule, "of", {"value", "low", "high"}) : 0;
    if (which > 0) {
      base = interval_end(rule, found, which == 1 ? found.low : found.high);
      unknown = end_tolerance(found);
    }
    const double slack = (upper ? 1 : -1) * unknown;
    return (base + slack) * positive(rule, "factor") + points(rule);
  }

  Rule rule(const toml::table& rule, const Measure& subject) const {
    using Read = Rule (ClaimReader::*)(const toml::table&, const Measure&) const;
    static const std::vector<std::pair<std::string, Read>> kKinds = {
        {"at_most", &ClaimReader::at_most},   {"at_least", &ClaimReader::at_least},
        {"overlaps", &ClaimReader::overlaps}, {"near", &ClaimReader::near},
        {"below", &ClaimReader::below},       {"falls", &ClaimReader::falls},
        {"rises", &ClaimReader::rises},       {"along", &ClaimReader::along},
        {"share", &ClaimReader::share}};
    std::vector<std::string> names;
    names.reserve(kKinds.size());
    for (const auto& [name, read] : kKinds) names.emplace_back(name);
    return (this->*kKinds[file_.choice(rule, "kind", names)].second)(rule, subject);
  }

  void check_rule_keys(const toml::table& rule, std::vector<std::string> keys) const {
    keys.insert(keys.begin(), "kind");
    file_.check_keys(rule, keys, "in this kind of rule");
  }

  void require_mean(const toml::table& rule, const Measure& subject) const {
    if (subject.aggregate == Aggregate::kMean || subject.aggregate == Aggregate::kMedian) return;
    file_.fail(file_.node(rule, "kind"), "this kind of rule needs aggregate mean or median");
  }

  Rule at_most(const toml::table& rule, const Measure& subject) const {
    check_rule_keys(rule, {"number", "of", "factor", "points"});
    const bool has_density = subject.rungs_up == 0 && !is_derived_metric(subject.metric);
    return BoundRule{.upper = true,
                     .bound = bound(rule, true),
                     .density = has_density ? number(rule, "number").label.density : std::nullopt};
  }

  Rule at_least(const toml::table& rule, const Measure&) const {
    check_rule_keys(rule, {"number", "of", "factor", "points"});
    return BoundRule{.upper = false, .bound = bound(rule, false)};
  }

  Rule overlaps(const toml::table& rule, const Measure& subject) const {
    check_rule_keys(rule, {"number"});
    if (subject.aggregate != Aggregate::kMean) {
      file_.fail(file_.node(rule, "kind"), "this kind of rule needs aggregate mean");
    }
    const PaperNumber& found = number(rule, "number");
    return OverlapRule{.low = interval_end(rule, found, found.low) - end_tolerance(found),
                       .high = interval_end(rule, found, found.high) + end_tolerance(found)};
  }

  Rule near(const toml::table& rule, const Measure&) const {
    check_rule_keys(rule, {"number", "factor", "points"});
    const PaperNumber& found = number(rule, "number");
    const double factor = positive(rule, "factor");
    const double slack = found.label.tolerance + points(rule);
    if (factor < 1) file_.fail(file_.node(rule, "factor"), "'factor' must be at least 1");
    return NearRule{.low = found.value / factor - slack, .high = found.value * factor + slack};
  }

  /// What `than` leaves out is as in the claim.
  Rule below(const toml::table& rule, const Measure& subject) const {
    check_rule_keys(rule, {"than", "factor", "points"});
    const toml::table& than = file_.subtable(rule, "than");
    file_.check_keys(than, kMeasureKeys, "in 'than'");
    BelowRule result{.than = subject, .factor = positive(rule, "factor"), .points = points(rule)};
    if (than.contains("domain")) result.than.domain = spec<Domain>(than, "domain");
    if (than.contains("method")) result.than.method = spec<Method>(than, "method");
    result.than.metric = file_.optional_text(than, "metric").value_or(subject.metric);
    result.than.aggregate = aggregate(than, subject.aggregate);
    result.than.rungs_up = file_.integer(than, "rungs_up", 0, subject.rungs_up);
    return result;
  }

  Rule monotone(const toml::table& rule, const Measure& subject, bool rises) const {
    check_rule_keys(rule, {"factor", "points", "densities"});
    require_mean(rule, subject);
    return MonotoneRule{.rises = rises,
                        .factor = positive(rule, "factor"),
                        .points = points(rule),
                        .densities = file_.integer(rule, "densities", 2, 5)};
  }
  Rule falls(const toml::table& rule, const Measure& subject) const {
    return monotone(rule, subject, /*rises=*/false);
  }
  Rule rises(const toml::table& rule, const Measure& subject) const {
    return monotone(rule, subject, /*rises=*/true);
  }

  Rule along(const toml::table& rule, const Measure& subject) const {
    check_rule_keys(rule, {"curve", "points", "densities"});
    require_mean(rule, subject);
    const std::string id = file_.text(rule, "curve");
    const PaperCurve& curve = file_.at(file_.node(rule, "curve"),
                                       [&]() -> const PaperCurve& { return numbers_.curve(id); });
    if (curve.axis != "density") {
      file_.fail(file_.node(rule, "curve"), fmt::format("'{}' is not along density", id));
    }
    return CurveRule{.curve = curve,
                     .points = points(rule) + curve.label.tolerance,
                     .densities = file_.integer(rule, "densities", 1, 3)};
  }

  Rule share(const toml::table& rule, const Measure& subject) const {
    check_rule_keys(rule, {"number", "of", "factor", "points", "side", "share"});
    if (subject.aggregate != Aggregate::kEach) {
      file_.fail(file_.node(rule, "kind"), "this kind of rule needs aggregate each");
    }
    const bool upper =
        !rule.contains("side") || file_.choice(rule, "side", {"at_most", "at_least"}) == 0;
    return ShareRule{
        .upper = upper, .bound = bound(rule, upper), .share = number(rule, "share").value};
  }

  const TomlFile& file_;
  const PaperNumbers& numbers_;
};

}  // namespace

std::string_view to_text(Aggregate aggregate) {
  return kAggregates[static_cast<std::size_t>(aggregate)];
}

std::vector<Claim> read_claims(const std::filesystem::path& path) {
  const TomlFile file = TomlFile::read(path);
  file.check_keys(file.root(), {"numbers", "claim"}, "at the top level");
  PaperNumbers numbers;
  for (const std::string& name : file.texts(file.root(), "numbers")) {
    numbers.add_file(path.parent_path() / name);
  }
  const ClaimReader reader(file, numbers);
  std::vector<Claim> claims;
  std::set<std::string> ids;
  for (const toml::table* table : file.tables("claim")) {
    claims.push_back(reader.claim(*table));
    if (!ids.insert(claims.back().id).second) {
      file.fail(file.node(*table, "id"), fmt::format("'{}' is there already", claims.back().id));
    }
  }
  if (claims.empty()) file.fail(file.root(), "there is no [[claim]]");
  return claims;
}

}  // namespace motifbench
