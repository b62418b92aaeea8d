#pragma once

#include <span>
#include <vector>

namespace motifbench {

/// The recording at `kSampleRate`, band-limited (soxr's "high quality": 20 bits), with
/// ceil(size · kSampleRate / rate) samples. `rate` is in Hz. Throws a failure if the library does.
std::vector<float> resample(std::span<const float> samples, double rate);

}  // namespace motifbench
