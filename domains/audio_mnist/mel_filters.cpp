#include "domains/audio_mnist/mel_filters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "domains/audio_mnist/frame_powers.h"

namespace motifbench {
namespace {

constexpr double kTopFrequency = 4000;  // Hz

double mel_of(double hertz) { return 2595 * std::log10(1 + hertz / 700); }
double hertz_of(double mel) { return 700 * (std::pow(10, mel / 2595) - 1); }

std::vector<MelFilter> make_filters() {
  std::array<double, kMelBands + 2> corners{};
  for (std::size_t i = 0; i < corners.size(); ++i) {
    corners[i] = hertz_of(mel_of(kTopFrequency) * static_cast<double>(i) / (kMelBands + 1));
  }
  std::vector<MelFilter> filters(kMelBands);
  for (std::size_t band = 0; band < kMelBands; ++band) {
    MelFilter& filter = filters[band];
    for (int bin = 0; bin < kFrameBins; ++bin) {
      const double hertz = kTopFrequency * bin / (kFrameBins - 1);
      const double rise = (hertz - corners[band]) / (corners[band + 1] - corners[band]);
      const double fall = (corners[band + 2] - hertz) / (corners[band + 2] - corners[band + 1]);
      const double weight = std::min(rise, fall);
      if (weight <= 0) continue;
      if (filter.weights.empty()) filter.first_bin = bin;
      filter.weights.push_back(static_cast<float>(weight));
    }
  }
  return filters;
}

}  // namespace

std::span<const MelFilter> mel_filters() {
  static const std::vector<MelFilter> filters = make_filters();
  return filters;
}

}  // namespace motifbench
