#pragma once

#include <sndfile.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace motifbench {

/// A tone as a microphone would hear it: `size` samples at 48 kHz, not silent.
inline std::vector<float> tone(std::size_t size, double hertz = 440) {
  std::vector<float> samples(size);
  for (std::size_t i = 0; i < size; ++i) {
    samples[i] =
        static_cast<float>(0.5 * std::sin(6.283185307 * hertz * static_cast<double>(i) / 48'000));
  }
  return samples;
}

struct WavFormat {
  int rate = 48'000;
  int channels = 1;
  int encoding = SF_FORMAT_PCM_16;
  int container = SF_FORMAT_WAV;
};

inline void write_wav(const std::filesystem::path& file, const std::vector<float>& samples,
                      const WavFormat& format = {}) {
  SF_INFO info{};
  info.samplerate = format.rate;
  info.channels = format.channels;
  info.format = format.container | format.encoding;
  SNDFILE* const sound = sf_open(file.c_str(), SFM_WRITE, &info);
  if (sound == nullptr) throw std::runtime_error("cannot write " + file.string());
  sf_write_float(sound, samples.data(), static_cast<sf_count_t>(samples.size()));
  sf_close(sound);
}

inline std::string file_bytes(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

inline void write_bytes(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

}  // namespace motifbench
