#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace motifbench {

/// Widths of a font's characters as TeX knows them (TFM file).
class FontMetrics {
 public:
  /// Reads a TFM file; `name` is for messages. Throws a failure if it is damaged.
  FontMetrics(const std::string& name, std::span<const std::uint8_t> tfm);

  /// Width of character `code` in a font of `size` scaled points, rounded as TeX does. Throws a
  /// failure if the font has no such character.
  std::int64_t width(std::uint32_t code, std::int64_t size) const;

 private:
  std::string name_;
  std::uint32_t first_code_ = 0;
  std::vector<std::uint8_t> width_index_;  // per character; 0 = no such character
  std::vector<std::int32_t> widths_;       // in units of the size / 2^20
};

}  // namespace motifbench
