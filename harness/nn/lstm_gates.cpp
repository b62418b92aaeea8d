#include "harness/nn/lstm_gates.h"

#include "harness/core/vector_math.h"
#include "harness/core/vectorised.h"

namespace motifbench {
namespace {

using vector_math::hyperbolic_tangent;
using vector_math::sigmoid;

MOTIFBENCH_VECTORISED void gates_forward(std::int64_t count, std::int64_t width,
                                         const float* __restrict bias,
                                         const float* __restrict previous_cell,
                                         float* __restrict gates, float* __restrict cell,
                                         float* __restrict hidden, float* __restrict output,
                                         std::int64_t stride) {
  for (std::int64_t n = 0; n < count; ++n) {
    float* __restrict row = gates + n * 4 * width;
    for (std::int64_t j = 0; j < width; ++j) {
      const std::int64_t state = n * width + j;
      const float i = sigmoid(row[j] + bias[j]);
      const float f = sigmoid(row[j + width] + bias[j + width]);
      const float g = hyperbolic_tangent(row[j + 2 * width] + bias[j + 2 * width]);
      const float o = sigmoid(row[j + 3 * width] + bias[j + 3 * width]);
      const float c = f * previous_cell[state] + i * g;
      const float h = o * hyperbolic_tangent(c);
      row[j] = i;
      row[j + width] = f;
      row[j + 2 * width] = g;
      row[j + 3 * width] = o;
      cell[state] = c;
      hidden[state] = h;
      output[n * stride + j] = h;
    }
  }
}

MOTIFBENCH_VECTORISED void gates_backward(std::int64_t count, std::int64_t width,
                                          const float* __restrict gates,
                                          const float* __restrict previous_cell,
                                          const float* __restrict cell,
                                          const float* __restrict d_output, std::int64_t stride,
                                          const float* __restrict d_hidden,
                                          float* __restrict d_cell, float* __restrict d_gates) {
  for (std::int64_t n = 0; n < count; ++n) {
    const float* __restrict row = gates + n * 4 * width;
    float* __restrict d_row = d_gates + n * 4 * width;
    for (std::int64_t j = 0; j < width; ++j) {
      const std::int64_t state = n * width + j;
      const float i = row[j], f = row[j + width];
      const float g = row[j + 2 * width], o = row[j + 3 * width];
      const float dh = d_output[n * stride + j] + d_hidden[state];
      const float squashed = hyperbolic_tangent(cell[state]);
      const float dc = d_cell[state] + dh * o * (1 - squashed * squashed);
      d_row[j] = dc * g * i * (1 - i);
      d_row[j + width] = dc * previous_cell[state] * f * (1 - f);
      d_row[j + 2 * width] = dc * i * (1 - g * g);
      d_row[j + 3 * width] = dh * squashed * o * (1 - o);
      d_cell[state] = dc * f;
    }
  }
}

}  // namespace

void LstmGates::forward(const float* bias, const float* previous_cell, float* gates, float* cell,
                        float* hidden, float* output, std::int64_t stride) const {
  gates_forward(count, width, bias, previous_cell, gates, cell, hidden, output, stride);
}

void LstmGates::backward(const float* gates, const float* previous_cell, const float* cell,
                         const float* d_output, std::int64_t stride, const float* d_hidden,
                         float* d_cell, float* d_gates) const {
  gates_backward(count, width, gates, previous_cell, cell, d_output, stride, d_hidden, d_cell,
                 d_gates);
}

}  // namespace motifbench
