#include "domains/audio_mnist/wav_file.h"

#include <sndfile.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <memory>
#include <string_view>
#include <system_error>

#include "harness/core/error.h"

namespace motifbench {
namespace {

constexpr sf_count_t kMostFrames = 100'000'000;  // more are a damaged header

/// The library reads a file that ends early as if it were shorter: only the header tells.
void check_header(const std::filesystem::path& file) {
  std::error_code error;
  if (std::filesystem::is_directory(file, error)) throw_failure("is a folder, not a WAV file");
  std::ifstream stream(file, std::ios::binary | std::ios::ate);
  if (!stream) throw_failure("cannot be read: {}", std::strerror(errno));
  const auto size = static_cast<std::uint64_t>(stream.tellg());
  if (size == 0) throw_failure("is empty (0 bytes)");
  std::array<unsigned char, 12> header{};
  stream.seekg(0);
  stream.read(reinterpret_cast<char*>(header.data()), header.size());
  const std::string_view text(reinterpret_cast<const char*>(header.data()), header.size());
  if (!stream || !text.starts_with("RIFF") || !text.ends_with("WAVE")) {
    throw_failure("is not a WAV file (no RIFF/WAVE header)");
  }
  const std::uint64_t promised =
      8 + (header[4] | std::uint64_t{header[5]} << 8 | std::uint64_t{header[6]} << 16 |
           std::uint64_t{header[7]} << 24);
  if (size < promised) {
    throw_failure("is truncated: its header promises {} bytes, the file has {}", promised, size);
  }
}

}  // namespace

std::vector<float> read_wav(const std::filesystem::path& file, int rate) {
  check_header(file);
  SF_INFO info{};
  const std::unique_ptr<SNDFILE, int (*)(SNDFILE*)> sound(sf_open(file.c_str(), SFM_READ, &info),
                                                          sf_close);
  if (!sound) throw_failure("is not a readable WAV file: {}", sf_strerror(nullptr));
  if (info.channels != 1) throw_failure("has {} channels; valid: 1", info.channels);
  if (info.samplerate != rate) throw_failure("is at {} Hz; valid: {} Hz", info.samplerate, rate);
  if (info.frames < 1) throw_failure("holds no samples");
  if (info.frames > kMostFrames) {
    throw_failure("holds {} samples; valid: up to {}", info.frames, kMostFrames);
  }
  std::vector<float> samples(static_cast<std::size_t>(info.frames));
  const sf_count_t read = sf_readf_float(sound.get(), samples.data(), info.frames);
  if (read != info.frames) {
    throw_failure("is truncated: {} of {} samples can be read", read, info.frames);
  }
  const auto bad = std::find_if(samples.begin(), samples.end(),
                                [](float value) { return !std::isfinite(value); });
  if (bad != samples.end()) {
    throw_failure("has a sample that is not a finite number, at position {}",
                  bad - samples.begin());
  }
  return samples;
}

}  // namespace motifbench
