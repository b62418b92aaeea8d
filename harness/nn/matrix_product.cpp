#include "harness/nn/matrix_product.h"

#include <cblas.h>

#include <algorithm>

#include "harness/nn/aligned_floats.h"

namespace motifbench {
namespace {

// OpenBLAS multiplies matrices of up to 100³ products where they lie, and larger ones after it has
// copied both into its own order. A layer's products have one long side and two short ones, so the
// copies cost a fifth of the time; cut along the long side, the pieces are small. Where it has no
// such kernels (it has them for AVX-512), pieces cost two or three per cent more than the whole.
constexpr std::int64_t kSmall = 1'000'000;
constexpr std::int64_t kShortestPiece = 64;  // of the long side

bool worth_cutting(std::int64_t length, std::int64_t area) {
  return length * area > kSmall && area * kShortestPiece <= kSmall;
}

void multiply(std::int64_t m, std::int64_t n, std::int64_t k, float scale, MatrixView a,
              MatrixView b, float keep, float* c, std::int64_t stride) {
  const auto size = [](std::int64_t value) { return static_cast<int>(value); };
  const auto form = [](MatrixView view) { return view.transposed ? CblasTrans : CblasNoTrans; };
  cblas_sgemm(CblasRowMajor, form(a), form(b), size(m), size(n), size(k), scale, a.data,
              size(a.stride), b.data, size(b.stride), keep, c, size(stride));
}

/// Neither matrix is transposed: pieces of c's rows.
void multiply_by_rows(std::int64_t m, std::int64_t n, std::int64_t k, float scale, MatrixView a,
                      MatrixView b, float keep, float* c, std::int64_t stride) {
  const std::int64_t piece = kSmall / (n * k);
  for (std::int64_t row = 0; row < m; row += piece) {
    multiply(std::min(piece, m - row), n, k, scale, {a.data + row * a.stride, a.stride}, b, keep,
             c + row * stride, stride);
  }
}

/// a is transposed, b is not: pieces of the sum.
void multiply_by_terms(std::int64_t m, std::int64_t n, std::int64_t k, float scale, MatrixView a,
                       MatrixView b, float keep, float* c, std::int64_t stride) {
  const std::int64_t piece = kSmall / (m * n);
  for (std::int64_t term = 0; term < k; term += piece) {
    multiply(m, n, std::min(piece, k - term), scale, {a.data + term * a.stride, a.stride, true},
             {b.data + term * b.stride, b.stride}, term == 0 ? keep : 1.0F, c, stride);
  }
}

/// bᵀ, [k, n] from memory that holds [n, k], into `to`.
void turn(MatrixView b, std::int64_t n, std::int64_t k, float* to) {
  for (std::int64_t i = 0; i < k; ++i) {
    for (std::int64_t j = 0; j < n; ++j) *to++ = b.data[j * b.stride + i];
  }
}

}  // namespace

void matrix_product(std::int64_t m, std::int64_t n, std::int64_t k, float scale, MatrixView a,
                    MatrixView b, float keep, float* c, std::int64_t stride) {
  if (a.transposed && !b.transposed && worth_cutting(k, m * n)) {
    return multiply_by_terms(m, n, k, scale, a, b, keep, c, stride);
  }
  if (a.transposed || !worth_cutting(m, n * k)) {
    return multiply(m, n, k, scale, a, b, keep, c, stride);
  }
  if (!b.transposed) return multiply_by_rows(m, n, k, scale, a, b, keep, c, stride);
  // Its small kernels have no transposed right side; their vectors lie along c's rows.
  constexpr std::int64_t kVectorFloats = 16;
  if (n < kVectorFloats) return multiply(m, n, k, scale, a, b, keep, c, stride);
  const AlignedFloats turned(n * k);
  turn(b, n, k, turned.get());
  multiply_by_rows(m, n, k, scale, a, {turned.get(), n}, keep, c, stride);
}

}  // namespace motifbench
