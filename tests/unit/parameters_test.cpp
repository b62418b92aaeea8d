#include "harness/core/parameters.h"

#include <gtest/gtest.h>

#include "harness/core/domain.h"
#include "tests/unit/expect_error.h"

namespace motifbench {
namespace {

std::vector<ParameterSpec> specs() {
  return {{.name = "lambda", .default_value = "1.0", .help = "weight", .minimum = 0.0},
          {.name = "units",
           .type = ParameterType::kInteger,
           .default_value = "500",
           .help = "how many",
           .minimum = 1.0,
           .maximum = 1e6},
          {.name = "mode",
           .type = ParameterType::kChoice,
           .default_value = "mean",
           .help = "which",
           .choices = {"mean", "median"}}};
}

TEST(Parameters, FillsDefaultsInCanonicalText) {
  EXPECT_EQ(canonical_parameters("method l1", specs(), {}),
            (ParameterMap{{"lambda", "1"}, {"units", "500"}, {"mode", "mean"}}));
}

TEST(Parameters, EqualSettingsHaveEqualTexts) {
  for (const char* text : {"0.5", "5e-1", ".5", "0.50"}) {
    EXPECT_EQ(canonical_parameters("m", specs(), {{"lambda", text}}).at("lambda"), "0.5") << text;
  }
  EXPECT_EQ(canonical_parameters("m", specs(), {{"lambda", "-0"}}).at("lambda"), "0");
  for (const char* text : {"1000", "1e3", "1000.0"}) {
    EXPECT_EQ(canonical_parameters("m", specs(), {{"units", text}}).at("units"), "1000") << text;
  }
}

TEST(Parameters, CanonicalTextIsAFixedPoint) {
  const ParameterMap once =
      canonical_parameters("m", specs(), {{"lambda", "0.10"}, {"units", "7"}, {"mode", "median"}});
  EXPECT_EQ(canonical_parameters("m", specs(), once), once);
}

TEST(Parameters, RefusesUnknownNamesWithAHint) {
  expect_usage({"method l1", "'lamda'", "did you mean 'lambda'", "lambda, units, mode"}, [] {
    canonical_parameters("method l1", specs(), {{"lamda", "1"}});
  });
  expect_usage({"method topk", "takes no parameters", "'k'"}, [] {
    canonical_parameters("method topk", {}, {{"k", "1"}});
  });
}

TEST(Parameters, RefusesInvalidValuesAndSaysWhatIsValid) {
  const auto refuse = [](const char* name, const char* value, const char* valid) {
    expect_usage({"method l1", name, fmt::format("'{}'", value), valid}, [&] {
      canonical_parameters("method l1", specs(), {{name, value}});
    });
  };
  refuse("lambda", "much", "a number of at least 0");
  refuse("lambda", "-1e-9", "a number of at least 0");
  refuse("lambda", "nan", "a number of at least 0");
  refuse("lambda", "", "a number of at least 0");
  refuse("units", "0", "an integer from 1 to 1000000");
  refuse("units", "1000001", "an integer from 1 to 1000000");
  refuse("units", "1.5", "an integer from 1 to 1000000");
  refuse("mode", "meen", "did you mean 'mean'?; valid: one of mean, median");
}

TEST(Parameters, BoundsAreInclusive) {
  EXPECT_EQ(canonical_parameters("m", specs(), {{"units", "1"}}).at("units"), "1");
  EXPECT_EQ(canonical_parameters("m", specs(), {{"units", "1000000"}}).at("units"), "1000000");
  EXPECT_EQ(canonical_parameters("m", specs(), {{"lambda", "0"}}).at("lambda"), "0");
}

TEST(Parameters, ReadsEveryType) {
  const Parameters parameters("m", specs(), {{"lambda", "0.25"}, {"units", "12"}});
  EXPECT_EQ(parameters.number("lambda"), 0.25);
  EXPECT_EQ(parameters.integer("units"), 12);
  EXPECT_EQ(parameters.choice("mode"), "mean");
  EXPECT_NO_THROW(parameters.check_all_read());
}

TEST(Parameters, AnUnreadParameterIsAnError) {
  const Parameters parameters("method l1", specs(), {});
  parameters.number("lambda");
  expect_failure({"method l1", "never reads: mode, units"}, [&] { parameters.check_all_read(); });
}

TEST(Parameters, ReadingWhatIsNotDeclaredIsAnError) {
  const Parameters parameters("method l1", specs(), {});
  expect_failure({"method l1", "'weight'"}, [&] { parameters.number("weight"); });
  expect_failure({"method l1", "'mode'"}, [&] { parameters.integer("mode"); });
}

TEST(DomainParameters, PresetDefaultsToTheFirst) {
  const std::vector<ParameterSpec> preset = {preset_parameter({"paper", "quick"})};
  EXPECT_EQ(canonical_parameters("domain d", preset, {}), (ParameterMap{{"preset", "paper"}}));
  expect_usage({"did you mean 'quick'", "paper, quick"}, [&] {
    canonical_parameters("domain d", preset, {{"preset", "quik"}});
  });
}

TEST(LineDensity, IsTheLastRungNotBelowTheMinimum) {
  // The paper's domains: DigitCircle rung 32, LaTeX-OCR 38, AudioMNISTSequence 21.
  EXPECT_NEAR(line_density(4.492e-5), 5.022621e-05, 1e-11);
  EXPECT_NEAR(line_density(9.64 / (32 * 43'200)), 8.939187e-06, 1e-12);
  EXPECT_NEAR(line_density(7.5 / 6420), 1.189204e-03, 1e-9);
  EXPECT_EQ(line_density(0.5), 0.5);
  EXPECT_EQ(line_density(0.375), 0.375);
  EXPECT_EQ(line_density(0.3750001), 0.5);
  EXPECT_EQ(line_density(0.9), 0.5);
  expect_failure({"minimum density"}, [] { line_density(0); });
}

TEST(LineDensity, StepsThroughTheLadder) {
  for (const double rung : {2.114141e-03, 1.189204e-03, 5.016956e-04, 8.929105e-05, 6.696828e-05,
                            5.022621e-05, 3.766966e-05, 2.825224e-05, 8.939187e-06, 6.704390e-06}) {
    EXPECT_NEAR(line_density(rung * 0.99), rung, rung * 1e-6);
    EXPECT_NEAR(line_density(rung * 1.01), rung / 0.75, rung * 2e-6);
  }
}

}  // namespace
}  // namespace motifbench
