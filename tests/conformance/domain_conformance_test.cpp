// Every registered domain at every preset against every check, and a deliberately broken domain
// that the checks must notice.

#include <gtest/gtest.h>

#include <cstring>

#include "harness/core/network.h"
#include "tests/conformance/domain_checks.h"

namespace motifbench {
namespace {

struct DomainPreset {
  std::string domain, preset;
};

/// Above this many sites the networks of `paper` take minutes a pass: only the data are checked.
constexpr int kMostSites = 20'000;

std::vector<DomainPreset> all_presets() {
  std::vector<DomainPreset> all;
  for (const std::string& name : DomainRegistry::instance().names()) {
    for (const ParameterSpec& parameter :
         DomainRegistry::instance().find(name).descriptor.parameters) {
      if (parameter.name != "preset") continue;
      for (const std::string& preset : parameter.choices) all.push_back({name, preset});
    }
  }
  return all;
}

using DomainAndCheck = std::tuple<DomainPreset, int>;

class DomainConformance : public ::testing::TestWithParam<DomainAndCheck> {};

TEST_P(DomainConformance, Holds) {
  const auto& [which, check] = GetParam();
  const auto domain = DomainRegistry::instance().make(which.domain, {{"preset", which.preset}});
  if (const std::string missing = domain->missing(); !missing.empty()) GTEST_SKIP() << missing;
  if (kDomainChecks[check].runs_networks && domain->facts().input.sites() > kMostSites) {
    GTEST_SKIP() << "networks of " << domain->facts().input.sites() << " sites";
  }
  EXPECT_EQ(kDomainChecks[check].check(*domain), "");
}

INSTANTIATE_TEST_SUITE_P(Registry, DomainConformance,
                         ::testing::Combine(::testing::ValuesIn(all_presets()),
                                            ::testing::Range(0, kDomainCheckCount)),
                         [](const auto& test) {
                           const DomainPreset& which = std::get<0>(test.param);
                           return which.domain + "_" + which.preset + "_" +
                                  kDomainChecks[std::get<1>(test.param)].name;
                         });

TEST(DomainRegistry, IsNotEmptyAndEveryDomainHasPresets) {
  const std::vector<DomainPreset> presets = all_presets();
  EXPECT_FALSE(DomainRegistry::instance().names().empty());
  for (const std::string& name : DomainRegistry::instance().names()) {
    EXPECT_TRUE(std::any_of(presets.begin(), presets.end(), [&](const DomainPreset& preset) {
      return preset.domain == name;
    })) << name;
  }
}

/// What seeds itself when it is made is pure only for as long as it lives.
TEST(DomainRegistry, AnotherInstanceMakesTheSameSamples) {
  for (const DomainPreset& which : all_presets()) {
    const auto make = [&] {
      return DomainRegistry::instance().make(which.domain, {{"preset", which.preset}});
    };
    const auto first = make();
    if (!first->missing().empty()) continue;
    const auto second = make();
    for (const Split split : {Split::kTrain, Split::kValidation, Split::kTest, Split::kMotifTest}) {
      EXPECT_EQ(first->sample({split, 3, 7}), second->sample({split, 3, 7}))
          << which.domain << " " << which.preset;
    }
  }
}

/// Passes everything on to a sound domain, except for one fault.
class FaultyDomain : public Domain {
 public:
  explicit FaultyDomain(std::string fault)
      : fault_(std::move(fault)),
        sound_(DomainRegistry::instance().make("digit_circle", {{"preset", "tiny"}})),
        facts_(sound_->facts()) {
    if (fault_ == "minimum_density_is_right") facts_.minimum_density *= 1.5;
    if (fault_ == "networks_fit_the_facts") facts_.motifs.channels = 9;
  }

  const DomainFacts& facts() const override { return facts_; }
  Example sample(const SampleKey& key) const override {
    Example example = sound_->sample(key);
    if (fault_ == "samples_are_pure") example.input[0] = static_cast<float>(++calls_);
    if (fault_ == "batches_do_not_matter") example.input[0] = static_cast<float>(++calls_);
    if (fault_ == "streams_differ" && key.split == Split::kTest) {
      return sound_->sample({Split::kTrain, 1, key.index});
    }
    if (fault_ == "samples_fit_the_facts")
      example.motifs[0].footprint.row_end = facts_.motifs.rows + 1;
    return example;
  }
  std::shared_ptr<FirstHalf> make_g() const override { return sound_->make_g(); }
  std::shared_ptr<SecondHalf> make_h() const override { return sound_->make_h(); }
  std::vector<EvaluationPass> evaluation() const override {
    auto passes = sound_->evaluation();
    if (fault_ == "metrics_are_defined") passes.erase(passes.begin());
    return passes;
  }
  std::shared_ptr<const Domain> single_motifs() const override {
    if (fault_ != "single_motifs_are_single") return sound_->single_motifs();
    return DomainRegistry::instance().make("digit_circle", {{"preset", "tiny"}});
  }
  std::vector<EvaluationPass> single_motif_evaluation() const override {
    return sound_->single_motif_evaluation();
  }
  std::string target_text(std::span<const std::int64_t> target) const override {
    return sound_->target_text(target);
  }

 private:
  std::string fault_;
  std::unique_ptr<Domain> sound_;
  DomainFacts facts_;
  mutable int calls_ = 0;
};

TEST(BrokenDomain, EveryFaultIsNoticed) {
  for (int i = 0; i < kDomainCheckCount; ++i) {
    EXPECT_EQ(kDomainChecks[i].check(FaultyDomain("none")), "") << kDomainChecks[i].name;
    EXPECT_NE(kDomainChecks[i].check(FaultyDomain(kDomainChecks[i].name)), "")
        << kDomainChecks[i].name;
  }
}

}  // namespace
}  // namespace motifbench
