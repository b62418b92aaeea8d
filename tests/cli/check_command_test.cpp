#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/property_tree/xml_parser.hpp>

#include "tests/cli/result_set.h"
#include "tests/cli/run_binary.h"

namespace motifbench {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// A baseline of `sparling_mt` and `topk`, seeds 1 to 3: errors 10, 11 and 12 %.
class CheckCommand : public testing::Test {
 protected:
  void SetUp() override {
    fill("before", 0);
    const Finished update = check("before", {"--update"});
    ASSERT_EQ(update.code, 0) << update.err;
    EXPECT_THAT(update.out, HasSubstr("2 methods"));
  }

  /// The same cells with all metrics of `sparling_mt` larger by `shift`.
  void fill(const std::string& name, double shift, CellStatus last = CellStatus::kOk) const {
    for (int seed = 1; seed <= 3; ++seed) {
      const double value = 0.09 + 0.01 * seed;
      add_result(folder_ / name, tiny_cell("sparling_mt", seed), value + shift,
                 seed == 3 ? last : CellStatus::kOk);
      add_result(folder_ / name, tiny_cell("topk", seed), value);
    }
  }

  Finished check(const std::string& name, const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments = {"check", "--baseline", baseline(), "--out",
                                          folder_ / name};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_binary(arguments);
  }

  std::string baseline() const { return folder_ / "baseline.json"; }

