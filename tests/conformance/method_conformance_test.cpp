// Every registered method against every check; no method opts in, none can opt out.

#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "tests/conformance/method_checks.h"

namespace motifbench {
namespace {

using MethodAndCheck = std::tuple<std::string, int>;

class MethodConformance : public ::testing::TestWithParam<MethodAndCheck> {};

TEST_P(MethodConformance, Holds) {
  const auto& [name, check] = GetParam();
  const auto method = MethodRegistry::instance().make(name, {});
  EXPECT_EQ(kMethodChecks[check].check(*method, small_facts(/*channels=*/10)), "");
}

INSTANTIATE_TEST_SUITE_P(Registry, MethodConformance,
                         ::testing::Combine(::testing::ValuesIn(MethodRegistry::instance().names()),
                                            ::testing::Range(0, kMethodCheckCount)),
                         [](const auto& test) {
                           return std::get<0>(test.param) + "_" +
                                  kMethodChecks[std::get<1>(test.param)].name;
                         });

TEST(MethodRegistry, HoldsExactlyTheFilesOfTheFolder) {
  std::set<std::string> stems;
  for (const auto& entry : std::filesystem::directory_iterator(MOTIFBENCH_SOURCE_DIR "/methods")) {
    if (entry.path().extension() == ".cpp") stems.insert(entry.path().stem());
  }
  const auto names = MethodRegistry::instance().names();
  EXPECT_EQ(std::set<std::string>(names.begin(), names.end()), stems);
  EXPECT_FALSE(stems.empty());
}

TEST(MethodRegistry, EveryMethodSaysWhatItIsAndWhereItComesFrom) {
  for (const std::string& name : MethodRegistry::instance().names()) {
    const Descriptor& descriptor = MethodRegistry::instance().find(name).descriptor;
    EXPECT_FALSE(descriptor.summary.empty()) << name;
    EXPECT_FALSE(descriptor.source.empty()) << name;
    for (const ParameterSpec& parameter : descriptor.parameters) {
      EXPECT_FALSE(parameter.help.empty()) << name << " " << parameter.name;
    }
  }
}

}  // namespace
}  // namespace motifbench
