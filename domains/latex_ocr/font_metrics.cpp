#include "domains/latex_ocr/font_metrics.h"

#include "domains/latex_ocr/byte_reader.h"
#include "harness/core/error.h"

namespace motifbench {

FontMetrics::FontMetrics(const std::string& name, std::span<const std::uint8_t> tfm) : name_(name) {
  // Twelve lengths open the file: of the file, its header, first and last character, tables.
  ByteReader reader(tfm, "font metric file " + name + ".tfm");
  reader.skip(2);
  const std::size_t header_words = reader.number(2);
  first_code_ = reader.number(2);
  const std::uint32_t last_code = reader.number(2);
  const std::size_t width_count = reader.number(2);
  if (last_code > 255 || first_code_ > last_code) reader.fail("characters out of range");
  reader.skip(14 + 4 * header_words);

  for (std::uint32_t code = first_code_; code <= last_code; ++code) {
    const auto index = static_cast<std::uint8_t>(reader.number(1));
    if (index >= width_count) reader.fail("a character without a width");
    width_index_.push_back(index);
    reader.skip(3);  // height, depth, italic correction, ligatures
  }
  for (std::size_t i = 0; i < width_count; ++i) widths_.push_back(reader.signed_number(4));
}

std::int64_t FontMetrics::width(std::uint32_t code, std::int64_t size) const {
  const std::size_t position = code - first_code_;
  if (code < first_code_ || position >= width_index_.size() || width_index_[position] == 0) {
    throw_failure("font {} has no character {}", name_, code);
  }
  // TeX multiplies byte by byte and drops what falls below one scaled point: rounding down.
  const std::int64_t product = widths_[width_index_[position]] * size;
  return product >= 0 ? product >> 20 : -(-product >> 20);
}

}  // namespace motifbench
