#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domains/latex_ocr/dvi.h"

namespace motifbench {

/// Writes DVI files and font metrics byte by byte.
class BytesWriter {
 public:
  BytesWriter& number(std::int64_t value, int bytes) {
    for (int i = bytes; i-- > 0;) bytes_.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    return *this;
  }
  BytesWriter& text(std::string_view text) {
    bytes_.insert(bytes_.end(), text.begin(), text.end());
    return *this;
  }
  const std::vector<std::uint8_t>& bytes() const { return bytes_; }

 private:
  std::vector<std::uint8_t> bytes_;
};

/// A font of two characters, 65 and 66, as wide as 1/2 and 3/4 of its size.
inline std::vector<std::uint8_t> sample_metrics() {
  BytesWriter tfm;
  for (const int length : {17, 2, 65, 66, 3, 1, 1, 1, 0, 0, 0, 0}) tfm.number(length, 2);
  tfm.number(0, 4).number(10 << 20, 4);       // checksum, design size
  tfm.number(1 << 24, 4).number(2 << 24, 4);  // the characters' widths are 1 and 2 of:
  tfm.number(0, 4).number(1 << 19, 4).number(3 << 18, 4);
  tfm.number(0, 4).number(0, 4).number(0, 4);  // one height, depth, italic correction
  return tfm.bytes();
}

inline BytesWriter& font_definition(BytesWriter& dvi, int number, std::string_view name) {
  dvi.number(243, 1).number(number, 1).number(0, 4).number(1000, 4).number(1000, 4);
  return dvi.number(0, 1).number(static_cast<std::int64_t>(name.size()), 1).text(name);
}

inline BytesWriter begin_dvi() {
  BytesWriter dvi;
  dvi.number(247, 1).number(2, 1).number(25'400'000, 4).number(473'628'672, 4).number(1000, 4);
  return dvi.number(3, 1).text("abc");
}

inline BytesWriter& begin_page(BytesWriter& dvi) {
  dvi.number(139, 1);
  for (int i = 0; i < 11; ++i) dvi.number(i, 4);
  return dvi;
}

/// A page that has every kind of command, and one that is empty.
inline std::vector<std::uint8_t> sample_dvi() {
  BytesWriter dvi = begin_dvi();
  begin_page(dvi);
  font_definition(dvi, 0, "first");
  font_definition(dvi, 7, "second");
  dvi.number(239, 1).number(5, 1).text("hello");
  dvi.number(171, 1).number(65, 1);                              // font 0, A
  dvi.number(141, 1);                                            // push
  dvi.number(144, 1).number(-300, 2);                            // right2
  dvi.number(128, 1).number(66, 1);                              // set1 B
  dvi.number(142, 1);                                            // pop
  dvi.number(157, 1).number(-5, 1);                              // down1
  dvi.number(148, 1).number(20, 1).number(147, 1);               // w1, w0
  dvi.number(154, 1).number(1000, 2).number(152, 1);             // x2, x0
  dvi.number(164, 1).number(70'000, 3).number(161, 1);           // y3, y0
  dvi.number(170, 1).number(-1'000'000, 4).number(166, 1);       // z4, z0
  dvi.number(235, 1).number(7, 1).number(133, 1).number(65, 1);  // font 7, put1 A
  dvi.number(132, 1).number(40, 4).number(60, 4);                // set_rule
  dvi.number(137, 1).number(30, 4).number(50, 4);                // put_rule
  dvi.number(132, 1).number(-1, 4).number(9, 4);                 // a rule that leaves no mark
  dvi.number(138, 1).number(66, 1).number(140, 1);               // nop, B, eop
  begin_page(dvi);
  dvi.number(140, 1);
  return dvi.number(248, 1).bytes();
}

}  // namespace motifbench
