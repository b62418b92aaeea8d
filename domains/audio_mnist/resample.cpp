#include "domains/audio_mnist/resample.h"

#include <soxr.h>

#include <cmath>
#include <cstddef>

#include "domains/audio_mnist/recordings.h"
#include "harness/core/error.h"

namespace motifbench {

std::vector<float> resample(std::span<const float> samples, double rate) {
  const double exact = static_cast<double>(samples.size()) * kSampleRate / rate;
  std::vector<float> resampled(static_cast<std::size_t>(std::ceil(exact)));
  const soxr_io_spec_t types = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I);
  const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_HQ, /*flags=*/0);
  std::size_t done = 0;  // may be one less than there is room for: that sample stays 0
  const soxr_error_t error =
      soxr_oneshot(rate, kSampleRate, /*num_channels=*/1, samples.data(), samples.size(), nullptr,
                   resampled.data(), resampled.size(), &done, &types, &quality, nullptr);
  if (error != nullptr) {
    throw_failure("cannot resample {} samples from {} Hz to {} Hz: {}", samples.size(), rate,
                  kSampleRate, error);
  }
  return resampled;
}

}  // namespace motifbench
