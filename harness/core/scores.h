#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "harness/core/example.h"

namespace motifbench {

/// A number and how many samples made it. Errors and densities are fractions.
struct MetricValue {
  std::string name;
  double value = 0;
  std::int64_t samples = 0;
};

/// One entry of the confusion matrix. −1 stands for "none": no channel (a miss) or no symbol (a
/// false positive).
struct ConfusionCount {
  int channel = -1;
  int symbol = -1;
  std::int64_t count = 0;
};

/// A non-zero activation at a site.
struct PredictedMotif {
  int channel = 0;
  int row = 0;
  int col = 0;
  float value = 0;
};

/// One example kept for pictures, with what the model made of it. Boxes and motifs are on the
/// picture's grid (harness/data/input_picture.h).
struct ScoredExample {
  std::int64_t index = 0;
  int rows = 0;
  int cols = 0;
  std::vector<std::uint8_t> pixels;  // rows × cols, 255 = ink
  std::string target;
  std::string prediction;
  std::vector<Motif> truth;
  std::vector<PredictedMotif> predicted;  // largest first, `kKeptMotifs` at most
};

/// The most predictions that an example keeps; one with as many may have had more.
inline constexpr std::size_t kKeptMotifs = 64;

/// What an evaluation of one model yields.
struct ScoreSheet {
  std::vector<MetricValue> metrics;
  std::vector<ConfusionCount> confusion;
  std::vector<ScoredExample> examples;
};

}  // namespace motifbench
