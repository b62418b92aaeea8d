#include "harness/nn/winograd.h"

#include <algorithm>
#include <array>
#include <vector>

#include "harness/nn/aligned_floats.h"

namespace motifbench {
namespace {

constexpr std::int64_t kPlanes = 16;
constexpr std::int64_t kPixelSumPlane = 5;
constexpr std::int64_t kBlocksPerFlush = 64;

struct Tile {
  std::int64_t image = 0, row = 0, col = 0;
};

/// The 2x2 tiles of all images, in memory order. A number of channels known at compile time
/// (kWidth, otherwise 0) makes every stride a constant.
template <std::int64_t kWidth>
struct Grid : ImageShape {
  explicit Grid(const ImageShape& shape) : ImageShape(shape) {}

  std::int64_t width() const { return kWidth > 0 ? kWidth : channels; }
  /// How many tiles are worked on at a time: their planes stay in a cache that is near.
  std::int64_t block() const { return width() > 16 ? 32 : 16; }

  std::int64_t tile_rows() const { return (rows + 1) / 2; }
  std::int64_t tile_cols() const { return (cols + 1) / 2; }
  std::int64_t tiles() const { return batch * tile_rows() * tile_cols(); }
  std::int64_t row_stride() const { return cols * width(); }
  std::int64_t pixel(std::int64_t image, std::int64_t row, std::int64_t col) const {
    return ((image * rows + row) * cols + col) * width();
  }
  /// Of a tile's first output pixel.
  std::int64_t corner(const Tile& tile) const {
    return pixel(tile.image, 2 * tile.row, 2 * tile.col);
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
  void advance(Tile& tile, std::int64_t count) const {
    for (std::int64_t i = 0; i < count; ++i) advance(tile);
  }
};

/// What one block of tiles needs: the planes that are multiplied and a copy of 4x4 pixels.
class Scratch {
 public:
  Scratch(std::int64_t planes, std::int64_t patch) : left_(planes), right_(planes), patch_(patch) {}
  float* left() const { return left_.get(); }
  float* right() const { return right_.get(); }
  float* patch() const { return patch_.get(); }

 private:
  AlignedFloats left_, right_, patch_;
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
  void (*convolve)(const ImageShape&, const float*, const float*, const float*, float*);
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

/// G g along one side: three values into four.
std::array<float, 4> widen(float a, float b, float c) {
  const float ends = (a + c) / 2, middle = b / 2;
  return {a, ends + middle, ends - middle, c};
}

/// G^T g along one side: four values into three.
std::array<double, 3> narrow(double a, double b, double c, double d) {
  const double half = (b + c) / 2;
  return {a + half, (b - c) / 2, d + half};
}

/// G g G^T of every 3x3 kernel into 16 planes [in, out].
void transform_kernel(KernelView<const float> kernel, std::int64_t channels, float* to) {
  for (std::int64_t i = 0; i < channels; ++i) {
    for (std::int64_t o = 0; o < channels; ++o, ++to) {
      std::array<std::array<float, 4>, 3> columns;
      for (std::size_t c = 0; c < 3; ++c) {
        const auto at = [&](int r) { return kernel.at(o, i, r, static_cast<std::int64_t>(c)); };
        columns[c] = widen(at(0), at(1), at(2));
      }
      for (std::size_t r = 0; r < 4; ++r) {
        const auto row = widen(columns[0][r], columns[1][r], columns[2][r]);
        for (std::size_t c = 0; c < 4; ++c) {
          to[static_cast<std::int64_t>(4 * r + c) * channels * channels] = row[c];
        }
      }
    }
  }
}

/// G^T m G of 16 planes [in, out] into 3x3 kernels.
void transform_back(const double* planes, std::int64_t channels, KernelView<float> kernel) {
  const std::int64_t area = channels * channels;
  for (std::int64_t i = 0; i < channels; ++i) {
    for (std::int64_t o = 0; o < channels; ++o, ++planes) {
      std::array<std::array<double, 3>, 4> columns;
      for (std::size_t c = 0; c < 4; ++c) {
        const double* column = planes + static_cast<std::int64_t>(c) * area;
        columns[c] = narrow(column[0], column[4 * area], column[8 * area], column[12 * area]);
      }
      for (std::size_t r = 0; r < 3; ++r) {
        const auto row = narrow(columns[0][r], columns[1][r], columns[2][r], columns[3][r]);
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
                       const float* bias, float* output) {
  const AlignedFloats planes(kPlanes * shape.channels * shape.channels);
  transform_kernel(kernel, shape.channels, planes.get());
  kernels().convolve(shape, input, planes.get(), bias, output);
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
