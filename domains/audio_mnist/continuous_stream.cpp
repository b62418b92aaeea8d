#include "domains/audio_mnist/continuous_stream.h"

#include <utility>

namespace motifbench {
namespace {

// A start is 3 kB; 10 000 samples take 8 MB.
constexpr std::int64_t kSpacing = 4;

}  // namespace

ContinuousStream::ContinuousStream(std::uint32_t seed, std::function<void(RandomStream&)> consume)
    : consume_(std::move(consume)), starts_{RandomStream(seed)} {}

RandomStream ContinuousStream::at(std::int64_t index) const {
  const auto wanted = static_cast<std::size_t>(index / kSpacing);
  std::unique_lock lock(mutex_);
  while (starts_.size() <= wanted) {
    RandomStream next = starts_.back();
    for (std::int64_t i = 0; i < kSpacing; ++i) consume_(next);
    starts_.push_back(next);
  }
  RandomStream stream = starts_[wanted];
  lock.unlock();
  for (std::int64_t i = 0; i < index % kSpacing; ++i) consume_(stream);
  return stream;
}

}  // namespace motifbench
