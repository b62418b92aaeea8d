#include "reports/support/verdicts.h"

#include <gtest/gtest.h>

#include "tests/unit/claim_samples.h"

namespace motifbench {
namespace {

const BoundRule kHalf{.upper = true, .bound = 0.5};

JudgedClaim judge_one(const Snapshot& snapshot, int seeds = 1) {
  Claim claim = claim_of(kHalf);
  claim.seeds = seeds;
  return judge_claims({claim}, snapshot).at(0);
}

void expect_verdict(const JudgedClaim& judged, Verdict verdict, const std::string& detail) {
  EXPECT_EQ(to_text(judged.verdict), to_text(verdict));
  EXPECT_EQ(judged.detail, detail);
}

TEST(Verdicts, OnlyTheClaimsPresetReproduces) {
  const auto paper = [](double fpe) { return seed_runs("toy(preset=paper)/a", {fpe, fpe}); };
  const auto quick = [](double fpe) { return seed_runs("toy(preset=quick)/a", {fpe, fpe}); };
  const auto lite = [](double fpe) { return seed_runs("toy(preset=lite)/a", {fpe, fpe}); };
  expect_verdict(judge_one(snapshot_of({paper(0.1)})), Verdict::kReproduced, "");
  expect_verdict(judge_one(snapshot_of({paper(0.9)})), Verdict::kNotReproduced, "");
  expect_verdict(judge_one(snapshot_of({quick(0.9), paper(0.1)})), Verdict::kReproduced, "");
  expect_verdict(judge_one(snapshot_of({quick(0.1), paper(0.9)})), Verdict::kNotReproduced, "");
  expect_verdict(judge_one(snapshot_of({quick(0.1)})), Verdict::kNotComparable, "quick: holds");
  expect_verdict(judge_one(snapshot_of({quick(0.9)})), Verdict::kNotComparable, "quick: fails");
  expect_verdict(judge_one(snapshot_of({quick(0.9), lite(0.1)})), Verdict::kNotComparable,
                 "quick: fails, lite: holds");
}

TEST(Verdicts, TooFewSeedsDecideNothing) {
  const auto paper = seed_runs("toy(preset=paper)/a", {0.1, 0.2});
  const auto quick = seed_runs("toy(preset=quick)/a", {0.1});
  expect_verdict(judge_one(snapshot_of({paper}), 2), Verdict::kReproduced, "");
  expect_verdict(judge_one(snapshot_of({paper}), 9), Verdict::kNotComparable,
                 "2/9 seeds of preset paper: holds");
  expect_verdict(judge_one(snapshot_of({paper, quick}), 9), Verdict::kNotComparable,
                 "2/9 seeds of preset paper: holds, quick: holds");
}

TEST(Verdicts, NotRunSaysWhatIsMissing) {
  expect_verdict(judge_one(Snapshot{}), Verdict::kNotRun, "paper: no run of toy");
  expect_verdict(judge_one(snapshot_of({seed_runs("toy(preset=paper)/b", {0.1})})),
                 Verdict::kNotRun, "paper: no run of a");
  expect_verdict(judge_one(snapshot_of({seed_runs("toy(preset=quick)/b", {0.1})})),
                 Verdict::kNotRun, "quick: no run of a");
  expect_verdict(judge_one(snapshot_of({seed_runs("toy(preset=quick)/c", {0.1}),
                                        seed_runs("toy(preset=paper)/b", {0.1})})),
                 Verdict::kNotRun, "paper: no run of a");
  expect_verdict(judge_one(snapshot_of({seed_runs("other(preset=paper)/a", {0.1})})),
                 Verdict::kNotRun, "paper: no run of toy");
}

TEST(Verdicts, ARuleAboutSizesIsEvaluatedWhereItMeansSomething) {
  Claim claim = claim_of(kHalf);
  claim.presets = {"paper", "lite"};
  const auto judge = [&](const std::string& preset) {
    const Snapshot snapshot = snapshot_of({seed_runs("toy(preset=" + preset + ")/a", {0.1})});
    return judge_claims({claim}, snapshot).at(0);
  };
  expect_verdict(judge("paper"), Verdict::kReproduced, "");
  expect_verdict(judge("lite"), Verdict::kNotComparable, "lite: holds");
  expect_verdict(judge("quick"), Verdict::kNotRun, "paper: no run of toy");
}

TEST(Verdicts, AreCounted) {
  Claim fails = claim_of(BoundRule{.upper = false, .bound = 0.5});
  Claim missing = claim_of(kHalf);
  missing.subject.method = parse_spec("b");
  const Snapshot snapshot = snapshot_of({seed_runs("toy(preset=paper)/a", {0.1})});
  const LedgerCounts counts =
      count_verdicts(judge_claims({claim_of(kHalf), fails, missing, missing}, snapshot));
  EXPECT_EQ(counts.reproduced, 1U);
  EXPECT_EQ(counts.not_reproduced, 1U);
  EXPECT_EQ(counts.not_comparable, 0U);
  EXPECT_EQ(counts.not_run, 2U);
}

}  // namespace
}  // namespace motifbench
