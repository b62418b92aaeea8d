#include "reports/support/snapshot.h"

#include <fmt/format.h>
#include <string.h>

#include <algorithm>
#include <set>
#include <utility>

#include "reports/support/labels.h"

namespace motifbench {
namespace {

/// The group that `matches`, added with `make` if there is none yet.
template <typename Group, typename Matches, typename Make>
Group& find_or_add(std::vector<Group>& groups, const Matches& matches, const Make& make) {
  const auto position = std::find_if(groups.begin(), groups.end(), matches);
  return position != groups.end() ? *position : groups.emplace_back(make());
}

/// `slug`, with a number behind it if another group of `groups` has it already.
template <typename Group>
std::string unique_slug(const std::string& slug, const std::vector<Group>& groups) {
  const auto taken = [&](const std::string& candidate) {
    return std::any_of(groups.begin(), groups.end(),
                       [&](const Group& group) { return group.slug == candidate; });
  };
  std::string candidate = slug;
  for (int number = 2; taken(candidate); ++number) candidate = fmt::format("{}_{}", slug, number);
  return candidate;
}

DomainRuns new_domain(const CellRow& cell, const std::vector<DomainRuns>& others) {
  const auto preset = cell.id.domain.parameters.find("preset");
  DomainRuns domain;
  domain.label = domain_label(cell.id.domain);
  domain.slug = unique_slug(domain_slug(cell.id.domain), others);
  domain.name = to_text(cell.id.domain);
  if (preset != cell.id.domain.parameters.end()) domain.preset = preset->second;
  domain.minimum_density = cell.minimum_density;
  domain.symbols = cell.symbols;
  return domain;
}

MethodRuns new_method(const Spec& spec, const std::vector<MethodRuns>& others) {
  MethodRuns method;
  method.label = method_label(spec);
  method.slug = unique_slug(slug(method.label), others);
  return method;
}

}  // namespace

const DensityScores* SeedRun::final_model() const {
  if (!ok()) return nullptr;
  const auto position = std::find_if(models.begin(), models.end(),
                                     [](const DensityScores& model) { return model.final; });
  return position == models.end() ? nullptr : &*position;
}

const MetricValue* find_metric_value(const DensityScores& model, std::string_view name) {
  const auto& metrics = model.scores.metrics;
  const auto position =
      std::find_if(metrics.begin(), metrics.end(),
                   [&](const MetricValue& metric) { return metric.name == name; });
  return position == metrics.end() ? nullptr : &*position;
}

std::vector<const SeedRun*> MethodRuns::finished() const {
  std::vector<const SeedRun*> found;
  for (const SeedRun& run : runs) {
    if (run.final_model() != nullptr) found.push_back(&run);
  }
  return found;
}

Snapshot group_runs(std::vector<SeedRun> runs) {
  Snapshot snapshot;
  for (SeedRun& run : runs) {
    const CellId id = run.cell.id;
    DomainRuns& domain = find_or_add(
        snapshot.domains, [&](const DomainRuns& d) { return d.name == to_text(id.domain); },
        [&] { return new_domain(run.cell, snapshot.domains); });
    // Known only from the first cell that ran.
    const auto provenance = run.cell.environment.find("provenance");
    if (domain.provenance.empty() && provenance != run.cell.environment.end()) {
      domain.provenance = provenance->second;
      domain.label = domain_label(id.domain, domain.provenance);
    }
    domain.seeds.push_back(id.seed);
    MethodRuns& method = find_or_add(
        domain.methods,
        [&](const MethodRuns& m) { return m.runs.front().cell.id.method == id.method; },
        [&] { return new_method(id.method, domain.methods); });
    method.runs.push_back(std::move(run));
  }
  for (DomainRuns& domain : snapshot.domains) {
    const std::set<std::int64_t> seeds(domain.seeds.begin(), domain.seeds.end());
    domain.seeds.assign(seeds.begin(), seeds.end());
    // Numbers inside labels by their value: l1(lambda=2) before l1(lambda=10).
    std::stable_sort(domain.methods.begin(), domain.methods.end(),
                     [](const MethodRuns& a, const MethodRuns& b) {
                       return strverscmp(a.label.c_str(), b.label.c_str()) < 0;
                     });
    for (MethodRuns& method : domain.methods) {
      std::stable_sort(
          method.runs.begin(), method.runs.end(),
          [](const SeedRun& a, const SeedRun& b) { return a.cell.id.seed < b.cell.id.seed; });
    }
  }
  return snapshot;
}

Snapshot read_snapshot(const Store& store) {
  std::vector<SeedRun> runs;
  for (CellRow& cell : store.cells()) {
    const std::string identity = cell.identity;
    runs.push_back({.cell = std::move(cell),
                    .models = store.models(identity),
                    .progress = store.progress(identity)});
  }
  return group_runs(std::move(runs));
}

}  // namespace motifbench
