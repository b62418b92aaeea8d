#pragma once

#include <cstdint>
#include <limits>

namespace motifbench {

/// Images in memory order [batch, rows, cols, channels], channels innermost and a multiple of 16.
struct ImageShape {
  std::int64_t batch, rows, cols, channels;
};

/// Where element (out, in, row, col) of a 3x3 kernel stands, in floats from `first`.
template <typename Float>
struct KernelView {
  Float* first;
  std::int64_t out, in, row, col;

  Float& at(std::int64_t o, std::int64_t i, std::int64_t r, std::int64_t c) const {
    return first[o * out + i * in + r * row + c * col];
  }
  /// The kernel that takes an output gradient back to the input: rotated, in and out exchanged.
  KernelView backward() const { return {first + 2 * row + 2 * col, in, out, -row, -col}; }
};

/// What becomes of a convolution's sums: max(sum + bias + images, floor).
struct Finish {
  const float* bias;              // of length channels
  const float* images = nullptr;  // of the output's shape, if any
  float floor = -std::numeric_limits<float>::infinity();
};

/// Convolution of zero-padded images by Winograd's F(4x4, 3x3): every 4x4 tile of the output comes
/// from 36 products of transformed 6x6 inputs instead of 144 (Lavin and Gray, "Fast Algorithms for
/// Convolutional Neural Networks", 2016). As many channels go out as come in. Sums have a fixed
/// order; one thread.
///
/// output = max(input * kernel + bias + images, floor), where NaN stays; `input` and `output` have
/// `shape`.
void winograd_convolve(const ImageShape& shape, const float* input, KernelView<const float> kernel,
                       const Finish& finish, float* output);

/// The gradients of `kernel` and of the bias above for `gradient`, the gradient of `output`.
void winograd_gradients(const ImageShape& shape, const float* input, const float* gradient,
                        KernelView<float> kernel, float* bias);

}  // namespace motifbench
