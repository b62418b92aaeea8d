#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <vector>

#include "domains/audio_mnist/recordings.h"
#include "domains/audio_mnist/speakers.h"

namespace motifbench {
namespace {

using testing::ElementsAre;

TEST(AudioSpeakers, AreInTheAuthorsOrder) {
  const std::span<const int> order = speaker_order();
  ASSERT_EQ(order.size(), 60U);
  EXPECT_THAT(order.first(10), ElementsAre(27, 36, 60, 29, 12, 3, 35, 59, 41, 23));
  EXPECT_EQ((std::set<int>(order.begin(), order.end())).size(), 60U);
}

TEST(AudioSpeakers, NineAreNeverHeardInTraining) {
  EXPECT_EQ(train_speakers().size(), 51U);
  EXPECT_THAT(test_speakers(), ElementsAre(20, 10, 40, 56, 4, 1, 54, 48, 45));
  for (const int speaker : test_speakers()) {
    EXPECT_THAT(train_speakers(), testing::Not(testing::Contains(speaker)));
  }
}

TEST(AudioSpeakers, EveryRecordingHasItsPosition) {
  std::set<std::size_t> positions;
  for (int speaker = 1; speaker <= kSpeakers; ++speaker) {
    for (int digit = 0; digit < kDigits; ++digit) {
      for (int take = 0; take < kTakes; ++take) {
        positions.insert(RecordingKey{speaker, digit, take}.position());
      }
    }
  }
  EXPECT_EQ(positions.size(), kRecordings);
  EXPECT_EQ(*positions.rbegin(), kRecordings - 1);
}

}  // namespace
}  // namespace motifbench
