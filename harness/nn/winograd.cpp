#include "harness/nn/winograd.h"

#include <algorithm>
#include <array>
#include <vector>

#include "harness/nn/aligned_floats.h"

namespace motifbench {
namespace {

constexpr int kTile = 4;          // output pixels along a side of a tile
constexpr int kSide = kTile + 2;  // input pixels
constexpr std::int64_t kPlanes = kSide * kSide;
constexpr std::int64_t kBlocksPerFlush = 64;

/// The algorithm multiplies polynomials by their values at 0, ±kNear, ±kFar and infinity. Lavin and
/// Gray take ±1 and ±2; pairs whose product is 1 keep numbers of one size, which makes rounding
/// errors half as large (Barabasz et al., "Error Analysis and Improving the Accuracy of Winograd
/// Convolution", 2020, show how much the points matter).
constexpr float kFar = 1.41421356F, kFar2 = 2, kFar3 = kFar2 * kFar;
constexpr float kNear = 0.707106781F, kNear2 = 0.5F, kNear3 = kNear2 * kNear;
constexpr float kSum2 = kNear2 + kFar2;

struct Tile {
  std::int64_t image = 0, row = 0, col = 0;
};

/// A square of pixels that may reach over the image's edges.
struct Patch {
  const float* images;
  std::int64_t first, row_stride;  // in floats; `first` may be before all images
  std::int64_t first_row, last_row, first_col, last_col;  // of the image: first <= i < last

  bool is_whole(std::int64_t side) const {
    return first_row <= 0 && first_col <= 0 && last_row >= side && last_col >= side;
  }
};

/// The 4x4 tiles of all images, in memory order. A number of channels known at compile time
/// (kWidth, otherwise 0) makes every stride a constant.
template <std::int64_t kWidth>
struct Grid : ImageShape {
  explicit Grid(const ImageShape& shape) : ImageShape(shape) {}

  std::int64_t width() const { return kWidth > 0 ? kWidth : channels; }
  /// How many tiles are worked on at a time: their planes stay in a cache that is near.
  std::int64_t block() const { return width() > 16 ? 32 : 16; }

  std::int64_t tile_rows() const { return (rows + kTile - 1) / kTile; }
  std::int64_t tile_cols() const { return (cols + kTile - 1) / kTile; }
  std::int64_t tiles() const { return batch * tile_rows() * tile_cols(); }
  std::int64_t row_stride() const { return cols * width(); }
  std::int64_t pixel(std::int64_t image, std::int64_t row, std::int64_t col) const {
    return ((image * rows + row) * cols + col) * width();
  }
  /// Of a tile's first output pixel.
  std::int64_t corner(const Tile& tile) const {
    return pixel(tile.image, kTile * tile.row, kTile * tile.col);
  }
  /// A tile's pixels of `images` and so many around them.
  Patch patch(const float* images, const Tile& tile, std::int64_t margin) const {
    const std::int64_t row = kTile * tile.row - margin, col = kTile * tile.col - margin;
    return {images, pixel(tile.image, row, col), row_stride(), -row, rows - row, -col, cols - col};
  }
  /// Floats from one plane [block, width] to the next: not a power of two, because the same
  /// place of all planes is written in turn and must not compete for one set of a cache.
  std::int64_t plane() const { return block() * width() + 16; }

  void advance(Tile& tile) const {
    if (++tile.col < tile_cols()) return;
    tile.col = 0;
    if (++tile.row < tile_rows()) return;
    tile.row = 0;
    ++tile.image;
  }
};

/// The planes of one block of tiles that are multiplied.
class Scratch {
 public:
  explicit Scratch(std::int64_t planes) : left_(planes), right_(planes) {}
  float* left() const { return left_.get(); }
  float* right() const { return right_.get(); }

 private:
  AlignedFloats left_, right_;
};

#if defined(__x86_64__)
#define WINOGRAD_TARGET __attribute__((target("arch=x86-64-v4")))
#define WINOGRAD_BYTES 64
namespace winograd_avx512 {
#include "harness/nn/winograd_kernels.inc"
}
#undef WINOGRAD_TARGET
#undef WINOGRAD_BYTES

#define WINOGRAD_TARGET __attribute__((target("arch=x86-64-v3")))
#define WINOGRAD_BYTES 32
namespace winograd_avx2 {
#include "harness/nn/winograd_kernels.inc"
}
#undef WINOGRAD_TARGET
#undef WINOGRAD_BYTES
#endif

#define WINOGRAD_TARGET
#define WINOGRAD_BYTES 16
namespace winograd_plain {
#include "harness/nn/winograd_kernels.inc"
}
#undef WINOGRAD_TARGET
#undef WINOGRAD_BYTES

struct Kernels {
  void (*convolve)(const ImageShape&, const float*, const float*, const Finish&, float*);
  void (*correlate)(const ImageShape&, const float*, const float*, float*, double*, double*);
};

/// For the widest vectors that the processor has.
Kernels kernels() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512cd")) {
    return {winograd_avx512::convolve, winograd_avx512::correlate};
  }
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
      __builtin_cpu_supports("bmi2")) {
    return {winograd_avx2::convolve, winograd_avx2::correlate};
  }
