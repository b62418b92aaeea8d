#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/cli/result_set.h"
#include "tests/cli/run_binary.h"

namespace motifbench {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class CompareCommand : public testing::Test {
 protected:
  void SetUp() override {
    for (int seed = 1; seed <= 3; ++seed) {
      add_result(before(), tiny_cell("sparling_mt", seed), 0.1);
      add_result(before(), tiny_cell("topk", seed), 0.1 + 0.01 * seed,
                 seed == 3 ? CellStatus::kDiverged : CellStatus::kOk);
    }
  }

  Finished compare(const std::vector<std::string>& arguments) const {
    std::vector<std::string> all = {"compare", "--out", before()};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return run_binary(all);
  }

  std::string before() const { return folder_ / "before"; }

  TemporaryFolder folder_;
};

void expect_complaint(const Finished& finished, int code, const std::string& part) {
  EXPECT_EQ(finished.code, code) << finished.err;
  EXPECT_EQ(std::count(finished.err.begin(), finished.err.end(), '\n'), 1) << finished.err;
  EXPECT_THAT(finished.err, HasSubstr(part));
}

TEST_F(CompareCommand, TwoMethodsOfOneFolder) {
  const Finished compared = compare({"sparling_mt", "topk"});
  ASSERT_EQ(compared.code, 0) << compared.err;
  EXPECT_THAT(compared.out,
              AllOf(HasSubstr("sparling_mt → topk"), HasSubstr("Pairs: seeds 1-2."),
                    HasSubstr("Left out: seed 3 (topk: diverged)."), HasSubstr("+1.50")));
  for (const char* const name :
       {"sparling_mt_vs_topk.txt", "sparling_mt_vs_topk.md", "sparling_mt_vs_topk.csv",
        "sparling_mt_vs_topk_digit_circle_tiny.svg", "sparling_mt_vs_topk_digit_circle_tiny.png"}) {
    EXPECT_TRUE(std::filesystem::exists(before() + "/compare/" + name)) << name;
  }
}

TEST_F(CompareCommand, BeforeAndAfterAChange) {
  const std::string after = folder_ / "after/";  // one folder, whatever its spelling
  for (int seed = 2; seed <= 4; ++seed) {
    add_result(after, tiny_cell("sparling_mt", seed), 0.05);
  }
  const Finished compared =
      run_binary({"compare", "--with", before(), "--out", after, "--to", folder_ / "page"});
  ASSERT_EQ(compared.code, 0) << compared.err;
  EXPECT_THAT(compared.out,
              AllOf(HasSubstr("sparling_mt, before → after"), HasSubstr("−5.00"),
                    HasSubstr("Left out: seed 1 (after: not run), seed 4 (before: not run).")));
  EXPECT_TRUE(std::filesystem::exists(folder_ / "page/sparling_mt_before_to_after.md"));
  expect_complaint(compare({"--with", before() + "/."}), 2, "equals itself");
}

TEST_F(CompareCommand, DomainChooses) {
  EXPECT_EQ(compare({"sparling_mt", "topk", "--domain", "digit_circle"}).code, 0);
  EXPECT_EQ(compare({"sparling_mt", "topk", "--domain", "digit_circle(preset=tiny)"}).code, 0);
  expect_complaint(compare({"sparling_mt", "topk", "--domain", "digit_circle(preset=paper)"}), 1,
                   "nothing to compare");
}

TEST_F(CompareCommand, BadInput) {
  expect_complaint(compare({}), 2, "0 methods");
  expect_complaint(compare({"topk"}), 2, "1 methods");
  expect_complaint(compare({"topk", "topk"}), 2, "both sides");
  expect_complaint(compare({"topk", "sparling_m"}), 2, "did you mean 'sparling_mt'");
  expect_complaint(compare({"topk", "sparling_mt", "--domain", "digit_circel"}), 2,
                   "did you mean 'digit_circle'");
  expect_complaint(compare({"topk", "non_sparse"}), 1, "the results hold");
  expect_complaint(compare({"--with", folder_ / "none"}), 2, "results.sqlite");
  expect_complaint(run_binary({"compare", "topk", "kl", "--out", folder_ / "none"}), 2,
                   "results.sqlite");
}

}  // namespace
}  // namespace motifbench
