#pragma once

#include <cstdint>
#include <vector>

namespace motifbench {

/// The constant of the theorem's assumption that motifs are necessary (paper v3, appendix; facts
/// 1.1): how surely a change of one digit changes the answer. The circle is modelled as positions
/// 0 … 10 of which digits keep a gap of at least 2.
struct Necessity {
  double alpha = 0;
  std::vector<std::int64_t> subsets;  // N_k: placements of k = 3, 4, 5, 6 digits
};

Necessity circle_necessity();

}  // namespace motifbench
