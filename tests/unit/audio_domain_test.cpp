#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

#include "domains/audio_mnist/clip.h"
#include "domains/audio_mnist/continuous_stream.h"
#include "domains/audio_mnist/tones.h"
#include "harness/core/domain.h"
#include "tests/unit/expect_error.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

using testing::HasSubstr;

std::unique_ptr<Domain> make(const std::string& name, const std::string& preset,
                             const std::string& motifs = "sequence") {
  return DomainRegistry::instance().make(name, {{"preset", preset}, {"motifs", motifs}});
}

TEST(AudioMnist, PaperFactsAreThePapers) {
  const DomainFacts facts = make("audio_mnist", "paper")->facts();
  EXPECT_EQ(facts.input.channels, 64);
  EXPECT_EQ(facts.input.cols, 642);
  EXPECT_EQ(facts.motifs.size(), 6420);
  EXPECT_NEAR(facts.minimum_density, 1.1682e-3, 1e-7);
  EXPECT_NEAR(facts.line_density, 1.189204e-3, 1e-9);
  EXPECT_FALSE(facts.bottleneck.affine_batch_norm);
  EXPECT_EQ(facts.bottleneck.accumulate_until, 10);
  EXPECT_EQ(facts.training.batch_size, 8);
  EXPECT_EQ(make("audio_mnist", "paper", "single")->facts().input.cols, 129);
}

TEST(AudioMnist, ProvenanceSaysWhatIsHeard) {
  EXPECT_THAT(make("audio_mnist", "quick")->facts().provenance, HasSubstr("published recordings"));
  for (const char* const preset : {"paper", "lite", "quick"}) {
    EXPECT_THAT(make("audio_mnist_espeak", preset)->facts().provenance, HasSubstr("stand-in"));
  }
  for (const char* const name : {"audio_mnist", "audio_mnist_espeak"}) {
    EXPECT_THAT(make(name, "tiny")->facts().provenance, HasSubstr("synthetic tones"));
    EXPECT_THAT(make(name, "tiny", "single")->facts().provenance, HasSubstr("synthetic tones"));
  }
}

TEST(AudioMnist, WithoutDataOnlySamplesFail) {
  const TemporaryFolder folder;
  const char* const old = std::getenv("MOTIFBENCH_DATA");
  const std::string before = old == nullptr ? "" : old;
  setenv("MOTIFBENCH_DATA", folder.path().c_str(), 1);
  for (const char* const preset : {"paper", "lite", "quick"}) {
    const auto published = make("audio_mnist", preset);
    EXPECT_EQ(published->facts().preset, preset);
    expect_failure({"audio_mnist", folder.path().string(), "download", "motifbench data make"},
                   [&] { published->sample({}); });
    const auto stand_in = make("audio_mnist_espeak", preset);
    expect_failure({"motifbench data make audio_mnist_espeak"}, [&] { stand_in->sample({}); });
  }
  setenv("MOTIFBENCH_DATA", before.c_str(), 1);
}

TEST(AudioMnist, FootprintsAreWhereItIsLoud) {
  const auto domain = make("audio_mnist", "tiny");
  const DomainFacts& facts = domain->facts();
  const auto cols = static_cast<std::size_t>(facts.input.cols);
  double inside = 0, outside = 0;
  int cells_inside = 0, cells_outside = 0;
  for (std::int64_t index = 0; index < 40; ++index) {
    const Example example = domain->sample({Split::kTrain, 1, index});
    ASSERT_EQ(example.motifs.size(), example.target.size());
    std::vector<bool> spoken(cols, false);
    for (std::size_t i = 0; i < example.motifs.size(); ++i) {
      const Footprint& box = example.motifs[i].footprint;
      EXPECT_EQ(example.motifs[i].symbol, example.target[i]);
      EXPECT_EQ(box.row_begin, 0);
      EXPECT_EQ(box.row_end, 1);
      if (i > 0) {
        EXPECT_LE(example.motifs[i - 1].footprint.col_end, box.col_begin);
      }
      for (int col = box.col_begin; col < box.col_end; ++col) {
        spoken[static_cast<std::size_t>(col)] = true;
      }
    }
    for (std::size_t col = 0; col < cols; ++col) {
      float loudest = example.input[col];
      for (std::size_t band = 1; band < 64; ++band) {
        loudest = std::max(loudest, example.input[band * cols + col]);
      }
      (spoken[col] ? inside : outside) += loudest;
      ++(spoken[col] ? cells_inside : cells_outside);
    }
  }
  // 20 dB to the unit: at least 30 dB louder on average.
  EXPECT_GT(inside / cells_inside, outside / cells_outside + 1.5);
}

