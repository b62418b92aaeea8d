#include "harness/store/accuracy_check.h"

#include <algorithm>

#include "harness/core/error.h"
#include "harness/core/text.h"

namespace motifbench {
namespace {

/// Half a point of a percentage: five of a thousand test samples.
constexpr double kErrorFloor = 0.005;
/// Of the baseline's mean: density has a scale of its own.
constexpr double kDensityFloor = 0.02;

double floor_of(const std::string& metric, const SeedValues& baseline) {
  if (metric != "density") return kErrorFloor;
  double sum = 0;
  for (const auto& [seed, value] : baseline) sum += value;
  return kDensityFloor * sum / static_cast<double>(baseline.size());
}

std::vector<double> values_of(const SeedValues& by_seed) {
  std::vector<double> values;
  for (const auto& [seed, value] : by_seed) values.push_back(value);
  return values;
}

/// One method of the baseline and what the store holds of it.
class EntryComparison {
 public:
  EntryComparison(const BaselineKey& key, const Baseline& now,
                  const std::map<std::string, CellStatus>& cells, const CellFilter& filter)
      : key_(key), cells_(cells), filter_(filter) {
    const auto found = now.find(key);
    if (found != now.end()) now_ = &found->second;
  }

  /// The seeds to compare and those missing.
  CheckedMetric select(const std::string& metric, const SeedValues& baseline) const {
    CheckedMetric checked{.key = key_, .metric = metric};
    const SeedValues& here = values(metric);
    std::vector<std::string> missing;
    for (const auto& [seed, value] : baseline) {
      if (!filter_(cell_identity(key_, seed))) continue;
      if (here.contains(seed)) {
        checked.seeds.push_back(seed);
      } else {
        missing.push_back(fmt::format("seed {} {}", seed, why_missing(seed)));
      }
    }
    // Other seeds altogether, or some of the baseline's?
    const bool shared = std::ranges::any_of(baseline, [&](const auto& entry) {
      return cells_.contains(cell_identity(key_, entry.first));
    });
    if (shared || here.empty()) {
      checked.missing = join(missing, ", ");
    } else {
      for (const auto& [seed, value] : here) checked.seeds.push_back(seed);
    }
    return checked;
  }

  void judge(CheckedMetric& checked, const SeedValues& baseline, double alarm_rate) const {
    const SeedValues& here = values(checked.metric);
    std::vector<double> before;
    std::vector<double> after;
    for (const std::int64_t seed : checked.seeds) {
      after.push_back(here.at(seed));
      if (baseline.contains(seed)) before.push_back(baseline.at(seed));
    }
    const std::vector<double> all = values_of(baseline);
    const RegressionRule rule{.alarm_rate = alarm_rate,
                              .floor = floor_of(checked.metric, baseline)};
    checked.change = before.size() == after.size() ? judge_paired(all, before, after, rule)
                                                   : judge_pooled(all, after, rule);
  }

 private:
  const SeedValues& values(const std::string& metric) const {
    static const SeedValues kNone;
    if (now_ == nullptr) return kNone;
    const auto found = now_->metrics.find(metric);
    return found == now_->metrics.end() ? kNone : found->second;
  }

  std::string why_missing(std::int64_t seed) const {
    const auto cell = cells_.find(cell_identity(key_, seed));
    if (cell == cells_.end()) return "not run";
    return cell->second == CellStatus::kOk ? "without this metric"
                                           : std::string(to_text(cell->second));
  }

  const BaselineKey& key_;
  const std::map<std::string, CellStatus>& cells_;
  const CellFilter& filter_;
  const BaselineEntry* now_ = nullptr;
};

}  // namespace

bool AccuracyCheck::passed() const {
  return std::ranges::none_of(metrics, [](const CheckedMetric& metric) { return metric.failed(); });
}

AccuracyCheck check_accuracy(const Baseline& baseline, const Store& store, const CellFilter& filter,
                             double alarm_rate) {
  std::map<std::string, CellStatus> cells;
  for (const CellRow& cell : store.cells()) cells.emplace(cell.identity, cell.status);
  const Baseline now = baseline_of(store, filter);

  AccuracyCheck check;
  for (const auto& [key, entry] : baseline) {
    const EntryComparison comparison(key, now, cells, filter);
    for (const auto& [metric, values] : entry.metrics) {
      CheckedMetric checked = comparison.select(metric, values);
      // The filter left out the whole method.
      if (checked.seeds.empty() && checked.missing.empty()) continue;
      check.metrics.push_back(std::move(checked));
    }
  }
  const auto compared = std::ranges::count_if(
      check.metrics, [](const CheckedMetric& metric) { return !metric.seeds.empty(); });
  for (CheckedMetric& checked : check.metrics) {
    if (checked.seeds.empty()) continue;
    const EntryComparison comparison(checked.key, now, cells, filter);
    comparison.judge(checked, baseline.at(checked.key).metrics.at(checked.metric),
                     alarm_rate / static_cast<double>(compared));
  }
  for (const auto& [key, entry] : now) {
    if (!baseline.contains(key)) check.not_covered.push_back(key.first + "/" + key.second);
  }
  return check;
}

}  // namespace motifbench
