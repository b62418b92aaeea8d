#include "domains/digit_circle/generator.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <numeric>
#include <vector>

#include "harness/core/error.h"
#include "harness/core/vectorised.h"

namespace motifbench {
namespace {

MOTIFBENCH_VECTORISED void exclusive_or(const std::uint8_t* left, const std::uint8_t* right,
                                        std::size_t count, float* __restrict values) {
  for (std::size_t i = 0; i < count; ++i) values[i] = static_cast<float>(left[i] ^ right[i]);
}

/// Square of pixels, row by row, 1 = ink.
class Canvas {
 public:
  /// Blank but for ink on each pixel with probability `noise`.
  Canvas(int size, double noise, RandomStream& random)
      : size_(size), pixels_(static_cast<std::size_t>(size) * static_cast<std::size_t>(size)) {
    random.bernoulli(noise, pixels_);
  }

  /// Puts the stamp's centre on (row, col); blank stamp pixels erase what was there.
  Footprint place(const Stamp& stamp, int row, int col) {
    const int top = row - stamp.rows / 2;
    const int left = col - stamp.cols / 2;
    const Footprint box{top, left, top + stamp.rows, left + stamp.cols};
    if (top < 0 || left < 0 || box.row_end > size_ || box.col_end > size_) {
      throw_usage(
          "a stamp at rows {} to {}, columns {} to {} leaves the image of {} x {} pixels: "
          "the margin is too small",
          box.row_begin, box.row_end, box.col_begin, box.col_end, size_, size_);
    }
    for (int i = 0; i < stamp.rows; ++i) {
      std::copy_n(stamp.ink.begin() + i * stamp.cols, stamp.cols,
                  pixels_.begin() + (top + i) * size_ + left);
    }
    return box;
  }

  /// The pixels, each flipped with probability `noise`.
  std::vector<float> flipped(double noise, RandomStream& random) const {
    std::vector<std::uint8_t> flips(pixels_.size());
    random.bernoulli(noise, flips);
    std::vector<float> values(pixels_.size());
    exclusive_or(pixels_.data(), flips.data(), pixels_.size(), values.data());
    return values;
  }

 private:
  int size_;
  std::vector<std::uint8_t> pixels_;
};

/// Ascending angles of `count` points on the circle; no two neighbours are closer than half of an
/// even share.
std::vector<double> draw_angles(std::size_t count, RandomStream& random) {
  const double smallest_gap = 1.0 / static_cast<double>(2 * count);
  std::vector<double> gaps(count);
  do {
    for (double& gap : gaps) gap = random.uniform();
    const double sum = std::accumulate(gaps.begin(), gaps.end(), 0.0);
    for (double& gap : gaps) gap /= sum;
  } while (*std::min_element(gaps.begin(), gaps.end()) < smallest_gap);
  std::vector<double> angles(count);
  std::partial_sum(gaps.begin(), gaps.end(), angles.begin());
  const double rotation = random.uniform();
  for (double& angle : angles) angle = (angle + rotation) * (2 * std::numbers::pi);
  return angles;
}

/// Round half to even, as the default rounding mode does.
int round_even(double value) { return static_cast<int>(std::nearbyint(value)); }

int draw(RandomStream& random, int low, int high) {
  return static_cast<int>(random.integer(low, high));
}

}  // namespace

CircleSetting paper_circle() {
  CircleSetting setting;
  setting.stamps = paper_stamps();
  setting.size = 100;
  setting.single_size = 32;
  setting.min_digits = 3;
  setting.max_digits = 6;
  setting.min_radius = 20;
  setting.margin = 15;  // the largest shift and the longest side of a stamp
  setting.shift = 3;
  setting.pre_noise = 0.5 * mean_ink(setting.stamps);
  setting.post_noise = 0.05;
  return setting;
}

CircleSetting quick_circle() {
  CircleSetting setting;
  setting.stamps = quick_stamps();
  // The last density of the ladder is 1.24 × the minimum here. At 32 it is 1.10 ×, and so tight
  // that two seeds of three gave up one digit.
  setting.size = 34;
  setting.single_size = 16;
  setting.min_digits = 3;
  setting.max_digits = 4;
  setting.min_radius = 8;
  setting.margin = 6;
  setting.shift = 1;
  setting.pre_noise = 0.5 * mean_ink(setting.stamps);
  setting.post_noise = 0.02;
  return setting;
}

Example generate_circle(const CircleSetting& setting, RandomStream& random) {
  // The order of the draws is the paper's: noise, circle, digits, angles, shifts, noise.
  Canvas canvas(setting.size, setting.pre_noise, random);

  const int radius = draw(random, setting.min_radius, setting.size / 2 - setting.margin);
  const int inset = radius + setting.margin;
  const int centre_row = draw(random, inset, setting.size - inset);
  const int centre_col = draw(random, inset, setting.size - inset);

  const auto count =
      static_cast<std::size_t>(random.integer(setting.min_digits, setting.max_digits + 1));
  Example example;
  example.target = random.choose_distinct(static_cast<std::int64_t>(setting.stamps.size()), count);
  const std::vector<double> angles = draw_angles(count, random);

  example.motifs.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const std::int64_t digit = example.target[i];
    // Angle 0 points down the rows, so that rising angles run counter-clockwise to the eye.
    int row = round_even(centre_row + radius * std::cos(angles[i]));
    int col = round_even(centre_col + radius * std::sin(angles[i]));
    row += draw(random, -setting.shift, setting.shift + 1);
    col += draw(random, -setting.shift, setting.shift + 1);
    const Stamp& stamp = setting.stamps[static_cast<std::size_t>(digit)];
    example.motifs.push_back({static_cast<int>(digit), canvas.place(stamp, row, col)});
  }
  example.input = canvas.flipped(setting.post_noise, random);

  const auto smallest = std::min_element(example.target.begin(), example.target.end());
  std::rotate(example.target.begin(), smallest, example.target.end());
  return example;
}

Example generate_single(const CircleSetting& setting, RandomStream& random) {
  const std::int64_t digit = random.integer(0, static_cast<std::int64_t>(setting.stamps.size()));
  Canvas canvas(setting.single_size, setting.pre_noise, random);
  const int centre = setting.single_size / 2;
  const Stamp& stamp = setting.stamps[static_cast<std::size_t>(digit)];
  Example example;
  example.motifs.push_back({static_cast<int>(digit), canvas.place(stamp, centre, centre)});
  example.target = {digit};
  example.input = canvas.flipped(setting.post_noise, random);
  return example;
}

}  // namespace motifbench
