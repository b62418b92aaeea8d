#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/run_binary.h"

namespace motifbench {
namespace {

using nlohmann::json;
using testing::StartsWith;

TEST(SampleCommand, WritesThePapersOwnImages) {
  const TemporaryFolder folder;
  const Finished finished = run_binary({"sample", "--domain", "digit_circle(preset=paper)",
                                        "--seed", "-1", "--index", "0-1", "--out", folder.path()});
  ASSERT_EQ(finished.code, 0) << finished.err;
  // The first two validation images of the authors' generator.
  const std::vector<std::pair<std::string, std::string>> expected = {{"0296", "8e825f8abf8db70e"},
                                                                     {"03451", "89c2418e57666f23"}};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const std::string base = folder / ("digit_circle_circle_paper_validation_" + std::to_string(i));
    const json sample = json::parse(read_text(base + ".json"));
    EXPECT_EQ(sample.at("target_text"), expected[i].first);
    EXPECT_THAT(sample.at("input_sha256").get<std::string>(), StartsWith(expected[i].second));
    EXPECT_EQ(sample.at("input_encoding"), "bits");
    EXPECT_EQ(sample.at("input_shape"), json({1, 100, 100}));
    EXPECT_EQ(sample.at("motifs").size(), expected[i].first.size());
    for (const json& motif : sample.at("motifs")) {
      EXPECT_NE(expected[i].first.find(motif.at("symbol").get<std::string>()), std::string::npos);
      EXPECT_LT(motif.at("rows").at(0), motif.at("rows").at(1));
      EXPECT_LT(motif.at("cols").at(0), motif.at("cols").at(1));
    }
    EXPECT_THAT(read_text(base + ".png"), StartsWith("\x89PNG\r\n"));
  }
}

TEST(SampleCommand, SeedsAndSplitsDiffer) {
  const TemporaryFolder folder;
  const auto sample = [&](const std::string& seed) {
    const Finished finished = run_binary({"sample", "--domain", "digit_circle(preset=quick)",
                                          "--seed", seed, "--index", "3", "--out", folder.path()});
    EXPECT_EQ(finished.code, 0) << finished.err;
    const std::string file = finished.out.substr(0, finished.out.find(' '));
    return json::parse(read_text(file));
  };
  const json one = sample("1");
  EXPECT_EQ(one, sample("1"));
  const std::set<std::string> hashes = {one.at("input_sha256"), sample("2").at("input_sha256"),
                                        sample("-1").at("input_sha256"),
                                        sample("-2").at("input_sha256")};
  EXPECT_EQ(hashes.size(), 4U);
  EXPECT_NE(one.at("identity").get<std::string>().find("/train/seed=1/index=3"), std::string::npos);
}

}  // namespace
}  // namespace motifbench
