#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <optional>
#include <thread>

#include "domains/audio_mnist/audio_data_sets.h"
#include "domains/audio_mnist/recording_file.h"
#include "harness/data/data_folder.h"
#include "tests/unit/audio_wav_samples.h"
#include "tests/unit/expect_error.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

const DataProgress kQuiet = [](std::size_t, std::size_t) {};

/// Recording number n has 3 + n % 4 samples of value n.
std::vector<float> content(std::size_t position) {
  return std::vector<float>(3 + position % 4, static_cast<float>(position));
}

void write_all(const std::filesystem::path& file) {
  RecordingFileWriter writer(file, kStandInName);
  for (std::size_t i = 0; i < kRecordings; ++i) writer.add(content(i));
  writer.finish();
}

std::size_t files_in(const std::filesystem::path& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder),
                                                std::filesystem::directory_iterator()));
}

class RecordingFileTest : public testing::Test {
 protected:
  RecordingFileTest() { write_all(file()); }
  std::filesystem::path file() const { return folder_.path() / "new" / "recordings.bin"; }

  void damage(std::size_t at) const {
    std::string bytes = file_bytes(file());
    bytes.at(at) = static_cast<char>(bytes.at(at) ^ 1);
    write_bytes(file(), bytes);
  }

 private:
  TemporaryFolder folder_;
};

TEST_F(RecordingFileTest, GivesBackWhatWasWritten) {
  const RecordingFile recordings(file(), kStandInName);
  for (const RecordingKey key : {RecordingKey{1, 0, 0}, RecordingKey{1, 0, 1},
                                 RecordingKey{7, 3, 49}, RecordingKey{60, 9, 49}}) {
    const std::span<const float> samples = recordings.samples(key);
    EXPECT_EQ(std::vector<float>(samples.begin(), samples.end()), content(key.position()));
  }
  EXPECT_TRUE(recordings.verify(kQuiet).empty());
  EXPECT_EQ(files_in(file().parent_path()), 1U) << "a temporary file was left";
}

TEST_F(RecordingFileTest, ManyThreadsReadTheSame) {
  const RecordingFile recordings(file(), kStandInName);
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int take = 0; take < kTakes; ++take) {
        EXPECT_EQ(recordings.samples({3, 1, take})[0],
                  static_cast<float>(RecordingKey{3, 1, take}.position()));
      }
    });
  }
}

TEST_F(RecordingFileTest, DamageAnywhereIsNoticed) {
  const std::size_t samples_at = 80 + kRecordings * 48;
  for (const std::size_t at : {std::size_t{0}, std::size_t{9}, std::size_t{20}, std::size_t{50},
                               std::size_t{90}, samples_at - 1}) {
    damage(at);
    expect_failure({file().string(), "damaged"}, [&] { RecordingFile(file(), kStandInName); });
    damage(at);
  }
  damage(samples_at);  // the first recording
  const RecordingFile recordings(file(), kStandInName);
  expect_failure({"damaged", "speaker 1, digit 0, take 0"}, [&] { recordings.samples({1, 0, 0}); });
  EXPECT_EQ(recordings.samples({1, 0, 1}).size(), 4U);
  const std::vector<DataProblem> expected = {
      {file().string(), "damaged: speaker 1, digit 0, take 0"}};
  EXPECT_EQ(recordings.verify(kQuiet), expected);
}

TEST_F(RecordingFileTest, AFileOfAnotherLengthIsRefused) {
  const std::string bytes = file_bytes(file());
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{40}, bytes.size() - 4, bytes.size() - 1}) {
    write_bytes(file(), bytes.substr(0, size));
    expect_failure({"damaged"}, [&] { RecordingFile(file(), kStandInName); });
  }
  write_bytes(file(), bytes + "0000");
  expect_failure({"damaged", "size"}, [&] { RecordingFile(file(), kStandInName); });
  std::filesystem::remove(file());
  expect_failure({"cannot be read", "No such file"}, [&] { RecordingFile(file(), kStandInName); });
}

TEST_F(RecordingFileTest, AnotherDataSetIsRefused) {
  expect_failure({"another data set"}, [&] { RecordingFile(file(), kPublishedName); });
}

