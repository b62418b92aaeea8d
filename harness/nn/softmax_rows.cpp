#include "harness/nn/softmax_rows.h"

#include <algorithm>
#include <bit>

#include "harness/core/vector_math.h"
#include "harness/core/vectorised.h"

namespace motifbench {
namespace {

using vector_math::kSumLanes;
using vector_math::sum_of_lanes;

/// Floats as integers of the same order and back: the largest integer is found in vectors.
MOTIFBENCH_INLINE std::int32_t ordered(float value) {
  const auto bits = std::bit_cast<std::int32_t>(value);
  return bits ^ ((bits >> 31) & 0x7FFFFFFF);
}

MOTIFBENCH_INLINE float from_ordered(std::int32_t bits) {
  return std::bit_cast<float>(bits ^ ((bits >> 31) & 0x7FFFFFFF));
}

MOTIFBENCH_VECTORISED void softmax_forward(float* __restrict values, std::int64_t rows,
                                           std::int64_t width, bool causal) {
  for (std::int64_t r = 0; r < rows; ++r) {
    float* __restrict row = values + r * width;
    const std::int64_t kept = causal ? r + 1 : width;
    const std::int64_t whole = kept - kept % kSumLanes;
    std::int32_t largest = ordered(row[0]);
    for (std::int64_t j = 1; j < kept; ++j) largest = std::max(largest, ordered(row[j]));
    const float shift = from_ordered(largest);

    for (std::int64_t j = 0; j < kept; ++j) row[j] = vector_math::exponential(row[j] - shift);
    float lanes[kSumLanes] = {};
    for (std::int64_t j = 0; j < whole; j += kSumLanes) {
      for (std::int64_t l = 0; l < kSumLanes; ++l) lanes[l] += row[j + l];
    }
    float sum = sum_of_lanes(lanes);
    for (std::int64_t j = whole; j < kept; ++j) sum += row[j];

    const float factor = 1.0F / sum;
    for (std::int64_t j = 0; j < kept; ++j) row[j] *= factor;
    for (std::int64_t j = kept; j < width; ++j) row[j] = 0;
  }
}

MOTIFBENCH_VECTORISED void softmax_backward(const float* __restrict softmax,
                                            float* __restrict gradient, std::int64_t rows,
                                            std::int64_t width) {
  const std::int64_t whole = width - width % kSumLanes;
  for (std::int64_t r = 0; r < rows; ++r) {
    const float* __restrict weight = softmax + r * width;
    float* __restrict row = gradient + r * width;
    float lanes[kSumLanes] = {};
    for (std::int64_t j = 0; j < whole; j += kSumLanes) {
      for (std::int64_t l = 0; l < kSumLanes; ++l) lanes[l] += row[j + l] * weight[j + l];
    }
    float dot = sum_of_lanes(lanes);
    for (std::int64_t j = whole; j < width; ++j) dot += row[j] * weight[j];
    for (std::int64_t j = 0; j < width; ++j) row[j] = weight[j] * (row[j] - dot);
  }
}

}  // namespace

void softmax_rows(float* values, std::int64_t rows, std::int64_t width, bool causal) {
  softmax_forward(values, rows, width, causal);
}

void softmax_rows_backward(const float* softmax, float* gradient, std::int64_t rows,
                           std::int64_t width) {
  softmax_backward(softmax, gradient, rows, width);
}

}  // namespace motifbench
