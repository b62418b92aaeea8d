#include "domains/latex_ocr/glyphs.h"

#include <fmt/format.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <filesystem>
#include <utility>

#include "harness/core/error.h"

namespace motifbench {
namespace {

// Text, letters and large delimiters at the three sizes of LaTeX's formulas at 10 points.
constexpr const char* kFonts[] = {"cmr10", "cmr7", "cmr5", "cmmi10", "cmmi7", "cmmi5", "cmex10"};

constexpr double kScaledPoint = 1.0 / 65536;

}  // namespace

struct GlyphSource::Library {
  Library() {
    if (FT_Init_FreeType(&handle) != 0) throw_failure("FreeType does not start");
  }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
  ~Library() { FT_Done_FreeType(handle); }

  FT_Library handle = nullptr;
};

struct GlyphSource::Font {
  Font(FT_Library library, const std::string& name, const std::filesystem::path& tfm,
       const std::filesystem::path& outlines)
      : metrics(name, read_tex_file(tfm)) {
    if (FT_New_Face(library, outlines.c_str(), 0, &face) != 0) {
      throw_failure("'{}' is not a font; install the package {}", outlines.string(), kTexPackages);
    }
    // The fonts' own encoding is TeX's.
    if (FT_Select_Charmap(face, FT_ENCODING_ADOBE_CUSTOM) != 0) {
      FT_Done_Face(face);
      throw_failure("font '{}' has no encoding of its own", outlines.string());
    }
  }
  Font(const Font&) = delete;
  Font& operator=(const Font&) = delete;
  ~Font() { FT_Done_Face(face); }

  FontMetrics metrics;
  FT_Face face = nullptr;
};

std::string GlyphSource::rasteriser() {
  const Library library;
  FT_Int major = 0;
  FT_Int minor = 0;
  FT_Int patch = 0;
  FT_Library_Version(library.handle, &major, &minor, &patch);
  return fmt::format("FreeType {}.{}.{}", major, minor, patch);
}

GlyphSource::GlyphSource(double pixels_per_point, TexPrograms programs)
    : pixels_per_point_(pixels_per_point),
      programs_(std::move(programs)),
      library_(std::make_unique<Library>()) {}

GlyphSource::~GlyphSource() = default;

GlyphSource::Font& GlyphSource::font(const std::string& name) {
  if (fonts_.empty()) {
    std::vector<std::string> files;
    for (const char* const font : kFonts) {
      files.push_back(std::string(font) + ".tfm");
      files.push_back(std::string(font) + ".pfb");
    }
    const std::vector<std::filesystem::path> paths = find_tex_files(files, programs_);
    for (std::size_t i = 0; i < std::size(kFonts); ++i) {
      fonts_[kFonts[i]] =
          std::make_unique<Font>(library_->handle, kFonts[i], paths[2 * i], paths[2 * i + 1]);
    }
  }
  const auto found = fonts_.find(name);
  if (found == fonts_.end()) throw_failure("font '{}' is none that formulas use", name);
  return *found->second;
}

const FontMetrics& GlyphSource::metrics(const std::string& name) { return font(name).metrics; }

const GlyphBitmap& GlyphSource::bitmap(const std::string& name, std::int64_t size,
                                       std::uint32_t code, int quarter) {
  const Key key(name, size, code, quarter);
  const auto found = bitmaps_.find(key);
  if (found != bitmaps_.end()) return found->second;
  return bitmaps_.emplace(key, rasterise(font(name), key)).first->second;
}

GlyphBitmap GlyphSource::rasterise(Font& font, const Key& key) const {
  const auto& [name, size, code, quarter] = key;
  // FreeType takes whole pixels an em; a transform does the rest exactly.
  const double em = static_cast<double>(size) * kScaledPoint * pixels_per_point_;
  const auto whole = static_cast<FT_UInt>(std::max(1L, std::lround(em)));
  const auto stretch = static_cast<FT_Fixed>(std::lround(em / whole * 0x1p16));
  FT_Matrix matrix{stretch, 0, 0, stretch};
  FT_Vector shift{quarter * 16, 0};  // 1/64 pixel
  const FT_UInt glyph = FT_Get_Char_Index(font.face, code);
  FT_Set_Transform(font.face, &matrix, &shift);
  if (glyph == 0 || FT_Set_Pixel_Sizes(font.face, 0, whole) != 0 ||
      FT_Load_Glyph(font.face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_RENDER) != 0) {
    throw_failure("font '{}' cannot draw character {}", name, code);
  }

  const FT_GlyphSlot slot = font.face->glyph;
  GlyphBitmap bitmap;
  bitmap.left = slot->bitmap_left;
  bitmap.top = -slot->bitmap_top;
  bitmap.rows = static_cast<int>(slot->bitmap.rows);
  bitmap.cols = static_cast<int>(slot->bitmap.width);
  bitmap.coverage.resize(static_cast<std::size_t>(bitmap.rows) *
                         static_cast<std::size_t>(bitmap.cols));
  for (int row = 0; row < bitmap.rows; ++row) {
    std::memcpy(bitmap.coverage.data() + static_cast<std::ptrdiff_t>(row) * bitmap.cols,
                slot->bitmap.buffer + static_cast<std::ptrdiff_t>(row) * slot->bitmap.pitch,
                static_cast<std::size_t>(bitmap.cols));
  }
  return bitmap;
}

}  // namespace motifbench
