#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "domains/latex_ocr/font_metrics.h"
#include "domains/latex_ocr/tex.h"

namespace motifbench {

/// A rasterised glyph; row 0 is the top one.
struct GlyphBitmap {
  int left = 0;  // of column 0 right of the reference point
  int top = 0;   // of row 0 below the baseline; mostly negative
  int rows = 0;
  int cols = 0;
  std::vector<std::uint8_t> coverage;  // of each pixel, 255 = all of it
};

/// TeX's Computer Modern fonts: metrics (TFM) and outlines (Type 1, rasterised by FreeType without
/// hints). Finds the files when first asked. Not safe for several threads at once.
class GlyphSource {
 public:
  /// `pixels_per_point` is the resolution in pixels a TeX point.
  GlyphSource(double pixels_per_point, TexPrograms programs);
  ~GlyphSource();
  GlyphSource(const GlyphSource&) = delete;
  GlyphSource& operator=(const GlyphSource&) = delete;

  /// Name and version of the library that turns outlines into pixels.
  static std::string rasteriser();

  /// Failure: not a font that formulas use, or its file is missing or damaged.
  const FontMetrics& metrics(const std::string& font);

  /// The glyph of a font of `size` scaled points, `quarter` (0 … 3) quarter pixels right of a pixel
  /// boundary and with its baseline on one. Valid as long as the source.
  const GlyphBitmap& bitmap(const std::string& font, std::int64_t size, std::uint32_t code,
                            int quarter);

 private:
  struct Library;
  struct Font;
  using Key = std::tuple<std::string, std::int64_t, std::uint32_t, int>;

  Font& font(const std::string& name);
  GlyphBitmap rasterise(Font& font, const Key& key) const;

  double pixels_per_point_;
  TexPrograms programs_;
  std::unique_ptr<Library> library_;
  std::map<std::string, std::unique_ptr<Font>> fonts_;
  std::map<Key, GlyphBitmap> bitmaps_;
};

}  // namespace motifbench
