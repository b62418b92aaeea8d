#include "harness/cli/options.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/error_text.h"

namespace motifbench {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr Command kTestCommand = {"paint", "Paint the fence", nullptr};

OptionSet fence() {
  OptionSet options(kTestCommand);
  options.flag("dry-run", "do not paint")
      .value("colour", "NAME", "which colour", "white")
      .value("seed", "N", "a seed")
      .repeated("filter", "REGEX", "which planks")
      .arguments("[PLANK...]", 0, 2)
      .example("motifbench paint --colour red");
  return options;
}

ParsedOptions parse(const Arguments& arguments) { return fence().parse(arguments).value(); }

TEST(Options, ValuesFlagsListsAndArguments) {
  const ParsedOptions given = parse({"first", "--colour=red", "--dry-run", "--filter", "a",
                                     "--filter", "b", "second", "--seed", "7"});
  EXPECT_EQ(given.text("colour"), "red");
  EXPECT_TRUE(given.has("dry-run"));
  EXPECT_THAT(given.list("filter"), ElementsAre("a", "b"));
  EXPECT_THAT(given.arguments(), ElementsAre("first", "second"));
  EXPECT_EQ(given.integer("seed", 0), 7);
}

TEST(Options, DefaultsAndAbsence) {
  const ParsedOptions given = parse({});
  EXPECT_EQ(given.text("colour"), "white");
  EXPECT_FALSE(given.has("dry-run"));
  EXPECT_FALSE(given.has("seed"));
  EXPECT_EQ(given.maybe("seed"), std::nullopt);
  EXPECT_TRUE(given.list("filter").empty());
}

TEST(Options, ValuesMayStartWithADash) {
  EXPECT_EQ(parse({"--seed", "-2"}).integer("seed", -2), -2);
  EXPECT_EQ(parse({"--seed=-1"}).integer("seed", -2), -1);
  EXPECT_EQ(parse({"--colour=--white"}).text("colour"), "--white");
  EXPECT_THAT(parse({"--filter", "-seed=2"}).list("filter"), ElementsAre("-seed=2"));
}

TEST(Options, MistakesAreOneLineWithCommandAndNearestOption) {
  const auto error = [](const Arguments& arguments) {
    return usage_error_of([&] { parse(arguments); });
  };
  EXPECT_THAT(error({"--color", "red"}),
              HasSubstr("paint: unknown option '--color'; did you mean '--colour'"));
  EXPECT_THAT(error({"--color=red"}), HasSubstr("unknown option '--color'; did you mean"));
  EXPECT_THAT(error({"-dry-run"}),
              HasSubstr("unknown option '-dry-run'; did you mean '--dry-run'"));
  EXPECT_THAT(error({"--dry"}), HasSubstr("unknown option '--dry'"));
  EXPECT_THAT(error({"--seed"}), HasSubstr("paint: option '--seed' needs a value"));
  EXPECT_THAT(error({"--seed="}), HasSubstr("paint: option '--seed' needs a value"));
  EXPECT_THAT(error({"--seed", "--dry-run"}), HasSubstr("option '--seed' needs a value"));
  EXPECT_THAT(error({"--colour", "--dyr-run"}),
              HasSubstr("option '--colour' needs a value, but is followed by '--dyr-run'"));
  EXPECT_THAT(error({"--colour", ""}), HasSubstr("option '--colour' needs a value"));
  EXPECT_THAT(error({"--seed", "1", "--seed", "2"}), HasSubstr("option '--seed' is given twice"));
  EXPECT_THAT(error({"--dry-run=yes"}), HasSubstr("option '--dry-run' takes no value"));
  EXPECT_THAT(error({"a", "b", "c"}), HasSubstr("paint: unexpected argument 'c'"));
}

TEST(Options, RequiredOptionsAndArguments) {
  OptionSet options(kTestCommand);
  options.required("to", "FILE", "where").arguments("PLANK...", 1, 9);
  EXPECT_THAT(usage_error_of([&] { options.parse({"a"}); }), HasSubstr("--to FILE is missing"));
  EXPECT_THAT(usage_error_of([&] {
                options.parse({"--to", "x"});
              }),
              HasSubstr("PLANK... is missing"));
}

TEST(Options, IntegersAreChecked) {
  for (const char* const text : {"x", "1.5", "", "-3", "99999999999999999999"}) {
    EXPECT_THAT(usage_error_of([&] {
                  const ParsedOptions given = parse({"--seed", text});
                  given.integer("seed", -2);
                }),
                HasSubstr("seed"))
        << text;
  }
}

TEST(Options, HelpHasUsageOptionsDefaultsAndExamples) {
  const std::string help = fence().help();
  for (const char* const part :
       {"Usage: motifbench paint [OPTIONS] [PLANK...]", "Paint the fence", "--colour NAME",
        "(=white)", "which planks (may be repeated)", "--help", "motifbench paint --colour red"}) {
    EXPECT_THAT(help, HasSubstr(part));
  }
  testing::internal::CaptureStdout();
  EXPECT_FALSE(fence().parse({"--nonsense", "--help"}));
  std::fflush(stdout);
  EXPECT_EQ(testing::internal::GetCapturedStdout(), help);
}

TEST(Commands, NearestCommandIsNamed) {
  EXPECT_THAT(usage_error_of([] { find_command("lst"); }), HasSubstr("did you mean 'list'"));
  EXPECT_EQ(find_command("run-cell").name, "run-cell");
  for (const Command* command : commands()) {
    EXPECT_THAT(commands_help(), HasSubstr(command->name));
    EXPECT_FALSE(command->summary.empty());
  }
}

}  // namespace
}  // namespace motifbench
