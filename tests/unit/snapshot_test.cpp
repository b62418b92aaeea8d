#include "reports/support/snapshot.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "reports/support/labels.h"
#include "reports/support/numbers.h"
#include "tests/unit/store_samples.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

SeedRun run_of(const std::string& identity, double fpe) {
  SeedRun run;
  run.cell.identity = identity;
  run.cell.id = parse_cell_id(identity);
  run.cell.status = CellStatus::kOk;
  run.cell.minimum_density = 0.25;
  run.models = {sample_model(0.5, false), sample_model(0.3, true)};
  run.models.back().scores.metrics = {{"fpe", fpe, 300}, {"density", 0.5, 300}};
  return run;
}

TEST(Snapshot, ReadsAStoreWhole) {
  const TemporaryFolder folder;
  Store store = Store::open(folder.path() / "r.sqlite", Store::Access::kReadWrite);
  const std::vector<std::string> ids = {"toy(preset=quick)/a/seed=1", "toy(preset=quick)/a/seed=2",
                                        "toy(preset=paper)/a/seed=1"};
  for (const std::string& id : ids) store.add_cells("test", {sample_cell(id)});
  store.mark_running(ids[0], {{"provenance", "stand-in"}}, false);
  store.record_progress(ids[0], {.samples = 100, .density = 0.5, .accuracy = 0.25});
  store.finish(ids[0], sample_result());

  const Snapshot snapshot = read_snapshot(store);
  ASSERT_EQ(snapshot.domains.size(), 2U);
  const auto& quick = snapshot.domains[snapshot.domains[0].preset == "quick" ? 0 : 1];
  EXPECT_EQ(quick.label, "toy, stand-in (preset quick)");
  EXPECT_EQ(quick.slug, "toy_quick");
  EXPECT_EQ(quick.provenance, "stand-in");
  EXPECT_EQ(quick.minimum_density, 4.492e-5);
  EXPECT_EQ(quick.symbols.size(), 3U);
  EXPECT_EQ(quick.seeds, (std::vector<std::int64_t>{1, 2}));
  ASSERT_EQ(quick.methods.size(), 1U);
  const MethodRuns& method = quick.methods[0];
  ASSERT_EQ(method.runs.size(), 2U);
  ASSERT_EQ(method.finished().size(), 1U);
  EXPECT_EQ(method.runs[0].final_model()->density, 0.375);
  EXPECT_EQ(method.runs[0].models.front().density, 0.5);
  EXPECT_EQ(method.runs[0].progress.size(), 1U);
  EXPECT_EQ(method.runs[1].final_model(), nullptr);
  EXPECT_EQ(seeds_text(quick, method), "1/2, 1 pending");
}

TEST(Snapshot, SortsSeedsAndKeepsSettingsApart) {
  const Snapshot snapshot = group_runs({run_of("toy(preset=quick)/b(x=1)/seed=10", 0.1),
                                        run_of("toy(preset=quick)/b(x=2)/seed=2", 0.2),
                                        run_of("toy(preset=quick)/b(x=1)/seed=9", 0.3)});
  ASSERT_EQ(snapshot.domains.size(), 1U);
  const DomainRuns& domain = snapshot.domains[0];
  EXPECT_EQ(domain.seeds, (std::vector<std::int64_t>{2, 9, 10}));
  ASSERT_EQ(domain.methods.size(), 2U);
  EXPECT_EQ(domain.methods[0].label, "b(x=1)");
  EXPECT_EQ(domain.methods[0].runs[0].cell.id.seed, 9);
  EXPECT_EQ(domain.methods[0].slug, "b_x_1");
  EXPECT_EQ(seeds_text(domain, domain.methods[0]), "2/3, 1 not run");
}

TEST(Snapshot, DistinctNamesGetDistinctFiles) {
  const Snapshot snapshot = group_runs(
      {run_of("toy(preset=quick)/b(x=1)/seed=1", 0), run_of("toy(preset=quick)/b_x_1/seed=1", 0)});
  EXPECT_EQ(snapshot.domains[0].methods[0].slug, "b_x_1");
  EXPECT_EQ(snapshot.domains[0].methods[1].slug, "b_x_1_2");
}