TEST(RecordingFileWriter, LeavesNothingBehindUnlessFinished) {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "recordings.bin";
  { RecordingFileWriter(file, kStandInName).add(content(0)); }
  EXPECT_EQ(files_in(folder.path()), 0U);
  expect_failure({"has 0 recordings instead of 30000"},
                 [&] { RecordingFileWriter(file, kStandInName).finish(); });
  EXPECT_EQ(files_in(folder.path()), 0U);
  write_bytes(folder.path() / "taken", "");
  expect_failure({"cannot make folder"}, [&] {
    RecordingFileWriter(folder.path() / "taken" / "recordings.bin", kStandInName);
  });
}

TEST(RecordingFileWriter, RemovesWhatKilledProcessesOfThisMachineLeft) {
  const TemporaryFolder folder;
  std::array<char, 256> host{};
  ASSERT_EQ(gethostname(host.data(), host.size() - 1), 0);
  const auto left_by = [&](const std::string& machine, const std::string& process) {
    return folder.write("recordings.bin." + machine + "." + process + ".writing", "");
  };
  const std::string here = host.data();
  const std::vector<std::filesystem::path> kept = {
      left_by(here, "4194304999"),               // no process number
      left_by(here, std::to_string(getppid())),  // of a process that runs
      left_by("another-machine", "4194303"), folder.write("recordings.bin.notes", "")};
  const std::filesystem::path dead = left_by(here, "4194303");
  { RecordingFileWriter(folder.path() / "recordings.bin", kStandInName).add(content(0)); }
  for (const auto& file : kept) EXPECT_TRUE(std::filesystem::exists(file)) << file;
  EXPECT_FALSE(std::filesystem::exists(dead));
}

/// Sets environment variables for as long as it lives.
class Environment {
 public:
  ~Environment() {
    for (const auto& [name, value] : before_) restore(name, value);
  }
  void set(const char* name, const std::optional<std::string>& value) {
    const char* const old = std::getenv(name);
    before_.emplace_back(name, old == nullptr ? std::nullopt : std::optional<std::string>(old));
    restore(name, value);
  }

 private:
  static void restore(const char* name, const std::optional<std::string>& value) {
    value ? setenv(name, value->c_str(), 1) : unsetenv(name);
  }
  std::vector<std::pair<const char*, std::optional<std::string>>> before_;
};

TEST(DataFolder, FollowsTheEnvironment) {
  Environment environment;
  environment.set("MOTIFBENCH_DATA", "/data");
  environment.set("XDG_DATA_HOME", "/shared");
  environment.set("HOME", "/home/me");
  EXPECT_EQ(data_folder("digits"), "/data/digits");
  environment.set("MOTIFBENCH_DATA", "");
  EXPECT_EQ(data_folder("digits"), "/shared/motifbench/digits");
  environment.set("XDG_DATA_HOME", std::nullopt);
  EXPECT_EQ(data_folder("digits"), "/home/me/.local/share/motifbench/digits");
  environment.set("HOME", std::nullopt);
  expect_failure({"'digits'", "MOTIFBENCH_DATA"}, [] { data_folder("digits"); });
}

TEST(RecordingsOnDisk, AreOpenedAtTheFirstUse) {
  const TemporaryFolder folder;
  Environment environment;
  environment.set("MOTIFBENCH_DATA", folder.path().string());
  const auto published = recordings_on_disk("audio_mnist");
  const auto stand_in = recordings_on_disk("audio_mnist_espeak");
  expect_failure({"audio_mnist are not on this machine", "github.com/soerenab/AudioMNIST",
                  "motifbench data make audio_mnist PATH"},
                 [&] { published->samples({}); });
  expect_failure({"motifbench data make audio_mnist_espeak"}, [&] { stand_in->samples({}); });
  // The same object finds what was made meanwhile.
  write_all(folder.path() / "audio_mnist_espeak" / "recordings.bin");
  EXPECT_EQ(stand_in->missing(), "");
  EXPECT_EQ(stand_in->samples({1, 0, 1})[0], 1);
  write_bytes(folder.path() / "audio_mnist_espeak" / "recordings.bin", "of an earlier version");
  EXPECT_THAT(recordings_on_disk("audio_mnist_espeak")->missing(),
              testing::AllOf(testing::HasSubstr("too short"),
                             testing::HasSubstr("motifbench data make audio_mnist_espeak")));
}

}  // namespace
}  // namespace motifbench
