#pragma once

#include <cstdint>
#include <vector>

namespace motifbench {

/// Half-open box [row_begin, row_end) × [col_begin, col_end) on the bottleneck's grid.
/// One-dimensional domains use one row.
struct Footprint {
  int row_begin = 0;
  int col_begin = 0;
  int row_end = 0;
  int col_end = 0;

  bool operator==(const Footprint&) const = default;
};

/// One true motif: which symbol stands where. Never shown to a model, only to the evaluation.
struct Motif {
  int symbol = 0;  // index into DomainFacts::symbols
  Footprint footprint;

  bool operator==(const Motif&) const = default;
};

/// One sample: what a model reads, what it must answer, and the latent truth.
struct Example {
  std::vector<float> input;          // channels × rows × cols, row-major
  std::vector<std::int64_t> target;  // the domain's ids, not padded
  std::vector<Motif> motifs;         // in placement order: earlier ones own overlapping cells

  bool operator==(const Example&) const = default;
};

/// Which stream of samples. `kTrain` is indexed by the run's seed; the others are shared by all
/// runs.
enum class Split { kTrain, kValidation, kTest, kMotifTest };

/// Names one sample of a domain. `seed` matters for `kTrain` only.
struct SampleKey {
  Split split = Split::kTrain;
  std::int64_t seed = 1;
  std::int64_t index = 0;
};

}  // namespace motifbench
