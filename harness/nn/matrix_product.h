#pragma once

#include <cstdint>

namespace motifbench {

/// A row-major matrix in memory that may lie inside a wider one: `stride` floats from row to row.
struct MatrixView {
  const float* data;
  std::int64_t stride;
  bool transposed = false;
};

/// c [m, n] = scale · a · b + keep · c, where a is [m, k] and b is [k, n] after transposing.
/// `stride` is that of c; with keep = 0 what c held is not read.
void matrix_product(std::int64_t m, std::int64_t n, std::int64_t k, float scale, MatrixView a,
                    MatrixView b, float keep, float* c, std::int64_t stride);

}  // namespace motifbench