TEST(AudioMnist, SingleDigitsStandInTheMiddle) {
  const auto domain = make("audio_mnist", "tiny", "single");
  std::set<std::int64_t> heard;
  for (const Split split : {Split::kTrain, Split::kTest, Split::kMotifTest}) {
    for (std::int64_t index = 0; index < 60; ++index) {
      const Example example = domain->sample({split, 1, index});
      ASSERT_EQ(example.motifs.size(), 1U);
      EXPECT_EQ(example.target, (std::vector<std::int64_t>{example.motifs[0].symbol}));
      const Footprint& box = example.motifs[0].footprint;
      EXPECT_NEAR(0.5 * (box.col_begin + box.col_end), 0.5 * domain->facts().motifs.cols, 2);
      heard.insert(example.target[0]);
    }
  }
  EXPECT_EQ(heard.size(), 10U);
}

TEST(AudioMnist, TrainingSpeakersAreScoredBesideTheUnseen) {
  const auto domain = make("audio_mnist", "tiny");
  std::set<std::string> names;
  for (const EvaluationPass& pass : domain->evaluation()) {
    names.insert(pass.name);
    const Domain& data = pass.data ? *pass.data : *domain;
    const bool train = pass.name.ends_with("_train_speakers");
    if (pass.split != Split::kTest || pass.name.starts_with("single")) continue;
    EXPECT_EQ(data.sample({Split::kTest, 0, 3}) == domain->sample({Split::kTest, 0, 3}), !train);
  }
  EXPECT_THAT(names, testing::IsSupersetOf({"motifs", "end to end", "motifs_train_speakers",
                                            "end to end_train_speakers", "single motifs",
                                            "single motifs_train_speakers", "perturbation"}));
}

TEST(ToneRecordings, DigitsAreToldApartByTheirHeight) {
  const ToneRecordings tones;
  for (const int speaker : {1, 33, 60}) {
    int last = 0;
    for (int digit = 0; digit < kDigits; ++digit) {
      const std::span<const float> tone = tones.samples({speaker, digit, 7});
      int crossings = 0;
      for (std::size_t i = 1; i < tone.size(); ++i) {
        crossings += (tone[i - 1] < 0) != (tone[i] < 0) ? 1 : 0;
      }
      EXPECT_GT(crossings, last);
      last = crossings;
    }
  }
}

TEST(ContinuousStream, IsOneGeneratorForAllSamples) {
  // Sample n takes as many draws as its first one says.
  const auto consume = [](RandomStream& random) {
    for (std::int64_t i = random.integer(1, 20); i > 0; --i) random.uniform();
  };
  std::vector<double> expected;
  RandomStream random(0xfffffffeU);
  for (int i = 0; i < 50; ++i) {
    RandomStream copy = random;
    expected.push_back(copy.uniform());
    consume(random);
  }
  const ContinuousStream forward(0xfffffffeU, consume);
  const ContinuousStream backward(0xfffffffeU, consume);
  for (std::int64_t i = 0; i < 50; ++i) {
    EXPECT_EQ(forward.at(i).uniform(), expected[static_cast<std::size_t>(i)]);
    EXPECT_EQ(backward.at(49 - i).uniform(), expected[static_cast<std::size_t>(49 - i)]);
  }
}

}  // namespace
}  // namespace motifbench
