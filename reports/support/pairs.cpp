#include "reports/support/pairs.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "harness/core/error.h"
#include "harness/core/text.h"
#include "reports/support/labels.h"

namespace motifbench {
namespace {

constexpr std::string_view kSpeed = "samples_per_second";

struct PairedMetric {
  std::string_view name;
  std::string_view title;
  MetricScale scale;
};
constexpr std::array<PairedMetric, 6> kPairedMetrics = {
    {{"fpe", "FPE %", MetricScale::kPercent},
     {"fne", "FNE %", MetricScale::kPercent},
     {"ce", "CE %", MetricScale::kPercent},
     {"e2ee", "E2EE %", MetricScale::kPercent},
     {"density", "density", MetricScale::kDensity},
     {kSpeed, "samples/s", MetricScale::kSpeed}}};

bool is_wanted(const DomainRuns& domain, const std::vector<Spec>& wanted) {
  const Spec& own = domain.methods.front().runs.front().cell.id.domain;
  const auto fits = [&](const Spec& spec) {
    return spec.name == own.name && std::ranges::all_of(spec.parameters, [&](const auto& given) {
             const auto found = own.parameters.find(given.first);
             return found != own.parameters.end() && found->second == given.second;
           });
  };
  return wanted.empty() || std::ranges::any_of(wanted, fits);
}

const Spec& spec_of(const MethodRuns& method) { return method.runs.front().cell.id.method; }

const MethodRuns* find_method(const DomainRuns& domain, const Spec& spec) {
  const auto found = std::ranges::find_if(
      domain.methods, [&](const MethodRuns& method) { return spec_of(method) == spec; });
  return found == domain.methods.end() ? nullptr : &*found;
}

/// Finished runs by seed; of the others, what became of them.
struct Side {
  std::map<std::int64_t, const SeedRun*> finished;
  std::map<std::int64_t, std::string> unfinished;

  explicit Side(const MethodRuns& method) {
    for (const SeedRun& run : method.runs) {
      const std::int64_t seed = run.cell.id.seed;
      if (run.final_model() != nullptr) {
        finished[seed] = &run;
      } else {
        unfinished[seed] = run.ok() ? "without final model" : std::string(to_text(run.cell.status));
      }
    }
  }

