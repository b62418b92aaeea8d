#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>

#include "harness/core/error.h"

namespace motifbench {

/// Reads big-endian numbers from bytes that nobody vouches for: a read beyond the end is an error
/// that names the place.
class ByteReader {
 public:
  /// `what` opens the messages, such as "DVI file".
  ByteReader(std::span<const std::uint8_t> bytes, std::string what)
      : bytes_(bytes), what_(std::move(what)) {}

  bool at_end() const { return position_ == bytes_.size(); }
  std::size_t position() const { return position_; }

  void skip(std::size_t count) { take(count); }

  /// Unsigned number of 1 to 4 bytes.
  std::uint32_t number(std::size_t bytes) {
    std::uint32_t value = 0;
    for (const std::uint8_t byte : take(bytes)) value = (value << 8) | byte;
    return value;
  }

  /// Two's complement number of 1 to 4 bytes.
  std::int32_t signed_number(std::size_t bytes) {
    const std::size_t unused = 32 - 8 * bytes;
    return static_cast<std::int32_t>(number(bytes) << unused) >> unused;
  }

  std::string text(std::size_t length) {
    const auto taken = take(length);
    return {taken.begin(), taken.end()};
  }

  std::span<const std::uint8_t> take(std::size_t count) {
    if (count > bytes_.size() - position_) fail("ends in the middle of a value");
    const auto taken = bytes_.subspan(position_, count);
    position_ += count;
    return taken;
  }

  [[noreturn]] void fail(const std::string& fault) const {
    throw_failure("{} is damaged at byte {}: {}", what_, position_, fault);
  }

 private:
  std::span<const std::uint8_t> bytes_;
  std::string what_;
  std::size_t position_ = 0;
};

}  // namespace motifbench
