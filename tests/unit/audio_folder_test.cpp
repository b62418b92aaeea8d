#include "domains/audio_mnist/audio_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <limits>

#include "harness/core/data_set.h"
#include "harness/core/error.h"
#include "tests/unit/audio_wav_samples.h"
#include "tests/unit/expect_error.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

const DataProgress kQuiet = [](std::size_t, std::size_t) {};

constexpr int kThere = 2;  // speakers

/// The layout of the first speakers, every recording a hard link to one short tone.
class PublishedFolder : public testing::Test {
 protected:
  PublishedFolder() {
    const std::filesystem::path one = folder_.path() / "tone.wav";
    write_wav(one, tone(2400));
    for (int speaker = 1; speaker <= kThere; ++speaker) {
      std::filesystem::create_directories(audio().file({speaker, 0, 0}).parent_path());
      for (int digit = 0; digit < kDigits; ++digit) {
        for (int take = 0; take < kTakes; ++take) {
          std::filesystem::create_hard_link(one, audio().file({speaker, digit, take}));
        }
      }
    }
  }

  std::filesystem::path data() const { return folder_.path() / "data"; }
  AudioFolder audio() const { return AudioFolder(data()); }

  /// A file of its own in place of the link.
  std::filesystem::path fresh(const RecordingKey& key) const {
    const std::filesystem::path file = audio().file(key);
    std::filesystem::remove(file);
    return file;
  }

 private:
  TemporaryFolder folder_;
};

TEST(AudioFolder, FilesAreNamedAsPublishedAndTakesSortedAsText) {
  const AudioFolder audio("data");
  EXPECT_EQ(audio.file({7, 3, 0}), "data/07/3_07_0.wav");
  EXPECT_EQ(audio.file({7, 3, 1}), "data/07/3_07_1.wav");
  EXPECT_EQ(audio.file({7, 3, 2}), "data/07/3_07_10.wav");
  EXPECT_EQ(audio.file({60, 9, 12}), "data/60/9_60_2.wav");
  EXPECT_EQ(audio.file({60, 9, 49}), "data/60/9_60_9.wav");
}

TEST_F(PublishedFolder, SoundRecordingsArriveInOrder) {
  write_wav(fresh({2, 5, 3}), tone(4800));
  write_bytes(fresh({2, 5, 4}), "");
  std::vector<std::size_t> positions;
  const auto sink = [&](const RecordingKey& key, std::span<const float> samples) {
    const bool longer = key == RecordingKey{2, 5, 3};
    EXPECT_EQ(samples.size(), longer ? 800U : 400U);
    positions.push_back(key.position());
  };
  std::size_t last = 0;
  const auto progress = [&](std::size_t done, std::size_t total) {
    EXPECT_EQ(total, kRecordings);
    EXPECT_GT(done, last);
    last = done;
  };
  EXPECT_THAT(audio().read(sink, progress), SizeIs(1 + kSpeakers - kThere));
  EXPECT_EQ(last, kRecordings);
  EXPECT_THAT(positions, SizeIs(kThere * kDigits * kTakes - 1));
  EXPECT_TRUE(std::is_sorted(positions.begin(), positions.end()));
}

TEST_F(PublishedFolder, AFullDiskIsNoFaultOfARecording) {
  int calls = 0;
  const auto full = [&](const RecordingKey&, std::span<const float>) {
    ++calls;
    throw_failure("no space left");
  };
  expect_failure({"no space left"}, [&] { audio().read(full, kQuiet); });
  EXPECT_EQ(calls, 1);
}

TEST_F(PublishedFolder, EveryFaultIsNamedByItsFile) {
  std::vector<std::string> files;
  const auto fault = [&](const RecordingKey& key) {
    files.push_back(fresh(key).string());
    return files.back();
  };
  write_bytes(fault({1, 0, 0}), file_bytes(audio().file({1, 0, 1})).substr(0, 1000));
  write_bytes(fault({1, 0, 2}), "");
  write_wav(fault({1, 0, 3}), tone(2400), {.rate = 8000});
  write_wav(fault({1, 0, 4}), tone(4800), {.channels = 2});
  std::vector<float> samples = tone(2400);
  samples[5] = std::numeric_limits<float>::quiet_NaN();
  write_wav(fault({1, 0, 5}), samples, {.encoding = SF_FORMAT_FLOAT});
  write_bytes(fault({1, 0, 6}), "no sound");
  fault({1, 0, 7});
  write_wav(fault({1, 0, 8}), std::vector<float>(2400, 0.0F));
  write_wav(fault({1, 0, 9}), tone(2000));
  write_wav(fault({1, 1, 0}), tone(50'000));
  write_wav(fresh({1, 1, 1}), tone(2400), {.encoding = SF_FORMAT_PCM_24});  // is sound
  std::filesystem::remove_all(data() / "02");
  write_bytes(data() / "03", "");

  const std::vector<DataProblem> problems = audio().read(nullptr, kQuiet);
  const std::vector<std::string> expected = {
      "truncated",    "empty",        "is at 8000 Hz; valid: 48000 Hz",
      "2 channels",   "not a finite", "not a WAV",
      "is missing",   "only silence", "lasts 0.042 s",
      "lasts 1.042 s"};
  ASSERT_THAT(problems, SizeIs(expected.size() + kSpeakers - 1));
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(problems[i].where, files[i]);
    EXPECT_THAT(problems[i].what, HasSubstr(expected[i]));
  }
  EXPECT_EQ(problems[10],
            (DataProblem{(data() / "02").string(), "speaker 2: the folder is missing"}));
  EXPECT_EQ(problems[11], (DataProblem{(data() / "03").string(), "speaker 3: is not a folder"}));
}

TEST(AudioFolder, AFolderThatCannotBeReadIsOneProblem) {
  const TemporaryFolder folder;
  const std::string missing = (folder.path() / "none").string();
  EXPECT_THAT(AudioFolder(missing).read(nullptr, kQuiet),
              ElementsAre(DataProblem{missing, "the folder is missing"}));
  const std::string file = folder.write("file", "").string();
  EXPECT_THAT(AudioFolder(file).read(nullptr, kQuiet),
              ElementsAre(DataProblem{file, "is not a folder"}));
  if (::geteuid() == 0) return;  // root may read everything
  std::filesystem::permissions(folder.path(), std::filesystem::perms::none);
  EXPECT_THAT(AudioFolder(folder.path()).read(nullptr, kQuiet), SizeIs(1));
  std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_all);
}

TEST(DataSets, AskForThePathTheyNeed) {
  const auto published = DataSetRegistry::instance().make("audio_mnist", {});
  const auto stand_in = DataSetRegistry::instance().make("audio_mnist_espeak", {});
  expect_usage({"audio_mnist", "PATH", "github.com"}, [&] { published->make({}, kQuiet); });
  expect_usage({"takes no PATH", "'here'"}, [&] { stand_in->make("here", kQuiet); });
  expect_usage({"takes no PATH", "'here'"}, [&] { stand_in->verify("here", kQuiet); });
}

}  // namespace
}  // namespace motifbench
