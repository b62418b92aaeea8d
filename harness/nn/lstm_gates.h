#pragma once

#include <cstdint>

namespace motifbench {

/// One step of an LSTM's cell for `count` sequences of `width` states, after the matrix products:
/// i, f, o = σ(·), g = tanh(·), c = f·c' + i·g, h = o·tanh(c), where c' is the cell before. Rows of
/// gates are the four blocks i, f, g, o (the framework's order), 4·width floats; all other rows are
/// `width` floats unless they have a stride.
struct LstmGates {
  std::int64_t count, width;

  /// `gates`: in, the products without `bias` [4·width]; out, i, f, g, o. Hidden states go to
  /// `hidden` and, with `stride` floats between sequences, to `output`.
  void forward(const float* bias, const float* previous_cell, float* gates, float* cell,
               float* hidden, float* output, std::int64_t stride) const;

  /// The hidden state's gradient is that of the output, `stride` floats between sequences, plus
  /// `d_hidden`, which came from the step after. `d_cell`: in, the cell's gradient from the step
  /// after; out, that for the step before. `d_gates` is the gradient of the products.
  void backward(const float* gates, const float* previous_cell, const float* cell,
                const float* d_output, std::int64_t stride, const float* d_hidden, float* d_cell,
                float* d_gates) const;
};

}  // namespace motifbench