  TemporaryFolder folder_;
};

void expect_complaint(const Finished& finished, int code, const std::string& part) {
  EXPECT_EQ(finished.code, code) << finished.err;
  EXPECT_EQ(std::count(finished.err.begin(), finished.err.end(), '\n'), 1) << finished.err;
  EXPECT_THAT(finished.err, HasSubstr(part));
}

TEST_F(CheckCommand, PassesOnWhatTheBaselineWasMadeOf) {
  const Finished same = check("before");
  EXPECT_EQ(same.code, 0) << same.out << same.err;
  EXPECT_THAT(same.out, AllOf(HasSubstr("passed: 10 metrics compared: 0 regressions"),
                              Not(HasSubstr("verdict"))));
  EXPECT_THAT(check("before", {"--all"}).out, HasSubstr("11.0 ± 1.00"));
}

TEST_F(CheckCommand, FlagsALossOfTwiceTheSpread) {
  fill("worse", 0.02);
  const Finished worse = check("worse");
  EXPECT_EQ(worse.code, 1);
  EXPECT_THAT(worse.out, AllOf(HasSubstr("REGRESSION"), HasSubstr("+2.00"), HasSubstr("13.0"),
                               HasSubstr("FAILED: 10 metrics compared: 5 regressions"),
                               Not(HasSubstr("topk"))));
}

TEST_F(CheckCommand, ListsImprovementsWithoutFailing) {
  fill("better", -0.02);
  const Finished better = check("better");
  EXPECT_EQ(better.code, 0);
  EXPECT_THAT(better.out, AllOf(HasSubstr("improvement"), HasSubstr("5 improvements")));
}

TEST_F(CheckCommand, FailsOnMissingCells) {
  fill("part", 0, CellStatus::kDiverged);
  const Finished part = check("part");
  EXPECT_EQ(part.code, 1);
  EXPECT_THAT(part.out, HasSubstr("MISSING: seed 3 diverged"));
  add_result(folder_ / "none", tiny_cell("l1(lambda=1)", 1), 0.1);
  const Finished none = check("none");
  EXPECT_EQ(none.code, 1);
  EXPECT_THAT(none.out, AllOf(HasSubstr("seed 1 not run, seed 2 not run"),
                              HasSubstr("not in the baseline: "), HasSubstr("l1(lambda=1)")));
}

TEST_F(CheckCommand, FilterChoosesCells) {
  fill("part", 0.02, CellStatus::kDiverged);
  EXPECT_EQ(check("part", {"--filter", "topk"}).code, 0);
  const Finished some = check("part", {"--filter", "seed=[12]$"});
  EXPECT_EQ(some.code, 1);
  EXPECT_THAT(some.out, Not(HasSubstr("MISSING")));
  expect_complaint(check("part", {"--filter", "nothing"}), 2, "none of the cells");
}

TEST_F(CheckCommand, WritesJunit) {
  fill("part", 0.02, CellStatus::kFailed);
  EXPECT_EQ(check("part", {"--junit", folder_ / "r.xml"}).code, 1);
  boost::property_tree::ptree xml;
  boost::property_tree::read_xml(folder_ / "r.xml", xml);
  const auto& suite = xml.get_child("testsuite");
  EXPECT_EQ(suite.get<int>("<xmlattr>.tests"), 10);
  EXPECT_EQ(suite.get<int>("<xmlattr>.errors"), 5);
  EXPECT_EQ(suite.count("testcase"), 10U);
  const auto& first = suite.get_child("testcase");
  EXPECT_EQ(first.get<std::string>("<xmlattr>.classname"),
            "digit_circle(motifs=circle,preset=tiny)/sparling_mt");
  EXPECT_THAT(first.get<std::string>("error.<xmlattr>.message"), HasSubstr("seed 3 failed"));
}

TEST_F(CheckCommand, UpdateIsStableAndReplaces) {
  const std::string before = read_text(baseline());
  ASSERT_EQ(check("before", {"--update"}).code, 0);
  EXPECT_EQ(read_text(baseline()), before);
  fill("worse", 0.02);
  ASSERT_EQ(check("worse", {"--update"}).code, 0);
  EXPECT_NE(read_text(baseline()), before);
  EXPECT_EQ(check("worse").code, 0);
}

TEST_F(CheckCommand, UpdateOfOneMethodLeavesTheOthers) {
  const std::string before = read_text(baseline());
  const Finished update = check("before", {"--update", "--filter", "topk"});
  ASSERT_EQ(update.code, 0) << update.err;
  EXPECT_THAT(update.out, HasSubstr("1 methods from the results, 1 as they were"));
  EXPECT_EQ(read_text(baseline()), before);
}

TEST_F(CheckCommand, UpdateLeavesTheBaselineWhenItCannot) {
  const std::string before = read_text(baseline());
  add_result(folder_ / "one", tiny_cell("topk", 1), 0.1);
  expect_complaint(check("one", {"--update"}), 1, "at least 3");
  fill("one", 0);
  add_result(folder_ / "one", tiny_cell("kl", 1), 0.1);
  const Finished some = check("one", {"--update"});
  EXPECT_EQ(some.code, 0) << some.err;
  EXPECT_THAT(some.out, HasSubstr("left out, fewer than 3 finished seeds"));
  EXPECT_THAT(some.out, HasSubstr("2 methods from the results"));
  expect_complaint(check("before", {"--update", "--filter", "nothing"}), 1, "holds no method");
  EXPECT_EQ(read_text(baseline()), before);
}

TEST_F(CheckCommand, BadInput) {
  expect_complaint(run_binary({"check"}), 2, "--baseline");
  expect_complaint(check("nowhere"), 2, "results.sqlite");
  expect_complaint(check("before", {"--filter", "("}), 2, "regular expression");
  expect_complaint(check("before", {"--false-alarms", "1"}), 2, "--false-alarms");
  expect_complaint(check("before", {"--update", "--junit", "x.xml"}), 2, "exclude each other");
  expect_complaint(check("before", {"--update", "--all"}), 2, "exclude each other");
  expect_complaint(check("before", {"--junit", folder_ / "none/x.xml"}), 1, "x.xml");
  write_text(baseline(), "{\n  \"format\": 1,\n}");
  expect_complaint(check("before"), 2, "baseline.json: not valid JSON: parse error at line 3");
  write_text(baseline(), "{}");
  expect_complaint(check("before"), 2, "not a baseline");
  std::filesystem::remove(baseline());
  expect_complaint(check("before"), 2, "no such baseline");
}

}  // namespace
}  // namespace motifbench
