#include "reports/support/method_rows.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "reports/support/density_lines.h"
#include "reports/support/method_table.h"

namespace motifbench {
namespace {

SeedRun run_of(const Spec& method, std::int64_t seed, CellStatus status,
               const std::vector<MetricValue>& metrics) {
  SeedRun run;
  run.cell.id = {.domain = {.name = "toy", .parameters = {}}, .method = method, .seed = seed};
  run.cell.status = status;
  run.cell.minimum_density = 0.001;
  run.models = {{.density = 0.01, .samples_seen = 1, .final = true, .scores = {}}};
  run.models[0].scores.metrics = metrics;
  return run;
}

DomainRuns sample_domain() {
  const Spec good{.name = "good", .parameters = {}};
  const Spec strong{.name = "good", .parameters = {{"force", "2"}}};
  const Spec broken{.name = "broken", .parameters = {}};
  const Spec other{.name = "other", .parameters = {}};
  return group_runs({run_of(good, 1, CellStatus::kOk, {{"fpe", 0.01, 100}, {"density", 0.02, 100}}),
                     run_of(good, 2, CellStatus::kOk, {{"fpe", 0.03, 100}, {"density", 0.04, 100}}),
                     run_of(good, 3, CellStatus::kTimeout, {}),
                     run_of(strong, 1, CellStatus::kOk, {{"fpe", 0.5, 100}}),
                     run_of(broken, 1, CellStatus::kDiverged, {}),
                     run_of(other, 1, CellStatus::kOk, {{"ce", 0.5, 100}})})
      .domains.front();
}

std::vector<std::string> labels(const std::vector<MethodRow>& rows) {
  std::vector<std::string> found;
  for (const MethodRow& row : rows) found.push_back(row.label);
  return found;
}

TEST(MethodRows, NamesThatWereNotRunHaveARow) {
  const DomainRuns domain = sample_domain();
  const auto rows = rows_named(domain, std::array<std::string_view, 3>{"absent", "good", "other"});
  EXPECT_EQ(labels(rows), (std::vector<std::string>{"absent", "good", "good(force=2)", "other"}));
  EXPECT_EQ(seeds_text(domain, rows[0]), "0/3, 3 not run");
  EXPECT_EQ(seeds_text(domain, rows[1]), "2/3, 1 timeout");
  EXPECT_EQ(seeds_text(domain, rows[2]), "1/3, 2 not run");
}

TEST(MethodRows, MethodsWithoutTheMetricAreLeftOutAndFailedOnesAreNot) {
  const DomainRuns domain = sample_domain();
  EXPECT_EQ(labels(rows_with(domain, {"fpe"})),
            (std::vector<std::string>{"broken", "good", "good(force=2)"}));
  EXPECT_TRUE(any_measured(all_rows(domain), {"ce"}));
  EXPECT_FALSE(any_measured(all_rows(domain), {"fne"}));
}

TEST(MethodTable, MeanIntervalAndMedianOverFinishedSeeds) {
  const DomainRuns domain = sample_domain();
  const Table table =
      method_table(domain, rows_named(domain, std::array<std::string_view, 2>{"good", "absent"}),
                   metric_columns({"fpe", "density"}), nullptr);
  ASSERT_EQ(table.rows.size(), 5U);
  EXPECT_EQ(table.rows[0], (std::vector<std::string>{"good", "mean", "2.00", "3.00e-02", "30.00×",
                                                     "2/3, 1 timeout"}));
  EXPECT_EQ(table.rows[1][1], "95 % CI");
  EXPECT_EQ(table.rows[1][2], "1.00–3.00");
  EXPECT_EQ(table.rows[2][2], "2.00");
  EXPECT_EQ(table.rows[3][2], "50.0") << "one seed has no interval";
  EXPECT_EQ(table.rows[4],
            (std::vector<std::string>{"absent", "", "–", "–", "–", "0/3, 3 not run"}));
}

TEST(MethodTable, IntervalsAroundZeroAreReadable) {
  EXPECT_EQ(interval_text(NumberKind::kPercent, -0.001, 0.002), "-0.10 to 0.20");
  EXPECT_EQ(interval_text(NumberKind::kPercent, 0.001, 0.002), "0.10–0.20");
  EXPECT_EQ(interval_text(NumberKind::kPlain, std::nan(""), 1), "–");
}

TEST(DensityLines, MeanIsOverTheSameSeedsEverywhere) {
  SeedRun first = run_of({.name = "good", .parameters = {}}, 1, CellStatus::kOk, {{"fpe", 0.1, 9}});
  first.models.insert(first.models.begin(), first.models[0]);
  first.models[0].density = 0.02;
  first.models[0].final = false;
  SeedRun second = first;
  second.cell.id.seed = 2;
  second.models.erase(second.models.begin());
  second.models[0].density *= 1 + 1e-12;  // the same rung, another rounding
  second.models[0].scores.metrics[0].value = 0.3;
  const MethodRuns method = group_runs({first, second}).domains.front().methods.front();
  const auto lines = density_lines(method, "fpe", 100);
  EXPECT_EQ(lines, (std::vector<std::vector<Point>>{{{0.02, 10}, {0.01, 10}}, {{0.01, 30}}}));
  EXPECT_EQ(mean_line(lines), (std::vector<Point>{{0.01, 20}}))
      << "where one of two seeds is missing there is no mean";
  EXPECT_TRUE(density_lines(method, "ce", 100).empty());
}

}  // namespace
}  // namespace motifbench
