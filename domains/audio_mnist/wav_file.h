#pragma once

#include <filesystem>
#include <vector>

namespace motifbench {

/// The samples of a WAV file of one channel at `rate` Hz, full scale ±1. Any sample format that
/// libsndfile reads will do: 16 bit, as in the published data set, 24 bit or float. Throws a
/// failure that says what is wrong, without the file's name, for one that cannot be read, is
/// truncated or empty, is not WAV, or has another rate, several channels, or samples that are not
/// numbers.
std::vector<float> read_wav(const std::filesystem::path& file, int rate);

}  // namespace motifbench
