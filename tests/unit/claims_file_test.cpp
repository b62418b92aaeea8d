#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "harness/core/domain.h"
#include "harness/metrics/definitions.h"
#include "reports/support/claims.h"
#include "reports/support/derived_metrics.h"
#include "tests/unit/error_text.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

using testing::HasSubstr;

constexpr const char* kNumbers = R"toml([defaults]
domain = "toy"
metric = "fpe"
aggregate = "mean"
unit = "percent"
source = "table 1"
version = "v3"
certainty = "printed"

[[number]]
id = "fpe"
value = 2
low = 1
high = 4

[[number]]
id = "interval_read_off"
value = 2
low = 1
high = 4
interval_tolerance = 0.3

[[number]]
id = "read_off"
value = 2
certainty = "digitised"
tolerance = 0.5

[[curve]]
id = "curve"
axis = "density"
at = [0.5, 0.25]
values = [50, 25]

[[curve]]
id = "learning"
axis = "samples"
at = [1, 2]
values = [50, 25]
)toml";

std::vector<Claim> read(const std::string& toml) {
  const TemporaryFolder folder;
  folder.write("numbers.toml", kNumbers);
  return read_claims(folder.write("c.toml", toml));
}

/// A claim with this rule; `more` are lines before it. The rule is in line 8, from column 8.
std::string with_rule(const std::string& rule, const std::string& more = "") {
  return "numbers = ['numbers.toml']\n[[claim]]\nid = 'c'\ntext = 'It is so.'\nsource = 's'\n"
         "domain = 'toy'\nmethod = 'l1(lambda=1)'\nmetric = 'fpe'\n" +
         more + "rule = { " + rule + " }\n";
}

template <typename Kind>
Kind rule_of(const std::string& rule, const std::string& more = "") {
  const std::vector<Claim> claims = read(with_rule(rule, more));
  return std::get<Kind>(claims.at(0).rule);
}

TEST(ClaimsFile, ReadsAClaim) {
  const Claim claim =
      read(with_rule("kind = 'at_most', number = 'fpe'",
                     "aggregate = 'median'\nseeds = 9\npreset = 'lite'\nrungs_up = 3\n"
                     "presets = ['lite', 'quick']\n"))
          .at(0);
  EXPECT_EQ(claim.id, "c");
  EXPECT_EQ(claim.text, "It is so.");
  EXPECT_EQ(claim.source, "s");
  EXPECT_EQ(claim.preset, "lite");
  EXPECT_EQ(claim.presets, (std::vector<std::string>{"lite", "quick"}));
  EXPECT_EQ(claim.seeds, 9);
  EXPECT_EQ(to_text(claim.subject.method), "l1(lambda=1)");
  EXPECT_EQ(claim.subject.aggregate, Aggregate::kMedian);
  EXPECT_EQ(claim.subject.rungs_up, 3);
  EXPECT_EQ(rule_text(claim), "FPE median, 3 densities up ≤ 2.00 %");
  const Claim plain = read(with_rule("kind = 'at_most', number = 'fpe'")).at(0);
  EXPECT_EQ(plain.preset, "paper");
  EXPECT_EQ(plain.seeds, 1);
  EXPECT_EQ(plain.subject.aggregate, Aggregate::kMean);
}

TEST(ClaimsFile, BoundsTakeFactorPointsAndTolerance) {
  const auto bound = [](const std::string& rule) { return rule_of<BoundRule>(rule).bound; };
  EXPECT_DOUBLE_EQ(bound("kind = 'at_most', number = 'fpe'"), 0.02);
  EXPECT_DOUBLE_EQ(bound("kind = 'at_most', number = 'fpe', of = 'high'"), 0.04);
  EXPECT_DOUBLE_EQ(bound("kind = 'at_least', number = 'fpe', of = 'low', points = -0.5"), 0.005);
  EXPECT_DOUBLE_EQ(bound("kind = 'at_most', number = 'fpe', factor = 3, points = 1"), 0.07);
  EXPECT_DOUBLE_EQ(bound("kind = 'at_most', number = 'read_off'"), 0.025);
  EXPECT_DOUBLE_EQ(bound("kind = 'at_least', number = 'read_off'"), 0.015);
  EXPECT_DOUBLE_EQ(bound("kind = 'at_most', number = 'interval_read_off'"), 0.02);
  EXPECT_DOUBLE_EQ(bound("kind = 'at_most', number = 'interval_read_off', of = 'high'"), 0.043);
  EXPECT_FALSE(rule_of<BoundRule>("kind = 'at_least', number = 'fpe'").upper);
}

