#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>

#include "domains/audio_mnist/espeak_program.h"
#include "domains/audio_mnist/espeak_speakers.h"
#include "tests/unit/expect_error.h"

namespace motifbench {
namespace {

bool has_program() { return std::system("espeak-ng --version >/dev/null 2>&1") == 0; }

TEST(EspeakSpeakers, NoTwoAreAlike) {
  std::set<std::string> voices;
  for (int speaker = 1; speaker <= kSpeakers; ++speaker) {
    const EspeakSpeaker made = espeak_speaker(speaker);
    voices.insert(made.voice.substr(made.voice.find('+') + 1));
    EXPECT_GE(made.pitch, 30);
    EXPECT_LE(made.pitch, 70);
    EXPECT_GE(made.speed, 120);
    EXPECT_LE(made.speed, 170);
  }
  EXPECT_EQ(voices.size(), 60U);
}

TEST(EspeakTakes, DifferALittleAndAreReproducible) {
  for (const int speaker : {1, 20, 60}) {
    std::set<std::pair<int, int>> ways;
    for (int take = 0; take < kTakes; ++take) {
      const RecordingKey key{speaker, 7, take};
      const EspeakTake made = espeak_take(key);
      EXPECT_EQ(made.utterance, espeak_take(key).utterance);
      EXPECT_EQ(made.utterance.text.substr(0, 5), "seven");
      EXPECT_EQ(made.utterance.voice, espeak_speaker(speaker).voice);
      EXPECT_LE(std::abs(made.utterance.pitch - espeak_speaker(speaker).pitch), 8);
      EXPECT_NEAR(made.utterance.speed, espeak_speaker(speaker).speed,
                  0.13 * espeak_speaker(speaker).speed);
      for (const int silence : {made.lead, made.tail}) {
        EXPECT_GE(silence, 480);
        EXPECT_LE(silence, 1400);
      }
      ways.insert({made.utterance.pitch, made.utterance.speed});
    }
    EXPECT_GT(ways.size(), 30U);
  }
}

TEST(EspeakProgram, SpeaksTheSameTwice) {
  if (!has_program()) GTEST_SKIP() << "espeak-ng is not installed";
  const RecordingKey key{20, 8, 3};
  const std::vector<float> spoken = synthesise(key);
  EXPECT_EQ(spoken, synthesise(key));
  EXPECT_NE(spoken, synthesise({20, 8, 4}));
  EXPECT_GT(spoken.size(), 800U);
  EXPECT_LE(spoken.size(), 8000U);
  const EspeakTake take = espeak_take(key);
  const auto loud = [](float value) { return std::abs(value) > 0.01F; };
  EXPECT_EQ(std::find_if(spoken.begin(), spoken.end(), loud) - spoken.begin(), take.lead);
  EXPECT_EQ(std::find_if(spoken.rbegin(), spoken.rend(), loud) - spoken.rbegin(), take.tail);
  EXPECT_LE(*std::max_element(spoken.begin(), spoken.end()), 1.05F);
}

TEST(EspeakProgram, BadRequestsAreFailures) {
  if (!has_program()) GTEST_SKIP() << "espeak-ng is not installed";
  expect_failure({"did not speak", "qqq", "exit status", "does not exist"},
                 [] { speak({.text = "one", .voice = "qqq"}); });
}

TEST(EspeakProgram, HasTheVoicesOfAllSpeakers) {
  if (!has_program()) GTEST_SKIP() << "espeak-ng is not installed";
  EXPECT_NO_THROW(check_voices());
  EXPECT_FALSE(voice_variants().contains("nobody"));
}

TEST(EspeakProgram, AMissingProgramIsNamed) {
  const std::string path = std::getenv("PATH");
  setenv("PATH", "/nonexistent", 1);
  expect_failure({"espeak-ng is not installed", "package"},
                 [] { speak({.text = "one", .voice = "en-us"}); });
  setenv("PATH", path.c_str(), 1);
}

}  // namespace
}  // namespace motifbench
