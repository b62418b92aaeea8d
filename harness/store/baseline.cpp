#include "harness/store/baseline.h"

#include <algorithm>
#include <array>

#include "harness/core/error.h"

namespace motifbench {
namespace {

constexpr std::array<std::string_view, 5> kCheckedMetrics = {"fpe", "fne", "ce", "e2ee", "density"};

void add_commit(BaselineEntry& entry, const CellRow& cell) {
  const auto commit = cell.environment.find("git_commit");
  if (commit == cell.environment.end()) return;
  const auto place = std::ranges::lower_bound(entry.commits, commit->second);
  if (place != entry.commits.end() && *place == commit->second) return;
  entry.commits.insert(place, commit->second);
}

}  // namespace

std::string cell_identity(const BaselineKey& key, std::int64_t seed) {
  return fmt::format("{}/{}/seed={}", key.first, key.second, seed);
}

bool is_checked_metric(std::string_view name) {
  return std::ranges::find(kCheckedMetrics, name) != kCheckedMetrics.end();
}

Baseline baseline_of(const Store& store, const CellFilter& filter) {
  std::map<std::string, CellRow> finished;
  for (CellRow& cell : store.cells()) {
    if (cell.status != CellStatus::kOk || !filter(cell.identity)) continue;
    finished.emplace(cell.identity, std::move(cell));
  }
  Baseline baseline;
  for (const MetricRow& metric : store.metrics()) {
    const auto cell = finished.find(metric.identity);
    if (!metric.final || cell == finished.end() || !is_checked_metric(metric.name)) continue;
    const CellId& id = cell->second.id;
    BaselineEntry& entry = baseline[{to_text(id.domain), to_text(id.method)}];
    entry.metrics[metric.name][id.seed] = metric.value;
    add_commit(entry, cell->second);
  }
  return baseline;
}

}  // namespace motifbench