  std::string state(std::int64_t seed) const {
    const auto found = unfinished.find(seed);
    return found == unfinished.end() ? "not run" : found->second;
  }
};

/// "seed 2 (topk: diverged)": every seed that did not finish on both sides, and why.
std::string left_out(const Side& before, const Side& after, const MethodPair& pair) {
  std::set<std::int64_t> all;
  for (const Side* side : {&before, &after}) {
    for (const auto& [seed, run] : side->finished) all.insert(seed);
    for (const auto& [seed, state] : side->unfinished) all.insert(seed);
  }
  std::vector<std::string> parts;
  for (const std::int64_t seed : all) {
    std::vector<std::string> reasons;
    if (!before.finished.contains(seed)) reasons.push_back(pair.before + ": " + before.state(seed));
    if (!after.finished.contains(seed)) reasons.push_back(pair.after + ": " + after.state(seed));
    if (!reasons.empty()) parts.push_back(fmt::format("seed {} ({})", seed, join(reasons, ", ")));
  }
  return join(parts, ", ");
}

/// An entry of the environment of a run; empty if it was not recorded.
std::string environment_of(const Side& side, std::int64_t seed, const std::string& name) {
  const Environment& environment = side.finished.at(seed)->cell.environment;
  const auto found = environment.find(name);
  return found == environment.end() ? "" : found->second;
}

/// Its values over some runs: "abc", "abc/def".
std::string environments_of(const Side& side, const std::vector<std::int64_t>& seeds,
                            const std::string& name) {
  std::set<std::string> values;
  for (const std::int64_t seed : seeds) values.insert(environment_of(side, seed, name));
  values.erase("");
  return values.empty() ? "not recorded" : join({values.begin(), values.end()}, "/");
}

/// What else differs between the sides, and in how many pairs; empty if nothing does.
std::string difference_note(const std::string& name, const Side& before, const Side& after,
                            const std::vector<std::int64_t>& seeds) {
  const auto differing = std::count_if(seeds.begin(), seeds.end(), [&](std::int64_t seed) {
    return environment_of(before, seed, name) != environment_of(after, seed, name);
  });
  if (differing == 0) return "";
  const std::string b = environments_of(before, seeds, name);
  const std::string a = environments_of(after, seeds, name);
  const auto all = static_cast<std::ptrdiff_t>(seeds.size());
  return fmt::format("{}: {}{}", name, b == a ? b : fmt::format("{} → {}", b, a),
                     differing == all ? "" : fmt::format(" (in {} of {} pairs)", differing, all));
}

std::optional<double> value_of(const SeedRun& run, std::string_view metric) {
  if (metric == kSpeed) {
    const double speed = run.cell.samples_per_second;
    return speed > 0 ? std::optional(speed) : std::nullopt;
  }
  const MetricValue* value = find_metric_value(*run.final_model(), metric);
  return value == nullptr ? std::nullopt : std::optional(value->value);
}

MetricPair pair_metric(const PairedMetric& metric, const Side& before, const Side& after,
                       const std::vector<std::int64_t>& seeds) {
  MetricPair pair{.metric = std::string(metric.name),
                  .title = std::string(metric.title),
                  .scale = metric.scale,
                  .seeds = {},
                  .before = {},
                  .after = {},
                  .statistics = {}};
  for (const std::int64_t seed : seeds) {
    const std::optional<double> b = value_of(*before.finished.at(seed), metric.name);
    const std::optional<double> a = value_of(*after.finished.at(seed), metric.name);
    if (!b || !a) continue;
    pair.seeds.push_back(seed);
    pair.before.push_back(*b);
    pair.after.push_back(*a);
  }
  pair.statistics = compare_pairs(pair.before, pair.after);
  return pair;
}

/// What the sides are called: by their methods if these differ, else by their result sets.
void name_sides(MethodPair& pair, const MethodRuns& before, const MethodRuns& after,
                const ComparisonRequest& request) {
  const bool sets = !request.before_name.empty();
  const bool methods = spec_of(before) != spec_of(after);
  const auto name = [&](const MethodRuns& method, const std::string& set) {
    if (!sets) return method.label;
    return methods ? fmt::format("{} [{}]", method.label, set) : set;
  };
  pair.before = name(before, request.before_name);
  pair.after = name(after, request.after_name);
  pair.title = fmt::format("{}{} → {}", sets && !methods ? before.label + ", " : "", pair.before,
                           pair.after);
  pair.slug = fmt::format("{}_vs_{}", before.slug, after.slug);
  if (sets && !methods) pair.slug = before.slug;
}

MethodPair pair_methods(const DomainRuns& domain, const MethodRuns& before, const MethodRuns& after,
                        const ComparisonRequest& request) {
  MethodPair pair;
  pair.domain = &domain;
  name_sides(pair, before, after, request);
  pair.before_method = to_text(spec_of(before));
  pair.after_method = to_text(spec_of(after));
  const Side first(before);
  const Side second(after);
  for (const auto& [seed, run] : first.finished) {
    if (second.finished.contains(seed)) pair.seeds.push_back(seed);
  }
  pair.left_out = left_out(first, second, pair);
  for (const char* const name : {"git_commit", "device", "cpu"}) {
    const std::string note = difference_note(name, first, second, pair.seeds);
    if (!note.empty()) pair.notes.push_back(note);
  }
  for (const PairedMetric& metric : kPairedMetrics) {
    MetricPair compared = pair_metric(metric, first, second, pair.seeds);
    if (!compared.seeds.empty()) pair.metrics.push_back(std::move(compared));
  }
  return pair;
}

std::string wanted_text(const ComparisonRequest& request) {
  std::vector<std::string> parts;
  for (const auto& [before, after] : request.methods) {
    parts.push_back(before == after ? to_text(before)
                                    : fmt::format("{} and {}", to_text(before), to_text(after)));
  }
  return parts.empty() ? "any method" : join(parts, "; ");
}

std::string held_text(const Snapshot& snapshot) {
  std::set<std::string> held;
  for (const DomainRuns& domain : snapshot.domains) {
    for (const MethodRuns& method : domain.methods) held.insert(to_text(spec_of(method)));
  }
  return held.empty() ? "nothing" : join({held.begin(), held.end()}, ", ");
}

/// Of what was asked for by name nothing may be missing without a word.
void check_wanted(const Snapshot& before, const Snapshot& after, const ComparisonRequest& request) {
  const auto held_by = [](const Snapshot& side, const Spec& method) {
    return std::ranges::any_of(side.domains, [&](const DomainRuns& domain) {
      return find_method(domain, method) != nullptr;
    });
  };
  const auto side_text = [&](const std::string& name) {
    return name.empty() ? std::string("the results hold") : fmt::format("{} holds", name);
  };
  const auto check = [&](const Snapshot& side, const std::string& name, const Spec& method) {
    if (held_by(side, method)) return;
    throw_failure("nothing to compare: {} no method {}; valid: {}", side_text(name),
                  to_text(method), held_text(side));
  };
  for (const auto& [first, second] : request.methods) {
    check(before, request.before_name, first);
    check(after, request.after_name, second);
  }
  const auto check_domain = [&](const Snapshot& side, const std::string& name, const Spec& domain) {
    std::vector<std::string> held;
    for (const DomainRuns& runs : side.domains) {
      if (is_wanted(runs, {domain})) return;
      held.push_back(runs.name);
    }
    throw_failure("nothing to compare: {} no domain {}; valid: {}", side_text(name),
                  to_text(domain), held.empty() ? "none, there are no cells" : join(held, ", "));
  };
  for (const Spec& domain : request.domains) {
    check_domain(before, request.before_name, domain);
    check_domain(after, request.after_name, domain);
  }
}

}  // namespace

std::size_t MetricPair::wins() const {
  return scale == MetricScale::kSpeed ? statistics.larger : statistics.smaller;
}

std::size_t MetricPair::losses() const {
  return scale == MetricScale::kSpeed ? statistics.smaller : statistics.larger;
}

std::vector<MethodPair> pair_up(const Snapshot& before, const Snapshot& after,
                                const ComparisonRequest& request) {
  check_wanted(before, after, request);
  std::vector<MethodPair> pairs;
  for (const DomainRuns& domain : before.domains) {
    const auto other = std::ranges::find_if(
        after.domains, [&](const DomainRuns& candidate) { return candidate.name == domain.name; });
    if (other == after.domains.end() || !is_wanted(domain, request.domains)) continue;
    std::vector<std::pair<Spec, Spec>> methods = request.methods;
    if (methods.empty()) {
      for (const MethodRuns& method : domain.methods) {
        methods.emplace_back(spec_of(method), spec_of(method));
      }
    }
    for (const auto& [first, second] : methods) {
      const MethodRuns* b = find_method(domain, first);
      const MethodRuns* a = find_method(*other, second);
      if (b != nullptr && a != nullptr) pairs.push_back(pair_methods(domain, *b, *a, request));
    }
  }
  if (std::ranges::none_of(pairs, [](const MethodPair& pair) { return !pair.seeds.empty(); })) {
    const std::string why = pairs.empty() ? "" : "; left out: " + pairs.front().left_out;
    throw_failure(
        "nothing to compare: no seed finished on both sides for {}{}; the results hold {}",
        wanted_text(request), why, held_text(before));
  }
  return pairs;
}

}  // namespace motifbench
