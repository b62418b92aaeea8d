#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "reports/support/ledger_tables.h"
#include "tests/golden/report_fixture.h"

namespace motifbench {
namespace {

// The report's own golden holds the shipped claims, none of which is about the toy domains; here a
// ledger about them goes through every renderer.
const std::filesystem::path kFolder =
    std::filesystem::path(MOTIFBENCH_SOURCE_DIR) / "tests/golden/claims";

std::string read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

const std::vector<JudgedClaim>& judged() {
  static const std::vector<JudgedClaim> claims =
      judge_claims(read_claims(kFolder / "claims.toml"), report_fixture());
  return claims;
}

TEST(ClaimsGolden, EveryFormatMatchesItsFile) {
  const std::vector<std::pair<std::string, std::string>> texts = {
      {"claims.txt", to_plain_text(short_ledger(judged()))},
      {"claims.md", to_markdown(full_ledger(judged()))},
      {"claims.csv", to_csv(ledger_data(judged()))},
      {"claims.json", ledger_json(judged())}};
  for (const auto& [file, text] : texts) {
    SCOPED_TRACE(file);
    if (std::getenv("MOTIFBENCH_UPDATE_GOLDEN") != nullptr) {
      std::ofstream(kFolder / file, std::ios::binary) << text;
    }
    ASSERT_TRUE(std::filesystem::exists(kFolder / file))
        << "set MOTIFBENCH_UPDATE_GOLDEN=1 to write it, then look at it";
    EXPECT_EQ(read_file(kFolder / file), text)
        << "set MOTIFBENCH_UPDATE_GOLDEN=1 to rewrite, then look at the difference";
  }
}

TEST(ClaimsGolden, VerdictsFollowFromTheFixture) {
  std::map<std::string, std::string> verdicts;
  for (const JudgedClaim& claim : judged()) verdicts[claim.claim.id] = to_text(claim.verdict);
  EXPECT_EQ(verdicts, (std::map<std::string, std::string>{{"line.fpe", "reproduced"},
                                                          {"line.fne", "not reproduced"},
                                                          {"line.curve", "reproduced"},
                                                          {"line.seeds", "not comparable"},
                                                          {"line.dense", "not run"},
                                                          {"circle.fpe", "not comparable"},
                                                          {"circle.share", "not comparable"},
                                                          {"circle.falls", "not comparable"},
                                                          {"circle.penalty", "not comparable"},
                                                          {"circle.recognised", "reproduced"},
                                                          {"sphere.fpe", "not run"}}));
}

TEST(ClaimsGolden, JsonSurvivesAnyName) {
  Claim claim = read_claims(kFolder / "claims.toml").front();
  claim.subject.domain = {.name = "toy", .parameters = {}};
  SeedRun run;
  run.cell.id = {.domain = {.name = "toy", .parameters = {{"preset", "\x01\xFF\"}"}}},
                 .method = {.name = "annealed", .parameters = {}},
                 .seed = 1};
  run.cell.status = CellStatus::kOk;
  run.models = {{.density = 0.5, .samples_seen = 1, .final = true, .scores = {}}};
  run.models[0].scores.metrics = {{"fpe", 0.01, 10}};
  const std::string text = ledger_json(judge_claims({claim}, group_runs({run})));
  const auto json = nlohmann::json::parse(text);
  EXPECT_EQ(json.at("claims").at(0).at("verdict"), "not comparable");
  EXPECT_EQ(json.at("claims").at(0).at("evidence").at(1).at("holds"), true);
  EXPECT_EQ(json.at("counts").at("not_comparable"), 1);
}

}  // namespace
}  // namespace motifbench
