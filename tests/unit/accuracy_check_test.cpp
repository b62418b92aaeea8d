#include "harness/store/accuracy_check.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

constexpr int kSeeds = 9;
constexpr double kAlarmRate = 0.05;
const BaselineKey kKey = {"toy(preset=quick)", "a"};
const std::map<std::string, std::pair<double, double>> kDistributions = {{"fpe", {0.05, 0.01}},
                                                                         {"fne", {0.1, 0.03}},
                                                                         {"ce", {0.2, 0.02}},
                                                                         {"e2ee", {0.15, 0.025}},
                                                                         {"density", {4e-4, 2e-5}}};

bool every_cell(const std::string&) { return true; }

using Metrics = std::map<std::string, SeedValues>;

/// In one transaction: the tests need many stores.
void store_cells(Store& store, const BaselineKey& key, const Metrics& metrics) {
  std::map<std::int64_t, StoredCell> cells;
  for (const auto& [name, values] : metrics) {
    for (const auto& [seed, value] : values) {
      StoredCell& cell = cells[seed];
      cell.row.identity = cell_identity(key, seed);
      cell.row.id = parse_cell_id(cell.row.identity);
      cell.row.status = CellStatus::kOk;
      cell.models.resize(1);
      cell.models.front().density = 0.5;
      cell.models.front().final = true;
      cell.models.front().scores.metrics.push_back({name, value, 300});
    }
  }
  std::vector<StoredCell> all;
  for (auto& [seed, cell] : cells) all.push_back(std::move(cell));
  store.adopt(all);
}

AccuracyCheck check_of(const Baseline& baseline, const Metrics& now,
                       const CellFilter& filter = every_cell) {
  const TemporaryFolder folder;
  Store store = Store::open(folder.path() / "r.sqlite", Store::Access::kReadWrite);
  store_cells(store, kKey, now);
  return check_accuracy(baseline, store, filter, kAlarmRate);
}

double mean(const SeedValues& values) {
  double sum = 0;
  for (const auto& [seed, value] : values) sum += value;
  return sum / static_cast<double>(values.size());
}