TEST(Snapshot, OnlyFinishedCellsCount) {
  std::vector<SeedRun> runs = {run_of("toy/a/seed=1", 0.1), run_of("toy/a/seed=2", 0.9),
                               run_of("toy/a/seed=3", 0.3)};
  runs[1].cell.status = CellStatus::kDiverged;
  const Snapshot snapshot = group_runs(runs);
  const MethodRuns& method = snapshot.domains[0].methods[0];
  const SeedStatistic fpe = over_seeds(method, "fpe");
  EXPECT_DOUBLE_EQ(fpe.mean.mean, 0.2);
  EXPECT_DOUBLE_EQ(fpe.median, 0.2);
  EXPECT_EQ(fpe.samples, std::vector<std::int64_t>{300});
  EXPECT_TRUE(std::isnan(over_seeds(method, "absent").mean.mean));
  EXPECT_EQ(seeds_text(snapshot.domains[0], method), "2/3, 1 diverged");
}

TEST(Snapshot, DensityIsMeasuredOrUnknown) {
  std::vector<SeedRun> runs = {run_of("toy/a/seed=1", 0.1)};
  EXPECT_EQ(density_over_seeds(group_runs(runs).domains[0].methods[0]).mean.mean, 0.5);
  runs[0].models.back().scores.metrics.pop_back();
  EXPECT_TRUE(std::isnan(density_over_seeds(group_runs(runs).domains[0].methods[0]).mean.mean));
}

TEST(Labels, LeaveOutDefaultsHoweverTheyAreWritten) {
  const std::vector<ParameterSpec> declared = {
      {.name = "lambda", .type = ParameterType::kNumber, .default_value = "1.0", .help = ""},
      {.name = "steps", .type = ParameterType::kInteger, .default_value = "5", .help = ""}};
  const Spec spec = parse_spec("l1(lambda=1,steps=6)");
  EXPECT_EQ(to_text(without_defaults(spec, declared)), "l1(steps=6)");
  EXPECT_EQ(method_label(parse_spec("no_such_method(lambda=1)")), "no_such_method(lambda=1)");
  EXPECT_EQ(domain_label(parse_spec("no_such_domain(preset=a,size=3)")),
            "no_such_domain(size=3) (preset a)");
  EXPECT_EQ(domain_slug(parse_spec("no_such_domain(preset=a,size=3)")), "no_such_domain_a_size_3");
}

TEST(Labels, SlugsAreSafeFileNames) {
  EXPECT_EQ(slug("../../etc/$(x) 'y'"), "etc_x_y");
  EXPECT_EQ(slug("\n"), "unnamed");
  EXPECT_EQ(slug(std::string(300, 'a')).size(), 80U);
  EXPECT_EQ(ranges({-2, 1, 2, 3, 5}), "-2, 1-3, 5");
}

TEST(Numbers, ReadAsTheTableNeedsThem) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(percent(0.014795), "1.48");
  EXPECT_EQ(percent(0.09996), "10.0");
  EXPECT_EQ(percent(1), "100.0");
  EXPECT_EQ(percent(0.000127), "0.013") << "two significant digits, however small";
  EXPECT_EQ(percent(-0.00002476), "-0.0025");
  EXPECT_EQ(percent(0), "0.00");
  EXPECT_EQ(percent(-1.1e-16), "0.00") << "what sums leave by rounding";
  EXPECT_EQ(percent(nan), "–");
  EXPECT_EQ(percent_interval(0.0007, 0.0423), "0.070–4.23");
  EXPECT_EQ(density_text(5.022621e-05), "5.02e-05");
  EXPECT_EQ(ratio_text(1.118), "1.12×");
  EXPECT_EQ(ratio_text(0.5 / 0.0), "–");
}

}  // namespace
}  // namespace motifbench
