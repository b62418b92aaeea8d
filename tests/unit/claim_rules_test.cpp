#include "reports/support/claim_rules.h"

#include <gtest/gtest.h>

#include "tests/unit/claim_samples.h"

namespace motifbench {
namespace {

const std::string kPaper = "toy(preset=paper)/";

/// The rule on seeds of method a with these final values.
Evidence on_seeds(const Rule& rule, const std::vector<double>& fpe,
                  Aggregate aggregate = Aggregate::kMean) {
  return evaluate(claim_of(rule, aggregate), snapshot_of({seed_runs(kPaper + "a", fpe)}), "paper");
}

/// The rule on one seed of method a with this ladder of values.
Evidence on_ladder(const Rule& rule, const std::vector<double>& fpe) {
  return evaluate(claim_of(rule), snapshot_of({{ladder_run(kPaper + "a/seed=1", fpe)}}), "paper");
}

TEST(BoundRule, ComparesEveryAggregate) {
  const std::vector<double> fpe = {0.1, 0.2, 0.6};
  const auto holds = [&](bool upper, double bound, Aggregate aggregate) {
    return on_seeds(BoundRule{.upper = upper, .bound = bound}, fpe, aggregate).holds.value();
  };
  EXPECT_TRUE(holds(true, 0.31, Aggregate::kMean));
  EXPECT_FALSE(holds(true, 0.29, Aggregate::kMean));
  EXPECT_TRUE(holds(true, 0.2, Aggregate::kMedian));
  EXPECT_FALSE(holds(true, 0.19, Aggregate::kMedian));
  EXPECT_TRUE(holds(true, 0.1, Aggregate::kMin));
  EXPECT_FALSE(holds(true, 0.59, Aggregate::kMax));
  EXPECT_TRUE(holds(true, 0.6, Aggregate::kEach));
  EXPECT_FALSE(holds(true, 0.59, Aggregate::kEach));
  EXPECT_TRUE(holds(true, 0.1, Aggregate::kAny));
  EXPECT_FALSE(holds(true, 0.09, Aggregate::kAny));
  EXPECT_TRUE(holds(false, 0.29, Aggregate::kMean));
  EXPECT_FALSE(holds(false, 0.31, Aggregate::kMean));
  EXPECT_TRUE(holds(false, 0.1, Aggregate::kEach));
  EXPECT_FALSE(holds(false, 0.11, Aggregate::kEach));
  EXPECT_TRUE(holds(false, 0.6, Aggregate::kAny));
}

TEST(BoundRule, DecidesNothingWhereARunStayedAboveThePapersDensity) {
  BoundRule rule{.upper = true, .bound = 0.3, .density = 0.125};
  const auto on = [&](const std::vector<double>& fpe) { return on_ladder(rule, fpe); };
  EXPECT_TRUE(on({0.4, 0.3, 0.2}).holds.value());  // ends at 0.125
  const Evidence above = on({0.4, 0.2});           // at 0.25
  EXPECT_FALSE(above.holds.has_value());
  EXPECT_EQ(above.missing, "seed 1 ended at density 2.50e-01, above the paper's 1.25e-01");
  EXPECT_EQ(above.ours, "20.0 %");
  rule.density = 0.001;  // below our task's minimum
  EXPECT_TRUE(on({0.4, 0.2}).holds.value());
}

TEST(BoundRule, ShowsOurNumber) {
  const Evidence mean = on_seeds(BoundRule{}, {0.01, 0.02, 0.06});
  EXPECT_EQ(mean.seeds, 3U);
  EXPECT_DOUBLE_EQ(mean.value.value(), 0.03);
  EXPECT_DOUBLE_EQ(mean.low.value(), 0.01);
  EXPECT_DOUBLE_EQ(mean.high.value(), 0.06);
  EXPECT_EQ(mean.ours, "3.00 % [1.00 % to 6.00 %]");
  const Evidence median = on_seeds(BoundRule{}, {0.01, 0.02, 0.06}, Aggregate::kMedian);
  EXPECT_FALSE(median.low.has_value());
  EXPECT_EQ(median.ours, "2.00 % (seeds 1.00 % to 6.00 %)");
  EXPECT_EQ(on_seeds(BoundRule{}, {0.01}).ours, "1.00 %");
}

TEST(OverlapRule, IntervalsMeetOrDoNot) {
  const std::vector<double> fpe = {0.1, 0.2, 0.3};  // every resample's mean lies in 0.1 to 0.3
  EXPECT_TRUE(on_seeds(OverlapRule{.low = 0.15, .high = 0.16}, fpe).holds.value());
  EXPECT_TRUE(on_seeds(OverlapRule{.low = 0, .high = 1}, fpe).holds.value());
  EXPECT_FALSE(on_seeds(OverlapRule{.low = 0.31, .high = 1}, fpe).holds.value());
  EXPECT_FALSE(on_seeds(OverlapRule{.low = 0, .high = 0.09}, fpe).holds.value());
  const Evidence one = on_seeds(OverlapRule{.low = 0, .high = 1}, {0.2});
  EXPECT_FALSE(one.holds.has_value());
  EXPECT_EQ(one.missing, "an interval needs two seeds or more");
}

TEST(NearRule, HoldsBetweenItsEnds) {
  const NearRule rule{.low = 0.1, .high = 0.2};
  EXPECT_TRUE(on_seeds(rule, {0.1}).holds.value());
  EXPECT_TRUE(on_seeds(rule, {0.2}).holds.value());
  EXPECT_FALSE(on_seeds(rule, {0.0999}).holds.value());
  EXPECT_FALSE(on_seeds(rule, {0.2001}).holds.value());
}

TEST(BelowRule, ComparesMethods) {
  BelowRule rule{.than = claim_of(BoundRule{}).subject, .factor = 10, .points = 0};
  rule.than.method = parse_spec("b(x=1)");
  const Snapshot snapshot = snapshot_of(
      {seed_runs(kPaper + "a", {0.01, 0.03, 0.9}), seed_runs(kPaper + "b(x=1)", {0.1, 0.3})});
  const auto on_both = [&] { return evaluate(claim_of(rule), snapshot, "paper"); };
  Evidence evidence = on_both();
  EXPECT_TRUE(evidence.holds.value()) << "0.02 x 10 is not above 0.2";
  EXPECT_EQ(evidence.seeds, 2U) << "seed 3 of a has no counterpart";
  EXPECT_EQ(evidence.ours, "2.00 % [1.00 % to 3.00 %] against 20.0 %");
  rule.factor = 10.1;
  EXPECT_FALSE(on_both().holds.value());
  rule.factor = 1;
  rule.points = 0.17;
  EXPECT_TRUE(on_both().holds.value());
  rule.points = 0.19;
  EXPECT_FALSE(on_both().holds.value());
  rule.points = 0;
  rule.than.aggregate = Aggregate::kMin;
  rule.factor = 6;
  EXPECT_FALSE(on_both().holds.value()) << "the least of b is 0.1";
  rule.than.method = parse_spec("absent");
  evidence = on_both();
  EXPECT_FALSE(evidence.holds.has_value());
  EXPECT_EQ(evidence.missing, "no run of absent");
}

TEST(BelowRule, SeedsOfOtherDomainsAreNoPairs) {
  BelowRule rule{.than = claim_of(BoundRule{}).subject, .factor = 1, .points = 0};
  rule.than.domain = parse_spec("other");
  const auto other = [](int seed, double fpe) {
    return std::vector<SeedRun>{
        ladder_run("other(preset=paper)/a/seed=" + std::to_string(seed), {fpe})};
  };
  const Snapshot snapshot = snapshot_of({seed_runs(kPaper + "a", {0.1, 0.3}), other(7, 0.25)});
  const Evidence evidence = evaluate(claim_of(rule), snapshot, "paper");
  EXPECT_TRUE(evidence.holds.value()) << "0.2 against 0.25, whatever their seeds";
  rule.than.domain = claim_of(BoundRule{}).subject.domain;
  rule.than.method = parse_spec("b");
  const Snapshot apart =
      snapshot_of({seed_runs(kPaper + "a", {0.1}), {ladder_run(kPaper + "b/seed=2", {0.9})}});
  const Evidence none = evaluate(claim_of(rule), apart, "paper");
  EXPECT_FALSE(none.holds.has_value());
  EXPECT_EQ(none.missing, "no seed finished with both methods");
}

TEST(BelowRule, ComparesModelsOfOneMethod) {
  BelowRule rule{.than = claim_of(BoundRule{}).subject, .factor = 2, .points = 0};
  rule.than.rungs_up = 2;
  EXPECT_TRUE(on_ladder(rule, {0.9, 0.4, 0.1, 0.2}).holds.value()) << "0.2 against 0.4";
  EXPECT_FALSE(on_ladder(rule, {0.9, 0.3, 0.1, 0.2}).holds.value());
  const Evidence evidence = on_ladder(rule, {0.4, 0.2});
  EXPECT_FALSE(evidence.holds.has_value());
  EXPECT_EQ(evidence.missing, "no model 2 densities above the final one");
}

TEST(MonotoneRule, FallsAndRises) {
  const MonotoneRule falls{.rises = false, .factor = 2, .points = 0.05, .densities = 3};
  EXPECT_TRUE(on_ladder(falls, {0.9, 0.5, 0.1}).holds.value());
  EXPECT_TRUE(on_ladder(falls, {0.9, 0.1, 0.14, 0.1}).holds.value()) << "a small step back";
  EXPECT_FALSE(on_ladder(falls, {0.9, 0.1, 0.2, 0.1}).holds.value()) << "a large step back";
  EXPECT_FALSE(on_ladder(falls, {0.9, 0.7, 0.5}).holds.value()) << "less than half";
  EXPECT_FALSE(on_ladder(falls, {0.1, 0.5, 0.9}).holds.value());
  EXPECT_FALSE(on_ladder(falls, {0, 0, 0}).holds.value()) << "no change is no fall";
  MonotoneRule rises = falls;
  rises.rises = true;
  EXPECT_TRUE(on_ladder(rises, {0.1, 0.5, 0.9}).holds.value());
  EXPECT_FALSE(on_ladder(rises, {0.9, 0.5, 0.1}).holds.value());
  EXPECT_EQ(on_ladder(rises, {0.1, 0.5, 0.9}).ours, "10.0 % to 90.0 % at 3 densities");
  const Evidence few = on_ladder(falls, {0.9, 0.1});
  EXPECT_FALSE(few.holds.has_value());
  EXPECT_EQ(few.missing, "2 of 3 densities");
}

TEST(MonotoneRule, TakesDensitiesThatAllSeedsReached) {
  const MonotoneRule falls{.rises = false, .factor = 1, .points = 0, .densities = 2};
  const Snapshot snapshot = snapshot_of({{ladder_run(kPaper + "a/seed=1", {0.8, 0.6, 0.4}),
                                          ladder_run(kPaper + "a/seed=2", {0.4, 0.2})}});
  const Evidence evidence = evaluate(claim_of(falls), snapshot, "paper");
  EXPECT_TRUE(evidence.holds.value());
  EXPECT_EQ(evidence.seeds, 2U);
  EXPECT_EQ(evidence.ours, "60.0 % to 40.0 % at 2 densities");
}

TEST(CurveRule, StaysAlongThePapersCurve) {
  CurveRule rule{.curve = {}, .points = 0.05, .densities = 2};
  rule.curve.at = {0.50001, 0.25, 0.001};
  rule.curve.values = {0.8, 0.4, 0.1};
  EXPECT_TRUE(on_ladder(rule, {0.84, 0.36, 0.9}).holds.value()) << "0.125 is not on the curve";
  const Evidence off = on_ladder(rule, {0.84, 0.34});
  EXPECT_FALSE(off.holds.value());
  EXPECT_EQ(off.ours, "84.0 % to 34.0 % at 2 densities, off by 6.00 % at most");
  const Evidence few = on_ladder(rule, {0.84});
  EXPECT_FALSE(few.holds.has_value());
  EXPECT_EQ(few.missing, "1 of 2 densities in common with the paper");
}

TEST(ShareRule, CountsSeeds) {
  const std::vector<double> fpe = {0.1, 0.2, 0.9};
  const auto with_share = [&](bool upper, double share) {
    return on_seeds(ShareRule{.upper = upper, .bound = 0.2, .share = share}, fpe, Aggregate::kEach);
  };
  EXPECT_TRUE(with_share(true, 0.66).holds.value());
  EXPECT_FALSE(with_share(true, 0.67).holds.value());
  EXPECT_EQ(with_share(true, 0.67).ours, "2 of 3 seeds");
  EXPECT_TRUE(with_share(false, 0.66).holds.value());
  EXPECT_FALSE(with_share(false, 0.67).holds.value());
}

TEST(Evidence, SaysWhatIsMissing) {
  Claim claim = claim_of(BoundRule{.upper = true, .bound = 1});
  std::vector<SeedRun> runs = seed_runs(kPaper + "a", {0.1, 0.2});
  runs[0].cell.status = CellStatus::kDiverged;
  runs[1].cell.status = CellStatus::kFailed;
  const Snapshot snapshot = snapshot_of({runs, seed_runs(kPaper + "b", {0.1})});
  const auto missing = [&](const std::string& preset) {
    const Evidence evidence = evaluate(claim, snapshot, preset);
    EXPECT_FALSE(evidence.holds.has_value());
    return evidence.missing;
  };
  EXPECT_EQ(missing("paper"), "no finished seed of a: 1 diverged, 1 failed");
  EXPECT_EQ(missing("quick"), "no run of toy");
  claim.subject.method = parse_spec("c(x=1)");
  EXPECT_EQ(missing("paper"), "no run of c(x=1)");
  claim.subject.method = parse_spec("b");
  claim.subject.metric = "ce";
  EXPECT_EQ(missing("paper"), "metric ce not measured");
  claim.subject.domain = parse_spec("toy(size=3)");
  EXPECT_EQ(missing("paper"), "no run of toy(size=3)");
}

}  // namespace
}  // namespace motifbench
