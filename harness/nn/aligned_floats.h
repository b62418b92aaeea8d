#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace motifbench {

/// Zeros from the start of a cache line on, so that no vector of them lies in two lines.
class AlignedFloats {
 public:
  explicit AlignedFloats(std::int64_t count)
      : floats_(static_cast<std::size_t>(count) + kCacheLine / sizeof(float)) {
    void* first = floats_.data();
    std::size_t space = floats_.size() * sizeof(float);
    first_ = static_cast<float*>(
        std::align(kCacheLine, static_cast<std::size_t>(count) * sizeof(float), first, space));
  }
  AlignedFloats(const AlignedFloats&) = delete;
  AlignedFloats& operator=(const AlignedFloats&) = delete;
  float* get() const { return first_; }

 private:
  static constexpr std::size_t kCacheLine = 64;  // bytes

  std::vector<float> floats_;
  float* first_;
};

}  // namespace motifbench
