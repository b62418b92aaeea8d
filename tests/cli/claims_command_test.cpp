#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/run_binary.h"

namespace motifbench {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

const std::string kNumbers = R"toml([[number]]
id = "ten"
domain = "digit_circle"
metric = "fpe"
aggregate = "mean"
unit = "percent"
source = "made up"
version = "v3"
certainty = "printed"
value = 10
)toml";

/// A claim about the committed quick runs as if quick were the paper's preset.
std::string claim(const std::string& id, const std::string& method) {
  return "[[claim]]\nid = '" + id +
         "'\ntext = 'It finds the digits.'\nsource = 'nowhere'\ndomain = 'digit_circle'\n"
         "method = '" +
         method +
         "'\nmetric = 'fpe'\npreset = 'quick'\nrule = { kind = 'at_most', number = 'ten' }\n";
}

class ClaimsCommand : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    results_ = new TemporaryFolder;
    const Finished imported = run_binary(
        {"import", MOTIFBENCH_SOURCE_DIR "/results/quick/results.json", "--out", results_->path()});
    ASSERT_EQ(imported.code, 0) << imported.err;
  }
  static void TearDownTestSuite() { delete results_; }

  static Finished claims(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"claims", "--out", results_->path()});
    return run_binary(arguments);
  }

  std::string ledger(const std::string& content) const {
    write_text(folder_ / "numbers.toml", kNumbers);
    write_text(folder_ / "claims.toml", "numbers = ['numbers.toml']\n" + content);
    return folder_ / "claims.toml";
  }

  TemporaryFolder folder_;
  static TemporaryFolder* results_;
};

TemporaryFolder* ClaimsCommand::results_ = nullptr;

TEST_F(ClaimsCommand, QuickRunsNeverReproduceThePaper) {
  const Finished finished = claims({"--format", "json", "--strict"});
  ASSERT_EQ(finished.code, 0) << finished.err;
  const auto json = nlohmann::json::parse(finished.out);
  EXPECT_GE(json.at("claims").size(), 40U);
  EXPECT_EQ(json.at("counts").at("reproduced"), 0);
  EXPECT_EQ(json.at("counts").at("not_reproduced"), 0);
  EXPECT_GT(json.at("counts").at("not_comparable"), 20);
  EXPECT_GT(json.at("counts").at("not_run"), 10);
}

TEST_F(ClaimsCommand, FormatsAreWhatTheySay) {
  const std::string text = claims({}).out;
  EXPECT_THAT(text, HasSubstr(" claims of the paper: 0 reproduced, 0 not reproduced, "));
  EXPECT_THAT(text, HasSubstr("not comparable (quick: holds)"));
  EXPECT_THAT(text, HasSubstr("not run (paper: no run of latex_ocr)"));
  EXPECT_THAT(claims({"--format", "markdown"}).out, StartsWith("**"));
  EXPECT_THAT(claims({"--format", "csv"}).out, StartsWith("claim,text,source,domain,"));
  EXPECT_THAT(text, EndsWith("\n"));
}

TEST_F(ClaimsCommand, StrictTurnsAFailedClaimIntoOne) {
  const std::string good = ledger(claim("a", "sparling_mt"));
  EXPECT_THAT(claims({"--claims", good}).out, HasSubstr("1 reproduced, 0 not reproduced"));
  EXPECT_EQ(claims({"--claims", good, "--strict"}).code, 0);
  const std::string bad = ledger(claim("a", "sparling_mt") + claim("b", "l1(lambda=1)"));
  const Finished lenient = claims({"--claims", bad});
  EXPECT_EQ(lenient.code, 0) << lenient.err;
  EXPECT_THAT(lenient.out, HasSubstr("1 reproduced, 1 not reproduced"));
  const Finished strict = claims({"--claims", bad, "--strict"});
  EXPECT_EQ(strict.code, 1);
  EXPECT_EQ(strict.out, lenient.out);
  EXPECT_EQ(strict.err, "");
}

TEST_F(ClaimsCommand, ParametersOfAClaimNeedNotBeWrittenCanonically) {
  const std::string file = ledger(claim("a", "l1(lambda=1.0)"));
  EXPECT_THAT(claims({"--claims", file}).out, HasSubstr("0 reproduced, 1 not reproduced"));
}

void expect_usage_error(const Finished& finished, const std::string& part) {
  EXPECT_EQ(finished.code, 2);
  EXPECT_EQ(finished.out, "");
  EXPECT_THAT(finished.err, StartsWith("motifbench: "));
  EXPECT_THAT(finished.err, HasSubstr(part));
}

TEST_F(ClaimsCommand, BadInputIsOneLine) {
  expect_usage_error(claims({"--format", "xml"}), "valid: text, markdown, csv, json");
  expect_usage_error(claims({"--claims", folder_ / "none.toml"}), "none.toml: No such file");
  expect_usage_error(claims({"--claims", ledger(claim("a", "l1(lamda=1)"))}), "claims.toml:7:10: ");
  expect_usage_error(run_binary({"claims", "--out", folder_ / "none"}), "results.sqlite");
}

}  // namespace
}  // namespace motifbench