#endif
  return {winograd_plain::convolve, winograd_plain::correlate};
}

using Taps = std::array<double, 3>;        // of a kernel, along one side
using Values = std::array<double, kSide>;  // at 0, kNear, -kNear, kFar, -kFar and infinity

constexpr double kNearScale = 2 * kNear2 * (kNear2 - kFar2);
constexpr double kFarScale = 2 * kFar2 * (kFar2 - kNear2);

/// G g along one side.
Values widen(const Taps& g) {
  const double near_even = (g[0] + kNear2 * g[2]) / kNearScale,
               near_odd = kNear * g[1] / kNearScale;
  const double far_even = (g[0] + kFar2 * g[2]) / kFarScale, far_odd = kFar * g[1] / kFarScale;
  return {g[0], near_even + near_odd, near_even - near_odd, far_even + far_odd, far_even - far_odd,
          g[2]};
}

/// G^T m along one side.
Taps narrow(const Values& m) {
  const double near_sum = (m[1] + m[2]) / kNearScale, far_sum = (m[3] + m[4]) / kFarScale;
  const double near_difference = (m[1] - m[2]) / kNearScale,
               far_difference = (m[3] - m[4]) / kFarScale;
  return {m[0] + near_sum + far_sum, kNear * near_difference + kFar * far_difference,
          kNear2 * near_sum + kFar2 * far_sum + m[5]};
}

/// G g G^T of every 3x3 kernel into 36 planes [in, out].
void transform_kernel(KernelView<const float> kernel, std::int64_t channels, float* to) {
  for (std::int64_t i = 0; i < channels; ++i) {
    for (std::int64_t o = 0; o < channels; ++o, ++to) {
      std::array<Values, 3> columns;
      for (std::size_t c = 0; c < 3; ++c) {
        const auto at = [&](int r) -> double {
          return kernel.at(o, i, r, static_cast<std::int64_t>(c));
        };
        columns[c] = widen({at(0), at(1), at(2)});
      }
      for (std::size_t r = 0; r < kSide; ++r) {
        const Values row = widen({columns[0][r], columns[1][r], columns[2][r]});
        for (std::size_t c = 0; c < kSide; ++c) {
          to[static_cast<std::int64_t>(kSide * r + c) * channels * channels] =
              static_cast<float>(row[c]);
        }
      }
    }
  }
}

/// G^T m G of 36 planes [in, out] into 3x3 kernels.
void transform_back(const double* planes, std::int64_t channels, KernelView<float> kernel) {
  const std::int64_t area = channels * channels;
  for (std::int64_t i = 0; i < channels; ++i) {
    for (std::int64_t o = 0; o < channels; ++o, ++planes) {
      std::array<Taps, kSide> columns;
      for (std::size_t c = 0; c < kSide; ++c) {
        Values column;
        for (std::size_t r = 0; r < kSide; ++r) {
          column[r] = planes[static_cast<std::int64_t>(kSide * r + c) * area];
        }
        columns[c] = narrow(column);
      }
      for (std::size_t r = 0; r < 3; ++r) {
        Values values;
        for (std::size_t c = 0; c < kSide; ++c) values[c] = columns[c][r];
        const Taps row = narrow(values);
        for (std::size_t c = 0; c < 3; ++c) {
          kernel.at(o, i, static_cast<std::int64_t>(r), static_cast<std::int64_t>(c)) =
              static_cast<float>(row[c]);
        }
      }
    }
  }
}

}  // namespace

void winograd_convolve(const ImageShape& shape, const float* input, KernelView<const float> kernel,
                       const Finish& finish, float* output) {
  const AlignedFloats planes(kPlanes * shape.channels * shape.channels);
  transform_kernel(kernel, shape.channels, planes.get());
  kernels().convolve(shape, input, planes.get(), finish, output);
}

void winograd_gradients(const ImageShape& shape, const float* input, const float* gradient,
                        KernelView<float> kernel, float* bias) {
  const std::int64_t size = kPlanes * shape.channels * shape.channels;
  const AlignedFloats partial(size);
  std::vector<double> planes(static_cast<std::size_t>(size));
  std::vector<double> sums(static_cast<std::size_t>(shape.channels));
  kernels().correlate(shape, input, gradient, partial.get(), planes.data(), sums.data());
  transform_back(planes.data(), shape.channels, kernel);
  std::transform(sums.begin(), sums.end(), bias,
                 [](double sum) { return static_cast<float>(sum); });
}

}  // namespace motifbench
