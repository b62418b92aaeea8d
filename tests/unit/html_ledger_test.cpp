#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reports/html/ledger_html.h"
#include "reports/html/metric_text.h"
#include "tests/unit/html_samples.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kNumbers = R"([[number]]
id = "ten"
domain = "toy"
metric = "fpe"
aggregate = "mean"
unit = "percent"
source = "figure <3>"
version = "v3"
certainty = "digitised"
tolerance = 0.5
value = 10
low = 8
high = 12
)";

std::string claim(const std::string& id, const std::string& method, const std::string& rule,
                  int seeds = 1) {
  return "[[claim]]\nid = '" + id + "'\ntext = 'It <finds> them.'\nsource = 'table 1'\n" +
         "domain = 'toy'\nmethod = '" + method +
         "'\nmetric = 'fpe'\nseeds = " + std::to_string(seeds) + "\nrule = " + rule + "\n";
}

constexpr const char* kAtMost = "{ kind = 'at_most', number = 'ten' }";

class LedgerHtml : public testing::Test {
 protected:
  LedgerHtml() { folder_.write("numbers.toml", kNumbers); }

  PageLedger ledger(const std::string& claims, const Snapshot& snapshot) const {
    const auto file = folder_.write("claims.toml", "numbers = ['numbers.toml']\n" + claims);
    return {.claims = judge_claims(read_claims(file), snapshot),
            .paper = read_paper_values(file),
            .problem = {}};
  }
  static std::string html(const PageLedger& ledger, const Snapshot& snapshot) {
    return ledger_section(ledger, PageMap(snapshot, ledger.claims)).markup();
  }

  const Spec plain_{.name = "plain", .parameters = {}};
  const Spec dense_{.name = "dense", .parameters = {}};
  const Snapshot snapshot_ = group_runs(
      {page_run("toy", "paper", plain_, 1, 0.01), page_run("toy", "quick", plain_, 1, 0.2),
       page_run("toy", "quick", dense_, 1, 0.9), page_run("toy", "quick", dense_, 2, 0.9)});
  TemporaryFolder folder_;
};

TEST_F(LedgerHtml, PaperValuesSayWhereTheyComeFrom) {
  const PageLedger read =
      ledger(claim("a", "plain", kAtMost) +
                 claim("b", "plain", "{ kind = 'below', than = { method = 'dense' } }"),
             snapshot_);
  ASSERT_EQ(read.paper.size(), 1U);
  EXPECT_EQ(read.paper.at("a").text, "10.0 % [8.00 % to 12.0 %]");
  EXPECT_EQ(read.paper.at("a").origin, "digitised, figure <3>, read to ± 0.50 %");
}

TEST_F(LedgerHtml, AClaimShowsRuleNumbersSeedsAndVerdict) {
  const PageLedger read = ledger(claim("a", "plain", kAtMost), snapshot_);
  const std::string text = html(read, snapshot_);
  EXPECT_THAT(text, HasSubstr("It &lt;finds&gt; them."));
  EXPECT_THAT(text, HasSubstr("FPE mean ≤ 10.5 %"));
  EXPECT_THAT(text, HasSubstr("10.0 % [8.00 % to 12.0 %]"));
  EXPECT_THAT(text, HasSubstr("<a href=\"cells/toy_paper_plain_seed_1.html\">1.00 %</a>"));
  EXPECT_THAT(text, HasSubstr("1/1 seed, rule holds"));
  EXPECT_THAT(text, HasSubstr("<a href=\"cells/toy_quick_plain_seed_1.html\">20.0 %</a>"));
  EXPECT_THAT(text, HasSubstr("1 seed, rule fails"));
  EXPECT_THAT(text, HasSubstr("data-preset=\"paper quick\" data-verdict=\"reproduced\""));
  EXPECT_THAT(text, HasSubstr("<span class=\"badge reproduced\">✓ reproduced</span>"));
}

TEST_F(LedgerHtml, ComparedMethodsAreLinkedToo) {
  const PageLedger read =
      ledger(claim("b", "plain", "{ kind = 'below', than = { method = 'dense' } }"), snapshot_);
  const std::string text = html(read, snapshot_);
  EXPECT_THAT(text, HasSubstr("of <a href=\"#cells-toy_quick--dense\">dense</a>"));
  EXPECT_THAT(text, HasSubstr("no number: the rule compares our own runs"));
}

TEST_F(LedgerHtml, SeedsThatLackAreCounted) {
  const PageLedger read =
      ledger(claim("a", "plain", kAtMost, 9) + claim("c", "rival", kAtMost, 9), snapshot_);
  const std::string text = html(read, snapshot_);
  EXPECT_THAT(text, HasSubstr("1/9 seeds, rule holds"));
  EXPECT_THAT(text, HasSubstr("0/9 seeds: no run of rival"));
}

TEST_F(LedgerHtml, TilesCountVerdictsAndLeadToThem) {
  const PageLedger read = ledger(
      claim("a", "plain", kAtMost) + claim("c", "rival", kAtMost) + claim("d", "dense", kAtMost),
      snapshot_);
  const std::string text = html(read, snapshot_);
  EXPECT_THAT(text, HasSubstr("<a href=\"#ledger-reproduced\" data-choice=\"reproduced\">"
                              "<span class=\"count\">1</span>"));
  EXPECT_THAT(text, HasSubstr("in the presets that were run, 0 hold, 1 fail"));
  // None has it, so there is no place to lead to.
  EXPECT_THAT(text, Not(HasSubstr("#ledger-not-reproduced")));
  EXPECT_LT(text.find("id=\"ledger-reproduced\""), text.find("id=\"ledger-not-comparable\""));
  EXPECT_LT(text.find("id=\"ledger-not-comparable\""), text.find("id=\"ledger-not-run\""));
}

TEST_F(LedgerHtml, WithoutClaimsItSaysWhy) {
  const PageLedger none{.claims = {}, .paper = {}, .problem = "the <file> is gone"};
  const std::string text = html(none, snapshot_);
  EXPECT_THAT(text, HasSubstr("the &lt;file&gt; is gone"));
  EXPECT_THAT(text, Not(HasSubstr("<table")));
}

TEST(MetricText, DurationsHaveTheUnitThatFits) {
  EXPECT_EQ(seconds_text(0), "0.0 s");
  EXPECT_EQ(seconds_text(59.94), "59.9 s");
  EXPECT_EQ(seconds_text(61), "1 min 01 s");
  EXPECT_EQ(seconds_text(7500), "2 h 05 min");
}

TEST(MetricText, OnlyKnownMetricsAreTakenForShares) {
  EXPECT_EQ(metric_value_text("fpe", 0.0148), "1.48 %");
  EXPECT_EQ(metric_value_text("density", 5.02e-5), "5.02e-05");
  EXPECT_EQ(metric_value_text("widgets", 12.34567), "12.35");
  EXPECT_EQ(metric_title("fpe"), "FPE");
  EXPECT_EQ(metric_title("widgets"), "widgets");
}

}  // namespace
}  // namespace motifbench