TEST(ClaimsFile, ReadsEveryOtherKind) {
  const auto overlap = rule_of<OverlapRule>("kind = 'overlaps', number = 'fpe'");
  EXPECT_DOUBLE_EQ(overlap.low, 0.01);
  EXPECT_DOUBLE_EQ(overlap.high, 0.04);
  const auto wider = rule_of<OverlapRule>("kind = 'overlaps', number = 'interval_read_off'");
  EXPECT_DOUBLE_EQ(wider.low, 0.007);
  EXPECT_DOUBLE_EQ(wider.high, 0.043);
  const auto near = rule_of<NearRule>("kind = 'near', number = 'fpe', factor = 2, points = 0.5");
  EXPECT_DOUBLE_EQ(near.low, 0.005);
  EXPECT_DOUBLE_EQ(near.high, 0.045);
  const auto below = rule_of<BelowRule>(
      "kind = 'below', than = { method = 'dense' }, factor = 10, points = 1", "rungs_up = 2\n");
  EXPECT_EQ(to_text(below.than.method), "dense");
  EXPECT_EQ(below.than.metric, "fpe");
  EXPECT_EQ(below.than.rungs_up, 2) << "what is left out is as in the claim";
  EXPECT_DOUBLE_EQ(below.points, 0.01);
  const auto rises = rule_of<MonotoneRule>("kind = 'rises', factor = 2, densities = 7");
  EXPECT_TRUE(rises.rises);
  EXPECT_EQ(rises.densities, 7);
  EXPECT_FALSE(rule_of<MonotoneRule>("kind = 'falls'").rises);
  const auto along = rule_of<CurveRule>("kind = 'along', curve = 'curve', points = 5");
  EXPECT_DOUBLE_EQ(along.points, 0.05);
  EXPECT_EQ(along.curve.at.size(), 2U);
  const auto share = rule_of<ShareRule>(
      "kind = 'share', number = 'fpe', side = 'at_least', share = 'fpe'", "aggregate = 'each'\n");
  EXPECT_FALSE(share.upper);
  EXPECT_DOUBLE_EQ(share.share, 0.02);
}

struct BadClaims {
  std::string toml;
  std::string place;
  std::string reason;
};

class BadClaimsFile : public testing::TestWithParam<BadClaims> {};

TEST_P(BadClaimsFile, SaysWhere) {
  const BadClaims& bad = GetParam();
  const std::string error = usage_error_of([&] { read(bad.toml); });
  EXPECT_THAT(error, HasSubstr(bad.place));
  EXPECT_THAT(error, HasSubstr(bad.reason));
}

std::string without_numbers(const std::string& toml) { return toml.substr(toml.find('\n') + 1); }

BadClaims bad_rule(const std::string& rule, const std::string& reason) {
  return {with_rule(rule), "c.toml:9:", reason};
}

INSTANTIATE_TEST_SUITE_P(
    Table, BadClaimsFile,
    testing::Values(
        BadClaims{"numbers = [\n", "c.toml:1:13: ", ""},
        BadClaims{"claim = 3\nnumbers = ['numbers.toml']\n", "c.toml:1:9: ", "[[claim]]"},
        BadClaims{"", "c.toml:1:1: ", "'numbers' is missing"},
        BadClaims{"numbers = 'numbers.toml'\n", "c.toml:1:11: ", "list"},
        BadClaims{"numbers = ['none.toml']\n", "none.toml", "No such file"},
        BadClaims{"numbers = ['numbers.toml']\n", "c.toml:1:1: ", "no [[claim]]"},
        BadClaims{with_rule("kind = 'falls'", "metrc = 'x'\n"), "c.toml:9:1: ", "'metric'"},
        BadClaims{with_rule("kind = 'falls'", "seeds = 0\n"), "c.toml:9:9: ", "at least 1"},
        BadClaims{with_rule("kind = 'falls'", "presets = ['lite']\n"), "c.toml:9:11: ", "lacks"},
        BadClaims{with_rule("kind = 'falls'", "presets = 'paper'\n"), "c.toml:9:11: ", "list"},
        BadClaims{with_rule("kind = 'falls'", "aggregate = 'meen'\n"), "c.toml:9:13: ", "'mean'"},
        BadClaims{"numbers = ['numbers.toml']\n[[claim]]\nid = 'c'\n",
                  "c.toml:2:1: ", "'text' is missing"},
        BadClaims{with_rule("kind = 'falls'") + without_numbers(with_rule("kind = 'falls'")),
                  "c.toml:11:6: ", "'c' is there already"},
        bad_rule("number = 'fpe'", "'kind' is missing"),
        bad_rule("kind = 'at_mots', number = 'fpe'", "did you mean 'at_most'"),
        bad_rule("kind = 'at_most'", "'number' is missing"),
        bad_rule("kind = 'at_most', number = 'fpr'", "did you mean 'fpe'"),
        bad_rule("kind = 'at_most', number = 'fpe', than = 3", "unknown key 'than'"),
        bad_rule("kind = 'at_most', number = 'fpe', factor = 0", "positive"),
        bad_rule("kind = 'at_most', number = 'read_off', of = 'high'", "no interval"),
        bad_rule("kind = 'overlaps', number = 'read_off'", "no interval"),
        bad_rule("kind = 'near', number = 'fpe', factor = 0.5", "at least 1"),
        bad_rule("kind = 'below'", "'than' is missing"),
        bad_rule("kind = 'below', than = { method = 'l1(' }", ""),
        bad_rule("kind = 'below', than = { mehtod = 'l1' }", "did you mean 'method'"),
        bad_rule("kind = 'falls', densities = 1", "at least 2"),
        bad_rule("kind = 'along', curve = 'fpe'", "no curve 'fpe'"),
        bad_rule("kind = 'along', curve = 'learning'", "not along density"),
        bad_rule("kind = 'share', number = 'fpe', share = 'fpe'", "aggregate each"),
        BadClaims{with_rule("kind = 'falls'", "aggregate = 'each'\n"), "c.toml:10:", "mean"},
        BadClaims{with_rule("kind = 'overlaps', number = 'fpe'", "aggregate = 'median'\n"),
                  "c.toml:10:", "aggregate mean"}));

