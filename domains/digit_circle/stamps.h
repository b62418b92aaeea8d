#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace motifbench {

/// The picture of one digit, with its blank margin. Its rectangle is the footprint of the motif.
struct Stamp {
  int rows = 0;
  int cols = 0;
  std::vector<std::uint8_t> ink;  // rows × cols, row-major, 0 or 1
};

/// The paper's ten stamps (FreeMono at 15 pixels, 12 rows high, 7 to 9 columns); index = digit.
std::span<const Stamp> paper_stamps();

/// Ten bitmap digits of 5 × 7 pixels in stamps of 9 rows and 7 columns; index = digit.
std::span<const Stamp> quick_stamps();

/// Mean over the stamps of the share of their pixels that is ink.
double mean_ink(std::span<const Stamp> stamps);

}  // namespace motifbench
