#include "reports/support/claim_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "harness/core/domain.h"
#include "harness/core/method.h"
#include "harness/metrics/bootstrap.h"
#include "reports/support/derived_metrics.h"
#include "reports/support/labels.h"
#include "reports/support/numbers.h"

namespace motifbench {
namespace {

/// What equals its default says nothing. What the store holds is canonical; what a ledger says was
/// checked when it was read.
template <typename Product>
Spec bare(const Spec& spec) {
  Spec result = spec;
  result.parameters.erase("preset");
  const Registry<Product>& registry = Registry<Product>::instance();
  if (!registry.contains(spec.name)) return result;
  return without_defaults(result, registry.find(spec.name).descriptor.parameters);
}

/// Finished runs of a measure's method, or what is missing.
struct Runs {
  const DomainRuns* domain = nullptr;
  std::vector<const SeedRun*> finished;
  std::string missing;
};

Runs find_runs(const Snapshot& snapshot, const Measure& measure, std::string_view preset) {
  Runs runs;
  for (const DomainRuns& domain : snapshot.domains) {
    const Spec& stored = domain.methods.front().runs.front().cell.id.domain;
    if (domain.preset == preset && same_plugin(stored, measure.domain, /*is_domain=*/true)) {
      runs.domain = &domain;
    }
  }
  if (runs.domain == nullptr) {
    runs.missing = fmt::format("no run of {}", to_text(measure.domain));
    return runs;
  }
  const MethodRuns* method = nullptr;
  for (const MethodRuns& candidate : runs.domain->methods) {
    const Spec& stored = candidate.runs.front().cell.id.method;
    if (same_plugin(stored, measure.method, /*is_domain=*/false)) method = &candidate;
  }
  if (method == nullptr) {
    runs.missing = fmt::format("no run of {}", to_text(measure.method));
    return runs;
  }
  runs.finished = method->finished();
  if (runs.finished.empty()) {
    runs.missing = fmt::format("no finished seed of {}: {}", method->label,
                               shortfall_text(*runs.domain, *method));
  }
  return runs;
}

/// The model that many evaluated densities above the final one, or null.
const DensityScores* model_above(const SeedRun& run, int rungs_up) {
  const DensityScores* final_model = run.final_model();
  const std::ptrdiff_t index = final_model - run.models.data() - rungs_up;
  return index < 0 ? nullptr : &run.models[static_cast<std::size_t>(index)];
}

/// Nominal densities that differ by rounding only are one.
double rung(double density) { return std::stod(fmt::format("{:.5e}", density)); }

}  // namespace

bool same_plugin(const Spec& stored, const Spec& wanted, bool is_domain) {
  if (stored.name != wanted.name) return false;
  return is_domain ? bare<Domain>(stored) == bare<Domain>(wanted)
                   : bare<Method>(stored) == bare<Method>(wanted);
}

SeedValues seed_values(const Snapshot& snapshot, const Measure& measure, std::string_view preset) {
  const Runs runs = find_runs(snapshot, measure, preset);
  SeedValues result;
  result.missing = runs.missing;
  if (!result.missing.empty()) return result;
  result.minimum_density = runs.domain->minimum_density;
  bool has_model = false;
  for (const SeedRun* run : runs.finished) {
    const DensityScores* model = model_above(*run, measure.rungs_up);
    if (model == nullptr) continue;
    has_model = true;
    if (const auto value = metric_of(*runs.domain, *model, measure.metric)) {
      result.seeds.push_back(run->cell.id.seed);
      result.values.push_back(*value);
      result.densities.push_back(model->density);
    }
  }
  if (!has_model) {
    result.missing = fmt::format("no model {} densities above the final one", measure.rungs_up);
  } else if (result.values.empty()) {
    result.missing = fmt::format("metric {} not measured", measure.metric);
  }
  return result;
}

void keep_common_seeds(SeedValues& one, SeedValues& other) {
  const auto keep = [](SeedValues& values, const std::vector<std::int64_t>& seeds) {
    SeedValues kept = values;
    kept.seeds.clear();
    kept.values.clear();
    kept.densities.clear();
    for (std::size_t i = 0; i < values.seeds.size(); ++i) {
      if (std::find(seeds.begin(), seeds.end(), values.seeds[i]) == seeds.end()) continue;
      kept.seeds.push_back(values.seeds[i]);
      kept.values.push_back(values.values[i]);
      kept.densities.push_back(values.densities[i]);
    }
    values = std::move(kept);
  };
  const std::vector<std::int64_t> seeds = one.seeds;
  keep(one, other.seeds);
  keep(other, seeds);
}

Ladder density_ladder(const Snapshot& snapshot, const Measure& measure, std::string_view preset) {
  const Runs runs = find_runs(snapshot, measure, preset);
  Ladder ladder{.densities = {}, .values = {}, .seeds = 0, .missing = runs.missing};
  std::map<double, std::vector<double>, std::greater<>> by_density;
  for (const SeedRun* run : runs.finished) {
    bool any = false;
    for (const DensityScores& model : run->models) {
      const auto value = metric_of(*runs.domain, model, measure.metric);
      if (!value || model.density < run->final_model()->density) continue;
      by_density[rung(model.density)].push_back(*value);
      any = true;
    }
    if (any) ++ladder.seeds;
  }
  for (const auto& [density, values] : by_density) {
    // A density that only some seeds reached is no mean over the same seeds.
    if (values.size() < ladder.seeds) continue;
    ladder.densities.push_back(density);
    ladder.values.push_back(aggregate_of(values, measure.aggregate));
  }
  if (ladder.missing.empty() && ladder.values.empty()) {
    ladder.missing =
        ladder.seeds == 0
            ? fmt::format("metric {} not measured", measure.metric)
            : fmt::format("no density that all {} seeds were measured at", ladder.seeds);
  }
  return ladder;
}

std::vector<std::string> presets_of(const Snapshot& snapshot, const Spec& domain) {
  std::vector<std::string> presets;
  for (const DomainRuns& runs : snapshot.domains) {
    const Spec& stored = runs.methods.front().runs.front().cell.id.domain;
    if (!same_plugin(stored, domain, /*is_domain=*/true)) continue;
    if (std::find(presets.begin(), presets.end(), runs.preset) == presets.end()) {
      presets.push_back(runs.preset);
    }
  }
  return presets;
}

double aggregate_of(std::vector<double> values, Aggregate aggregate) {
  if (aggregate == Aggregate::kMean) return bootstrap_mean(values).mean;
  std::sort(values.begin(), values.end());
  if (aggregate == Aggregate::kMin) return values.front();
  if (aggregate == Aggregate::kMax) return values.back();
  return linear_quantile(values, 0.5);
}

}  // namespace motifbench
