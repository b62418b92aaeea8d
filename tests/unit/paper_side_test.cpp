#include "reports/support/paper_side.h"

#include <gmock/gmock.h>

namespace motifbench {
namespace {

using testing::HasSubstr;

const Spec kSparling{.name = "sparling_mt", .parameters = {}};

DomainRuns runs_of(const Spec& domain) {
  SeedRun run;
  run.cell.id = {.domain = domain, .method = kSparling, .seed = 1};
  return group_runs({run}).domains.front();
}

PaperSide beside(const std::string& preset) {
  return PaperSide(runs_of({.name = "digit_circle", .parameters = {{"preset", preset}}}));
}

TEST(PaperSide, PrefersTheMeanWithItsInterval) {
  const auto found = beside("paper").value(kSparling, "fpe");
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->value, 0.01479519, 1e-9) << "printed to two digits elsewhere";
  ASSERT_TRUE(found->low && found->high);
  EXPECT_NEAR(*found->high, 0.0423, 1e-9);
  EXPECT_EQ(found->seeds.size(), 9U);
}

TEST(PaperSide, SaysWhichSeedsBelongTogether) {
  const auto group = [](const std::string& domain, const std::string& metric) {
    const PaperSide side(runs_of({.name = domain, .parameters = {{"preset", "paper"}}}));
    return side.value(kSparling, metric)->group;
  };
  EXPECT_NE(group("digit_circle", "e2ee"), "");
  EXPECT_EQ(group("digit_circle", "e2ee"), group("digit_circle", "ce"));
  EXPECT_EQ(group("audio_mnist", "e2ee"), "") << "each list is sorted by itself";
}

TEST(PaperSide, AveragesSeedsWhereNoMeanIsPublished) {
  const auto found = beside("paper").value(
      {.name = "no_batch_norm", .parameters = {{"thresholds", "st"}}}, "e2ee");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->seeds.size(), 9U);
  EXPECT_NEAR(found->value, 0.6063, 0.002) << "not the best seed, which is published too";
  EXPECT_FALSE(found->low);
}

TEST(PaperSide, KnowsSettingsApart) {
  const auto weak = beside("paper").value({.name = "l1", .parameters = {{"lambda", "0.1"}}}, "fpe");
  const auto strong = beside("paper").value({.name = "l1", .parameters = {{"lambda", "2"}}}, "fpe");
  ASSERT_TRUE(weak && strong);
  EXPECT_NEAR(weak->value, 0.9999, 1e-9);
  EXPECT_NEAR(strong->value, 0.9125, 1e-9);
  EXPECT_FALSE(beside("paper").value({.name = "topk", .parameters = {}}, "fpe"));
  EXPECT_FALSE(beside("paper").value(kSparling, "no_such_metric"));
}

TEST(PaperSide, BoundsAndConstantsAreNoValuesOfAMethod) {
  EXPECT_NEAR(beside("paper").value(kSparling, "ce")->value, 0.01156094, 1e-9)
      << "not the bound of the good seeds";
  EXPECT_NEAR(*beside("paper").constant("necessity_alpha"), 0.465, 1e-9);
  EXPECT_FALSE(beside("paper").constant("ce"));
}

TEST(PaperSide, TheWorstSeedSpeaksForNoMethod) {
  const PaperSide splicing(runs_of({.name = "splicing", .parameters = {{"preset", "paper"}}}));
  EXPECT_FALSE(splicing.value(kSparling, "fne")) << "of which only the worst seed is published";
  EXPECT_TRUE(splicing.value(kSparling, "e2ee"));
}

TEST(PaperSide, SaysWhatAnotherPresetIsBesideThePaper) {
  EXPECT_TRUE(beside("paper").same_task());
  EXPECT_EQ(beside("paper").name(), "paper");
  EXPECT_TRUE(beside("lite").same_task());
  EXPECT_EQ(beside("lite").name(), "paper (preset paper: other networks)");
  EXPECT_FALSE(beside("quick").same_task());
  EXPECT_EQ(beside("quick").name(), "paper (preset paper: another task)");
  for (const char* preset : {"quick", "lite"}) {
    EXPECT_THAT(beside(preset).note(), HasSubstr(std::string("Ours are of preset ") + preset));
  }
  EXPECT_TRUE(beside("quick").value(kSparling, "fpe")) << "shown, under its name";
}

TEST(PaperSide, OtherDomainsHaveOtherNumbers) {
  const PaperSide toy(runs_of({.name = "toy", .parameters = {{"preset", "paper"}}}));
  EXPECT_FALSE(toy.value(kSparling, "fpe"));
  EXPECT_EQ(toy.by_density(kSparling, "fpe"), nullptr);
  const PaperCurve* curve = beside("paper").by_density(kSparling, "fpe");
  ASSERT_NE(curve, nullptr);
  EXPECT_EQ(curve->label.domain, "digit_circle");
  EXPECT_EQ(curve->at.size(), curve->values.size());
}

}  // namespace
}  // namespace motifbench
