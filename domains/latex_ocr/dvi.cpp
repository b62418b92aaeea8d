#include "domains/latex_ocr/dvi.h"

#include <map>
#include <utility>

#include "domains/latex_ocr/byte_reader.h"

namespace motifbench {
namespace {

// Commands of "The DVI file format" (D. R. Fuchs, TUGboat 3(2), 1982). Most come in rows: the
// number of operand bytes is the distance from the row's first.
enum Command : std::uint32_t {
  kSetChar127 = 127,
  kSet1 = 128,
  kSetRule = 132,
  kPut1 = 133,
  kPutRule = 137,
  kNop = 138,
  kBop = 139,
  kEop = 140,
  kPush = 141,
  kPop = 142,
  kRight1 = 143,
  kW0 = 147,
  kX0 = 152,
  kDown1 = 157,
  kY0 = 161,
  kZ0 = 166,
  kFont0 = 171,
  kFont1 = 235,
  kSpecial1 = 239,
  kFontDefinition1 = 243,
  kPreamble = 247,
  kPostamble = 248,
};

constexpr std::uint32_t kVersion = 2;
// One unit is a scaled point: 10^-7 m × 25400000 / 473628672.
constexpr std::uint32_t kNumerator = 25'400'000;
constexpr std::uint32_t kDenominator = 473'628'672;
constexpr std::int64_t kFarthest = std::int64_t{1} << 31;
constexpr std::size_t kDeepest = 4096;

/// Registers that push and pop save.
struct Registers {
  std::int64_t right = 0, down = 0, w = 0, x = 0, y = 0, z = 0;
};

class DviReader {
 public:
  DviReader(std::span<const std::uint8_t> bytes, const FindMetrics& find_metrics)
      : in_(bytes, "DVI file"), find_metrics_(find_metrics) {}

  DviFile read() {
    read_preamble();
    for (;;) {
      const std::uint32_t command = in_.number(1);
      if (command == kPostamble) break;  // repeats the fonts; every page stands before it
      if (command == kBop) {
        read_page();
      } else if (is_font_definition(command)) {
        define_font(command);
      } else if (command != kNop) {
        in_.fail("no page begins here");
      }
    }
    return std::move(file_);
  }

 private:
  struct FontInUse {
    std::size_t index;
    const FontMetrics* metrics;
  };

  static bool is_font_definition(std::uint32_t command) {
    return command >= kFontDefinition1 && command < kFontDefinition1 + 4;
  }

  void read_preamble() {
    if (in_.number(1) != kPreamble || in_.number(1) != kVersion) in_.fail("not DVI version 2");
    if (in_.number(4) != kNumerator || in_.number(4) != kDenominator || in_.number(4) != 1000) {
      in_.fail("units other than scaled points");
    }
    in_.skip(in_.number(1));  // a comment
  }

  void define_font(std::uint32_t command) {
    const std::uint32_t number = in_.number(command - kFontDefinition1 + 1);
    in_.skip(4);  // checksum
    const auto size = static_cast<std::int64_t>(in_.number(4));
    in_.skip(4);  // design size
    const std::size_t area = in_.number(1);
    const std::size_t length = in_.number(1);
    in_.skip(area);
    const std::string name = in_.text(length);
    if (size <= 0 || size >= std::int64_t{1} << 27) in_.fail("a font of impossible size");
    if (fonts_.contains(number)) in_.fail("a font is defined twice");
    const FontMetrics& metrics = find_metrics_(name);
    fonts_.emplace(number, FontInUse{file_.fonts.size(), &metrics});
    file_.fonts.push_back({name, size});
  }

  void read_page() {
    in_.skip(44);  // ten counters and the place of the page before
    page_ = {};
    at_ = {};
    stack_.clear();
    font_ = nullptr;
    for (;;) {
      const std::uint32_t command = in_.number(1);
      if (command == kEop) break;
      run(command);
    }
    if (!stack_.empty()) in_.fail("a page ends with positions still saved");
    file_.pages.push_back(std::move(page_));
  }

  void run(std::uint32_t command) {
    if (command <= kSetChar127) return set_glyph(command, /*advance=*/true);
    if (command < kSetRule) return set_glyph(in_.number(command - kSet1 + 1), true);
    if (command == kSetRule) return set_rule(/*advance=*/true);
    if (command < kPutRule) return set_glyph(in_.number(command - kPut1 + 1), false);
    if (command == kPutRule) return set_rule(/*advance=*/false);
    if (command == kNop) return;
    if (command == kPush) return push();
    if (command == kPop) return pop();
    if (command < kRight1) in_.fail("a page within a page");
    if (command < kW0) return move(at_.right, in_.signed_number(command - kRight1 + 1));
    if (command < kX0) return move(at_.right, change(at_.w, command - kW0));
    if (command < kDown1) return move(at_.right, change(at_.x, command - kX0));
    if (command < kY0) return move(at_.down, in_.signed_number(command - kDown1 + 1));
    if (command < kZ0) return move(at_.down, change(at_.y, command - kY0));
    if (command < kFont0) return move(at_.down, change(at_.z, command - kZ0));
    if (command < kFont1) return select_font(command - kFont0);
    if (command < kSpecial1) return select_font(in_.number(command - kFont1 + 1));
    if (command < kFontDefinition1) {
      const std::size_t length = in_.number(command - kSpecial1 + 1);
      page_.specials.push_back(in_.text(length));
      return;
    }
    if (is_font_definition(command)) return define_font(command);
    in_.fail("no such command in a page");
  }

  void set_glyph(std::uint32_t code, bool advance) {
    if (font_ == nullptr) in_.fail("a character before any font is chosen");
    page_.marks.push_back(
        {.right = at_.right, .down = at_.down, .font = font_->index, .code = code});
    const std::int64_t width = font_->metrics->width(code, file_.fonts[font_->index].size);
    if (advance) move(at_.right, width);
  }

  void set_rule(bool advance) {
    const std::int64_t height = in_.signed_number(4);
    const std::int64_t width = in_.signed_number(4);
    // A rule without area moves the position and leaves no mark.
    if (height > 0 && width > 0) {
      page_.marks.push_back({.is_rule = true,
                             .right = at_.right,
                             .down = at_.down,
                             .width = width,
                             .height = height});
    }
    if (advance) move(at_.right, width);
  }

  void push() {
    if (stack_.size() == kDeepest) in_.fail("positions saved too deeply");
    stack_.push_back(at_);
  }

  void pop() {
    if (stack_.empty()) in_.fail("no position was saved");
    at_ = stack_.back();
    stack_.pop_back();
  }

  /// Commands w, x, y, z: operand 0 bytes = the register as it is.
  std::int64_t change(std::int64_t& value, std::uint32_t bytes) {
    if (bytes > 0) value = in_.signed_number(bytes);
    return value;
  }

  void move(std::int64_t& position, std::int64_t distance) {
    position += distance;
    if (position <= -kFarthest || position >= kFarthest) in_.fail("a position off every page");
  }

  void select_font(std::uint32_t number) {
    const auto found = fonts_.find(number);
    if (found == fonts_.end()) in_.fail("a font that is not defined");
    font_ = &found->second;
  }

  ByteReader in_;
  const FindMetrics& find_metrics_;
  DviFile file_;
  std::map<std::uint32_t, FontInUse> fonts_;
  DviPage page_;
  Registers at_;
  std::vector<Registers> stack_;
  const FontInUse* font_ = nullptr;
};

}  // namespace

DviFile read_dvi(std::span<const std::uint8_t> bytes, const FindMetrics& find_metrics) {
  return DviReader(bytes, find_metrics).read();
}

}  // namespace motifbench
