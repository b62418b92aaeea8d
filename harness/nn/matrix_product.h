#pragma once

#include <cblas.h>

#include <cstdint>

namespace motifbench {

/// A row-major matrix in memory that may lie inside a wider one: `stride` floats from row to row.
struct MatrixView {
  const float* data;
  std::int64_t stride;
  bool transposed = false;
};

/// c [m, n] = scale · a · b + keep · c, where a is [m, k] and b is [k, n] after transposing.
inline void matrix_product(std::int64_t m, std::int64_t n, std::int64_t k, float scale,
                           MatrixView a, MatrixView b, float keep, float* c, std::int64_t stride) {
  const auto size = [](std::int64_t value) { return static_cast<int>(value); };
  const auto form = [](MatrixView view) { return view.transposed ? CblasTrans : CblasNoTrans; };
  cblas_sgemm(CblasRowMajor, form(a), form(b), size(m), size(n), size(k), scale, a.data,
              size(a.stride), b.data, size(b.stride), keep, c, size(stride));
}

}  // namespace motifbench