TEST(ClaimsFile, AParameterThatARegisteredPluginLacksHasAPlace) {
  std::string toml = with_rule("kind = 'falls'");
  toml.replace(toml.find("'l1(lambda=1)'"), 14, "'fake_plain(lamda=1)'");
  EXPECT_THAT(usage_error_of([&] { read(toml); }), HasSubstr("c.toml:7:10: "));
}

TEST(ShippedClaims, AreManyAndMeasureWhatExists) {
  const std::vector<Claim> claims = read_claims(paper_folder() / "claims.toml");
  EXPECT_GE(claims.size(), 40U);
  std::set<std::string> known;
  for (const MetricDefinition& metric : metric_definitions()) known.emplace(metric.name);
  std::set<std::string> ids;
  std::set<std::string> domains;
  for (const Claim& claim : claims) {
    EXPECT_TRUE(ids.insert(claim.id).second) << claim.id;
    domains.insert(claim.subject.domain.name);
    EXPECT_EQ(claim.preset, "paper") << claim.id;
    EXPECT_FALSE(claim.subject.domain.parameters.contains("preset")) << claim.id;
    const std::string& metric = claim.subject.metric;
    EXPECT_TRUE(known.contains(metric) || is_derived_metric(metric))
        << claim.id << ": no metric " << metric;
  }
  EXPECT_EQ(domains,
            (std::set<std::string>{"audio_mnist", "digit_circle", "latex_ocr", "splicing"}));
}

/// "missed(frac)" → "frac"; empty for metrics of no symbol.
std::string symbol_of(const std::string& metric) {
  const std::size_t open = metric.find('(');
  if (open == std::string::npos || !metric.ends_with(')')) return "";
  const std::string symbol = metric.substr(open + 1, metric.size() - open - 2);
  return symbol == "least" ? "" : symbol;
}

void expect_symbol(const std::string& domain, const std::string& metric) {
  const std::string symbol = symbol_of(metric);
  if (symbol.empty() || !DomainRegistry::instance().contains(domain)) return;
  const auto symbols =
      DomainRegistry::instance().make(domain, {{"preset", "paper"}})->facts().symbols;
  EXPECT_THAT(symbols, testing::Contains(symbol)) << metric << " of " << domain;
}

TEST(ShippedClaims, SymbolsAreThoseOfTheDomains) {
  EXPECT_EQ(symbol_of("missed())"), ")");
  for (const Claim& claim : read_claims(paper_folder() / "claims.toml")) {
    expect_symbol(claim.subject.domain.name, claim.subject.metric);
    if (const auto* below = std::get_if<BelowRule>(&claim.rule)) {
      expect_symbol(below->than.domain.name, below->than.metric);
    }
  }
  PaperNumbers numbers;
  numbers.add_file(paper_folder() / "confusion.toml");
  for (const auto& [id, number] : numbers.all_numbers()) {
    expect_symbol(parse_spec(number.label.domain).name, number.label.metric);
  }
}

TEST(ShippedClaims, EveryFileOfNumbersIsListed) {
  PaperNumbers all;
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(paper_folder())) {
    if (entry.path().extension() != ".toml" || entry.path().stem() == "claims") continue;
    all.add_file(entry.path());
    ++files;
  }
  std::ifstream stream(paper_folder() / "claims.toml");
  const std::string ledger(std::istreambuf_iterator<char>(stream), {});
  for (const auto& entry : std::filesystem::directory_iterator(paper_folder())) {
    if (entry.path().extension() != ".toml" || entry.path().stem() == "claims") continue;
    EXPECT_THAT(ledger, HasSubstr('"' + entry.path().filename().string() + '"'));
  }
  EXPECT_GE(files, 10U);
  EXPECT_DOUBLE_EQ(all.number("digit_circle.sparling_mt.fpe").value, 0.01479519);
  EXPECT_EQ(all.seeds("digit_circle.sparling_mt.ce.seeds").values.size(), 9U);
  EXPECT_EQ(all.curve("latex_ocr.fne_by_density").values.size(), 11U);
}

}  // namespace
}  // namespace motifbench
