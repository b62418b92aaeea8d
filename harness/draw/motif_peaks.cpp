#include "harness/draw/motif_peaks.h"

#include <algorithm>
#include <cstdlib>

namespace motifbench {
namespace {

constexpr int kPapersRadius = 5;

bool near(const PredictedMotif& a, const PredictedMotif& b, int radius) {
  return std::abs(a.row - b.row) <= radius && std::abs(a.col - b.col) <= radius;
}

}  // namespace

std::vector<MotifPeak> motif_peaks(const std::vector<PredictedMotif>& predicted, int radius) {
  std::vector<MotifPeak> peaks;
  for (auto motif = predicted.begin(); motif != predicted.end(); ++motif) {
    const auto beside = [&](const PredictedMotif& other) { return near(*motif, other, radius); };
    if (std::any_of(predicted.begin(), motif, beside)) continue;
    peaks.push_back({*motif, std::any_of(motif + 1, predicted.end(), beside)});
  }
  return peaks;
}

int peak_radius(const std::vector<ScoredExample>& examples) {
  std::vector<int> sides;
  for (const ScoredExample& example : examples) {
    for (const Motif& motif : example.truth) {
      const Footprint& box = motif.footprint;
      sides.push_back(std::min(box.row_end - box.row_begin, box.col_end - box.col_begin));
    }
  }
  if (sides.empty()) return kPapersRadius;
  const auto middle = sides.begin() + static_cast<std::ptrdiff_t>(sides.size() / 2);
  std::nth_element(sides.begin(), middle, sides.end());
  return std::clamp(*middle / 2, 1, kPapersRadius);
}

}  // namespace motifbench
