#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "domains/latex_ocr/font_metrics.h"

namespace motifbench {

/// A font that a DVI file uses.
struct DviFont {
  std::string name;       // such as "cmr10"
  std::int64_t size = 0;  // scaled points (1/65536 TeX point)
};

/// A glyph or a rule, in the order of the file. Positions are scaled points right of and below the
/// page's origin, of a glyph's reference point and of a rule's lower left corner.
struct DviMark {
  bool is_rule = false;
  std::int64_t right = 0;
  std::int64_t down = 0;
  std::size_t font = 0;     // glyph: index into DviFile::fonts
  std::uint32_t code = 0;   // glyph: character of the font
  std::int64_t width = 0;   // rule
  std::int64_t height = 0;  // rule
};

struct DviPage {
  std::vector<DviMark> marks;
  std::vector<std::string> specials;
};

struct DviFile {
  std::vector<DviFont> fonts;
  std::vector<DviPage> pages;
};

/// Finds the metrics of a font by name; throws a failure where there are none. They must outlive
/// the reading.
using FindMetrics = std::function<const FontMetrics&(const std::string& name)>;

/// Reads a DVI file (version 2, TeX's usual units). Trusts nothing in it: whatever the bytes, it
/// returns or throws a failure that names the place, and needs memory in proportion to the file.
DviFile read_dvi(std::span<const std::uint8_t> bytes, const FindMetrics& find_metrics);

}  // namespace motifbench
