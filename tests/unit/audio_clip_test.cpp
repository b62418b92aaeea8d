#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/math/special_functions/erf.hpp>
#include <cmath>
#include <numbers>
#include <set>

#include "domains/audio_mnist/clip.h"
#include "harness/data/truncated_normal.h"
#include "tests/unit/expect_error.h"

namespace motifbench {
namespace {

using testing::ElementsAre;

/// Every recording is constant: 1 + its digit. Lengths differ by digit.
class StepRecordings : public Recordings {
 public:
  explicit StepRecordings(int shortest = 3000) {
    for (int digit = 0; digit < kDigits; ++digit) {
      samples_.emplace_back(static_cast<std::size_t>(shortest + 100 * digit),
                            static_cast<float>(1 + digit));
    }
  }
  std::span<const float> samples(const RecordingKey& key) const override {
    return samples_[static_cast<std::size_t>(key.digit)];
  }

 private:
  std::vector<std::vector<float>> samples_;
};

TEST(AudioDraws, TheStreamGivesTheKnownAnswers) {
  RandomStream random(5);
  EXPECT_EQ(random.integer(5, 11), 8);
  EXPECT_THAT(random.choose(10, 6), ElementsAre(6, 6, 0, 9, 8, 4));
  EXPECT_EQ(1 + random.integer(0, 51), 40);
  std::vector<std::int64_t> starts = random.choose(120'000, 6);
  std::sort(starts.begin(), starts.end());
  EXPECT_THAT(starts, ElementsAre(20176, 34750, 35227, 51824, 68254, 73223));
}

// Spelt out with the stream's own calls, in the order of facts 2.4.
TEST(AudioClip, DrawsInThePapersOrder) {
  const StepRecordings recordings;
  for (std::int64_t index = 0; index < 50; ++index) {
    RandomStream random = RandomStream::for_sample(1, index);
    RandomStream same = random;
    const ClipPlan plan = draw_clip({}, recordings, train_speakers(), random);
    ASSERT_EQ(static_cast<std::int64_t>(plan.size()), same.integer(5, 11));
    const std::vector<std::int64_t> digits = same.choose(10, plan.size());
    for (std::size_t i = 0; i < plan.size(); ++i) {
      EXPECT_EQ(plan[i].key.digit, digits[i]);
      EXPECT_EQ(plan[i].key.speaker,
                train_speakers()[static_cast<std::size_t>(same.integer(0, 51))]);
      EXPECT_EQ(plan[i].key.take, same.integer(0, 50));
    }
    std::vector<std::int64_t> starts;
    bool apart = false;
    while (!apart) {
      starts = same.choose(120'000, plan.size());
      std::sort(starts.begin(), starts.end());
      starts.push_back(120'000);
      apart = true;
      for (std::size_t i = 0; i < plan.size(); ++i) {
        apart = apart && starts[i] + 3000 + 100 * digits[i] <= starts[i + 1];
      }
    }
    for (std::size_t i = 0; i < plan.size(); ++i) EXPECT_EQ(plan[i].start, starts[i]);
    EXPECT_EQ(random.uniform(), same.uniform());
  }
}

TEST(AudioClip, OnlyTheGivenSpeakersAreHeard) {
  const StepRecordings recordings;
  std::set<int> heard;
  for (std::int64_t index = 0; index < 200; ++index) {
    RandomStream random = RandomStream::for_sample(-2, index);
    for (const PlacedRecording& placed : draw_clip({}, recordings, test_speakers(), random)) {
      heard.insert(placed.key.speaker);
    }
  }
  EXPECT_EQ(heard, (std::set<int>{1, 4, 10, 20, 40, 45, 48, 54, 56}));
}

TEST(AudioClip, HoldsTheRecordingsOverSilence) {
  const StepRecordings recordings;
  RandomStream random = RandomStream::for_sample(1, 7);
  const ClipPlan plan = draw_clip({}, recordings, train_speakers(), random);
  std::vector<float> clip = render_clip(plan, recordings, 120'000, /*noise=*/0, random);
  ASSERT_EQ(clip.size(), 120'000U);
  for (const PlacedRecording& placed : plan) {
    for (int i = 0; i < 3000 + 100 * placed.key.digit; ++i) {
      float& value = clip[static_cast<std::size_t>(placed.start + i)];
      ASSERT_EQ(value, static_cast<float>(1 + placed.key.digit));
      value = 0;
    }
  }
  EXPECT_TRUE(std::all_of(clip.begin(), clip.end(), [](float value) { return value == 0; }));
}

TEST(AudioClip, NoiseCoversEverySampleWithinItsScale) {
  const StepRecordings recordings;
  RandomStream random(3);
  const std::vector<float> clip = render_clip({}, recordings, 120'000, 0x1p-10F, random);
  double squares = 0;
  for (const float value : clip) {
    ASSERT_LE(std::abs(value), 0x1p-10F);
    squares += static_cast<double>(value) * value;
  }
  // Variance of a normal cut off at ±1: 1 − 2 φ(1) / (Φ(1) − Φ(−1)).
  EXPECT_NEAR(squares / 120'000 * 0x1p20, 0.29112, 2e-3);
}

TEST(AudioClip, SingleDigitStandsInTheMiddle) {
  const StepRecordings recordings;
  RandomStream random(11);
  RandomStream same(11);
  const ClipPlan plan = draw_single({}, recordings, train_speakers(), random);
  ASSERT_EQ(plan.size(), 1U);
  EXPECT_EQ(plan[0].key.digit, same.integer(0, 10));
  EXPECT_EQ(plan[0].key.speaker, train_speakers()[static_cast<std::size_t>(same.integer(0, 51))]);
  EXPECT_EQ(plan[0].key.take, same.integer(0, 50));
  EXPECT_EQ(plan[0].start, (24'000 - (3000 + 100 * plan[0].key.digit)) / 2);
}

TEST(AudioClip, RecordingsThatCannotFitAreAFailure) {
  RandomStream random(1);
  expect_failure({"recordings", "do not fit", "15.0 s"}, [&] {
    draw_clip({}, StepRecordings(/*shortest=*/24'000), train_speakers(), random);
  });
  expect_failure({"does not fit", "3.0 s"}, [&] {
    draw_single({}, StepRecordings(/*shortest=*/24'001), train_speakers(), random);
  });
}

TEST(TruncatedNormal, IsTheInverseDistributionOfOneUniformPerValue) {
  RandomStream random(7);
  RandomStream same(7);
  std::vector<float> values(5001, 1000.0F);
  add_truncated_normal(0, random, values);
  EXPECT_EQ(values, std::vector<float>(5001, 1000.0F));
  EXPECT_EQ(random.uniform(), [&] {
    for (int i = 0; i < 5001; ++i) same.uniform();
    return same.uniform();
  }());

  values.assign(20'000, 0);
  add_truncated_normal(1, random, values);
  const double inside = std::erf(1 / std::numbers::sqrt2);
  for (const float value : values) {
    const double expected =
        std::numbers::sqrt2 * boost::math::erf_inv((2 * same.uniform() - 1) * inside);
    ASSERT_NEAR(value, expected, 3e-7);
  }
}

}  // namespace
}  // namespace motifbench
