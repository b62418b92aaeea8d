#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "domains/audio_mnist/recordings.h"
#include "domains/audio_mnist/resample.h"
#include "domains/audio_mnist/wav_file.h"
#include "tests/unit/audio_wav_samples.h"
#include "tests/unit/expect_error.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

class ReadWav : public testing::Test {
 protected:
  std::filesystem::path file() const { return folder_.path() / "sound.wav"; }
  void expect_refused(const std::vector<std::string>& parts) const {
    expect_failure(parts, [&] { read_wav(file(), 48'000); });
  }

 private:
  TemporaryFolder folder_;
};

TEST_F(ReadWav, EveryUsualSampleFormat) {
  const std::vector<float> samples = tone(4800);
  for (const int encoding :
       {SF_FORMAT_PCM_16, SF_FORMAT_PCM_24, SF_FORMAT_PCM_32, SF_FORMAT_FLOAT, SF_FORMAT_DOUBLE}) {
    write_wav(file(), samples, {.encoding = encoding});
    const std::vector<float> read = read_wav(file(), 48'000);
    ASSERT_EQ(read.size(), samples.size());
    for (std::size_t i = 0; i < read.size(); ++i) ASSERT_NEAR(read[i], samples[i], 1.0 / 32'000);
  }
}

TEST_F(ReadWav, NamesWhatIsWrong) {
  write_wav(file(), tone(4800), {.rate = 44'100});
  expect_refused({"44100 Hz", "valid: 48000 Hz"});
  write_wav(file(), tone(4800), {.channels = 2});
  expect_refused({"2 channels", "valid: 1"});
  write_wav(file(), {});
  expect_refused({"no samples"});
  std::vector<float> samples = tone(4800);
  samples[17] = std::numeric_limits<float>::quiet_NaN();
  write_wav(file(), samples, {.encoding = SF_FORMAT_FLOAT});
  expect_refused({"not a finite number", "position 17"});
  samples[17] = std::numeric_limits<float>::infinity();
  write_wav(file(), samples, {.encoding = SF_FORMAT_FLOAT});
  expect_refused({"not a finite number"});
  write_wav(file(), tone(4800), {.container = SF_FORMAT_FLAC});
  expect_refused({"not a WAV file"});
  write_bytes(file(), "0_01_0: zero, spoken by the first");
  expect_refused({"not a WAV file"});
  write_bytes(file(), "");
  expect_refused({"empty"});
  std::filesystem::remove(file());
  expect_refused({"cannot be read", "No such file"});
  std::filesystem::create_directory(file());
  expect_refused({"is a folder"});
}

TEST_F(ReadWav, AFileCutAnywhereIsRefused) {
  write_wav(file(), tone(600));
  const std::string bytes = file_bytes(file());
  for (std::size_t size = 1; size < bytes.size(); size += size < 64 ? 1 : 97) {
    write_bytes(file(), bytes.substr(0, size));
    SCOPED_TRACE(size);
    expect_refused({size < 12 ? "not a WAV file" : "truncated"});
  }
}

TEST_F(ReadWav, DamagedHeadersDoNotCrash) {
  write_wav(file(), tone(600));
  const std::string bytes = file_bytes(file());
  for (std::size_t at = 12; at < 44; ++at) {
    for (const char value : {'\0', '\x7f', '\xff'}) {
      std::string damaged = bytes;
      damaged[at] = value;
      write_bytes(file(), damaged);
      try {
        EXPECT_LE(read_wav(file(), 48'000).size(), 10'000U);
      } catch (const Error& error) {
        EXPECT_STRNE(error.what(), "");
      }
    }
  }
}

TEST(Resample, KeepsWhatIsBelowTheNewLimitAndNothingAbove) {
  const std::vector<float> low = resample(tone(48'000, 1000), 48'000);
  ASSERT_EQ(low.size(), 8000U);
  for (std::size_t i = 500; i < 7500; ++i) {
    ASSERT_NEAR(low[i], 0.5 * std::sin(6.283185307 * 1000 * static_cast<double>(i) / 8000), 2e-3);
  }
  const std::vector<float> high = resample(tone(48'000, 5000), 48'000);
  for (std::size_t i = 500; i < 7500; ++i) ASSERT_NEAR(high[i], 0, 1e-4);
}

TEST(Resample, RoundsTheLengthUp) {
  EXPECT_EQ(resample(tone(4801), 48'000).size(), 801U);
  EXPECT_EQ(resample(tone(4806), 48'000).size(), 801U);
  EXPECT_EQ(resample(tone(2205), 22'050).size(), 800U);
}

}  // namespace
}  // namespace motifbench
