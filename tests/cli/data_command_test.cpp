#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "tests/cli/run_binary.h"

namespace motifbench {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

/// Data sets lie in a folder of their own for as long as the test runs.
class DataCommand : public testing::Test {
 protected:
  DataCommand() {
    const char* const old = std::getenv("MOTIFBENCH_DATA");
    if (old != nullptr) before_ = old;
    setenv("MOTIFBENCH_DATA", folder_.path().c_str(), 1);
  }
  ~DataCommand() override { setenv("MOTIFBENCH_DATA", before_.c_str(), 1); }

  TemporaryFolder folder_;

 private:
  std::string before_;
};

void expect_one_line(const Finished& finished, int code, const std::vector<std::string>& parts) {
  EXPECT_EQ(finished.code, code) << finished.err;
  EXPECT_EQ(std::count(finished.err.begin(), finished.err.end(), '\n'), 1) << finished.err;
  for (const std::string& part : parts) EXPECT_THAT(finished.err, HasSubstr(part));
}

TEST_F(DataCommand, ListSaysWhatIsUsableAndWhere) {
  const Finished before = run_binary({"data", "list"});
  EXPECT_EQ(before.code, 0) << before.err;
  EXPECT_THAT(before.out, HasSubstr("audio_mnist_espeak  not made"));
  EXPECT_THAT(before.out, HasSubstr(folder_ / "audio_mnist/recordings.bin"));
  std::filesystem::create_directory(folder_ / "audio_mnist_espeak");
  write_text(folder_ / "audio_mnist_espeak/recordings.bin", "");
  EXPECT_THAT(run_binary({"data", "list"}).out, HasSubstr("audio_mnist_espeak  unusable"));
}

TEST_F(DataCommand, VerifyNamesEveryFault) {
  const std::string source = folder_ / "download";
  std::filesystem::create_directories(source + "/01");
  write_text(source + "/01/0_01_0.wav", "no sound");
  const Finished finished = run_binary({"data", "verify", "audio_mnist", source});
  EXPECT_EQ(finished.code, 1);
  EXPECT_EQ(finished.err, "");
  EXPECT_THAT(finished.out, HasSubstr(source + "/01/0_01_0.wav: is not a WAV file"));
  EXPECT_THAT(finished.out, HasSubstr(source + "/01/9_01_49.wav: is missing\n"));
  EXPECT_THAT(finished.out, HasSubstr(source + "/02: speaker 2: the folder is missing\n"));
  EXPECT_THAT(finished.out, HasSubstr("audio_mnist: 559 problems\n"));
  EXPECT_THAT(finished.out, HasSubstr("30000 of 30000"));
}

TEST_F(DataCommand, VerifyLooksAtWhatWasMade) {
  const Finished missing = run_binary({"data", "verify", "audio_mnist_espeak"});
  EXPECT_EQ(missing.code, 1);
  EXPECT_THAT(missing.out, HasSubstr("recordings.bin: is missing: run 'motifbench data make"));
  std::filesystem::create_directory(folder_ / "audio_mnist_espeak");
  write_text(folder_ / "audio_mnist_espeak/recordings.bin", "no recordings");
  const Finished damaged = run_binary({"data", "verify", "audio_mnist_espeak"});
  EXPECT_EQ(damaged.code, 1);
  EXPECT_THAT(damaged.out, HasSubstr("damaged"));
  EXPECT_THAT(damaged.out, HasSubstr("audio_mnist_espeak: 1 problem\n"));
}

TEST_F(DataCommand, MakeRefusesAnUnsoundSourceAndLeavesNothing) {
  const std::string source = folder_ / "download";
  std::filesystem::create_directory(source);
  const Finished finished = run_binary({"data", "make", "audio_mnist", source});
  expect_one_line(finished, 1, {"/01", "60 problems", "motifbench data verify audio_mnist"});
  EXPECT_TRUE(std::filesystem::is_empty(folder_ / "audio_mnist"));
}

TEST_F(DataCommand, BadLinesEndWithTwo) {
  expect_one_line(run_binary({"data"}), 2, {"data: ", "is missing"});
  expect_one_line(run_binary({"data", "lst"}), 2, {"did you mean 'list'", "verify"});
  expect_one_line(run_binary({"data", "list", "all"}), 2, {"'all'"});
  expect_one_line(run_binary({"data", "make"}), 2, {"NAME is missing", "audio_mnist_espeak"});
  expect_one_line(run_binary({"data", "make", "audio_mnst"}), 2, {"did you mean 'audio_mnist'"});
  expect_one_line(run_binary({"data", "make", "audio_mnist"}), 2, {"PATH"});
  expect_one_line(run_binary({"data", "make", "audio_mnist_espeak", "x"}), 2, {"takes no PATH"});
  expect_one_line(run_binary({"data", "verify", "audio_mnist", "a", "b"}), 2, {"'b'"});
}

TEST_F(DataCommand, SamplesWithoutDataSayWhatToDo) {
  expect_one_line(run_binary({"sample", "--domain", "audio_mnist_espeak(preset=quick)", "--seed",
                              "1", "--index", "0", "--out", folder_ / "samples"}),
                  1, {"motifbench data make audio_mnist_espeak"});
  const Finished tiny = run_binary({"sample", "--domain", "audio_mnist(preset=tiny)", "--seed",
                                    "-2", "--index", "0", "--out", folder_ / "samples"});
  EXPECT_EQ(tiny.code, 0) << tiny.err;
  EXPECT_THAT(read_text(folder_ / "samples/audio_mnist_sequence_tiny_test_0.json"),
              HasSubstr("synthetic tones"));
  EXPECT_THAT(read_text(folder_ / "samples/audio_mnist_sequence_tiny_test_0.png"),
              StartsWith("\x89PNG\r\n"));
}

}  // namespace
}  // namespace motifbench
