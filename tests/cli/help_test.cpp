#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "harness/cli/command.h"
#include "tests/cli/run_binary.h"

namespace motifbench {
namespace {

using testing::HasSubstr;

std::vector<std::string> first_words(const std::string& text) {
  std::vector<std::string> words;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    words.push_back(line.substr(0, line.find(' ')));
  }
  return words;
}

TEST(Help, EveryCommandExplainsItself) {
  for (const Command* command : commands()) {
    const Finished help = run_binary({std::string(command->name), "--help"});
    EXPECT_EQ(help.code, 0) << command->name;
    EXPECT_EQ(help.err, "");
    EXPECT_THAT(help.out, HasSubstr("Usage: motifbench " + std::string(command->name)));
    EXPECT_THAT(help.out, HasSubstr("\nExamples:\n  motifbench "));
    EXPECT_THAT(help.out, HasSubstr("--help"));
  }
}

TEST(Help, ProgramExplainsItself) {
  const Finished help = run_binary({"--help"});
  EXPECT_EQ(help.code, 0);
  for (const Command* command : commands()) EXPECT_THAT(help.out, HasSubstr(command->name));
  const Finished bare = run_binary({});
  EXPECT_EQ(bare.code, 2);
  EXPECT_EQ(bare.err, help.out);
  EXPECT_EQ(bare.out, "");
}

TEST(Help, OfACommandIsWhatTheCommandSays) {
  const Finished asked = run_binary({"help", "run"});
  EXPECT_EQ(asked.code, 0);
  EXPECT_EQ(asked.out, run_binary({"run", "--help"}).out);
}

TEST(Help, Version) {
  const Finished version = run_binary({"--version"});
  EXPECT_EQ(version.code, 0);
  EXPECT_THAT(version.out, HasSubstr("motifbench "));
  EXPECT_THAT(version.out, HasSubstr("torch: "));
  EXPECT_EQ(run_binary({"version"}).out, version.out);
}

TEST(ListCommand, KindsHoldWhatTheyShould) {
  EXPECT_THAT(first_words(run_binary({"list", "methods"}).out),
              testing::IsSupersetOf({"sparling_mt", "sparling_st", "l1", "kl", "non_sparse"}));
  EXPECT_THAT(first_words(run_binary({"list", "domains"}).out), testing::Contains("digit_circle"));
  EXPECT_THAT(first_words(run_binary({"list", "presets"}).out),
              testing::IsSupersetOf({"paper", "quick"}));
  EXPECT_THAT(first_words(run_binary({"list", "metrics"}).out),
              testing::IsSupersetOf({"fpe", "fne", "ce", "e2ee"}));
  EXPECT_FALSE(run_binary({"list", "reports"}).out.empty());
}

TEST(ListCommand, WithoutAKindAllAreShown) {
  const std::string all = run_binary({"list"}).out;
  for (const char* const kind : {"methods:", "domains:", "presets:", "reports:", "metrics:"}) {
    EXPECT_THAT(all, HasSubstr(kind));
  }
}

TEST(DescribeCommand, EveryListedNameIsDescribed) {
  for (const char* const kind : {"methods", "domains", "reports", "metrics"}) {
    std::vector<std::string> arguments = {"describe"};
    const std::vector<std::string> names = first_words(run_binary({"list", kind}).out);
    arguments.insert(arguments.end(), names.begin(), names.end());
    const Finished described = run_binary(arguments);
    EXPECT_EQ(described.code, 0) << described.err;
    for (const std::string& name : names) EXPECT_THAT(described.out, HasSubstr(" " + name + "\n"));
  }
}

TEST(DescribeCommand, ADomainShowsItsFactsPerPreset) {
  const std::string text = run_binary({"describe", "digit_circle"}).out;
  for (const char* const part :
       {"Source: ", "preset (", "Preset paper:", "Preset quick:", "minimum density", "line density",
        "1 x 100 x 100", "annealed budget", "provenance"}) {
    EXPECT_THAT(text, HasSubstr(part));
  }
}

TEST(DescribeCommand, AMethodShowsItsParameters) {
  EXPECT_THAT(run_binary({"describe", "l1"}).out, HasSubstr("lambda ("));
}

}  // namespace
}  // namespace motifbench
