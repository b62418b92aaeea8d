#pragma once

#include <cstdint>

namespace motifbench {

/// Each of `rows` rows of `width` floats → its softmax, in place. With `causal` row r keeps its
/// first r + 1 values and the others become 0. Values must be finite.
void softmax_rows(float* values, std::int64_t rows, std::int64_t width, bool causal);

/// `gradient` of the softmax → gradient of its input, in place; `softmax` is its result.
void softmax_rows_backward(const float* softmax, float* gradient, std::int64_t rows,
                           std::int64_t width);

}  // namespace motifbench