double spread(const SeedValues& values) {
  double squares = 0;
  for (const auto& [seed, value] : values) squares += std::pow(value - mean(values), 2);
  return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

/// Nine seeds of every metric, normal about the given means.
class SimulatedRuns {
 public:
  explicit SimulatedRuns(std::uint64_t seed) : generator_(seed) {
    for (const auto& [name, distribution] : kDistributions) {
      base_[name] = draw(distribution.first, distribution.second);
    }
  }

  Baseline baseline() const { return {{kKey, {.commits = {}, .metrics = base_}}}; }
  const SeedValues& values(const std::string& metric) const { return base_.at(metric); }

  /// From the baseline's distribution: nothing else in common, not even by seed.
  Metrics independent_rerun() {
    Metrics now;
    for (const auto& [name, values] : base_) now[name] = draw(mean(values), spread(values));
    return now;
  }
  /// The same seeds on another machine: each differs by a third of the spread.
  Metrics rerun_elsewhere() {
    Metrics now = base_;
    for (auto& [name, values] : now) {
      const double noise = spread(values) / 3;
      for (auto& [seed, value] : values) value += noise * normal_(generator_);
    }
    return now;
  }

 private:
  SeedValues draw(double centre, double deviation) {
    SeedValues values;
    for (int seed = 1; seed <= kSeeds; ++seed) {
      values[seed] = centre + deviation * normal_(generator_);
    }
    return values;
  }

  std::mt19937_64 generator_;
  std::normal_distribution<double> normal_;
  Metrics base_;
};

Metrics shifted(Metrics now, const std::string& metric, double shift) {
  for (auto& [seed, value] : now.at(metric)) value += shift;
  return now;
}

std::size_t regressions(const AccuracyCheck& check, const std::string& metric) {
  return static_cast<std::size_t>(
      std::ranges::count_if(check.metrics, [&](const CheckedMetric& checked) {
        return checked.metric == metric && checked.change.movement == Movement::kRegression;
      }));
}

TEST(AccuracyCheck, TwentyReRunsAreSilent) {
  SimulatedRuns runs(1);
  for (int n = 0; n < 20; ++n) {
    EXPECT_TRUE(check_of(runs.baseline(), runs.independent_rerun()).passed()) << n;
    EXPECT_TRUE(check_of(runs.baseline(), runs.rerun_elsewhere()).passed()) << n;
  }
}

TEST(AccuracyCheck, FlagsALossOfTwiceTheSpreadInAnyMetric) {
  SimulatedRuns runs(1);
  int found = 0;
  for (int n = 0; n < 4; ++n) {
    for (const auto& [name, distribution] : kDistributions) {
      const double shift = 2 * spread(runs.values(name));
      const AccuracyCheck elsewhere =
          check_of(runs.baseline(), shifted(runs.rerun_elsewhere(), name, shift));
      EXPECT_EQ(regressions(elsewhere, name), 1U) << name;
      EXPECT_FALSE(elsewhere.passed());
      const AccuracyCheck independent =
          check_of(runs.baseline(), shifted(runs.independent_rerun(), name, shift));
      found += static_cast<int>(regressions(independent, name));
    }
  }
  EXPECT_GE(found, 18) << "of 20";
}

TEST(AccuracyCheck, OtherSeedsAreComparedAsGroups) {
  SimulatedRuns runs(2);
  Metrics other;
  for (const auto& [name, values] : runs.independent_rerun()) {
    for (const auto& [seed, value] : values) other[name][seed + 100] = value;
  }
  const AccuracyCheck check = check_of(runs.baseline(), other);
  EXPECT_TRUE(check.passed());
  ASSERT_EQ(check.metrics.size(), kDistributions.size());
  EXPECT_EQ(check.metrics.front().seeds.front(), 101);
  const double shift = 4 * spread(runs.values("ce"));
  EXPECT_EQ(regressions(check_of(runs.baseline(), shifted(other, "ce", shift)), "ce"), 1U);
}

TEST(AccuracyCheck, SomeOfTheSeedsAreNotEnough) {
  SimulatedRuns runs(3);
  Metrics some = runs.rerun_elsewhere();
  for (auto& [name, values] : some) values.erase(4);
  const AccuracyCheck check = check_of(runs.baseline(), some);
  EXPECT_FALSE(check.passed());
  EXPECT_EQ(check.metrics.front().missing, "seed 4 not run");
  EXPECT_EQ(check.metrics.front().seeds.size(), 8U);
  EXPECT_TRUE(check_of(runs.baseline(), some, [](const std::string& identity) {
                return !identity.ends_with("seed=4");
              }).passed());
}

TEST(AccuracyCheck, AMetricThatIsGoneIsMissing) {
  SimulatedRuns runs(4);
  Metrics now = runs.rerun_elsewhere();
  now.erase("fpe");
  const AccuracyCheck check = check_of(runs.baseline(), now);
  EXPECT_FALSE(check.passed());
  EXPECT_EQ(check.metrics.back().metric, "fpe");
  EXPECT_TRUE(check.metrics.back().seeds.empty());
  EXPECT_NE(check.metrics.back().missing.find("seed 1 without this metric"), std::string::npos);
}

TEST(AccuracyCheck, NamesWhatHasNoBaseline) {
  SimulatedRuns runs(5);
  const Baseline other = {{{"toy(preset=quick)", "b"}, runs.baseline().at(kKey)}};
  const AccuracyCheck check = check_of(other, runs.rerun_elsewhere());
  EXPECT_FALSE(check.passed());
  EXPECT_EQ(check.not_covered, std::vector<std::string>{"toy(preset=quick)/a"});
}

}  // namespace
}  // namespace motifbench
