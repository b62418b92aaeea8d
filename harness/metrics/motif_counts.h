#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "harness/core/domain.h"
#include "harness/core/example.h"
#include "harness/core/scores.h"

namespace motifbench {

/// Compares motif maps with the true motifs and pools the outcome over all inputs (facts 2.8).
///
/// True footprints are taken in placement order; a cell in several belongs to the first. Each
/// footprint is one pair (channel, symbol): the channel with the largest value inside, the lowest
/// of equals, or "none" if nothing inside is non-zero. Every non-zero entry outside all footprints
/// is a pair (channel, "none"). Entries inside a footprint that are not its largest count as
/// neither.
class MotifCounts {
 public:
  /// `shape` of every map; true symbols are 0 … symbols − 1.
  MotifCounts(GridShape shape, int symbols);

  /// `activations` is channels × rows × cols, row-major. The sign of a value is ignored. Throws a
  /// failure if sizes disagree, a value is not a number, or a motif does not fit the grid or
  /// symbols; the counts are of no use afterwards.
  void add(std::span<const float> activations, std::span<const Motif> truth);

  std::int64_t inputs() const { return inputs_; }
  std::int64_t true_motifs() const { return true_motifs_; }

  /// False negatives: share of true motifs whose footprint is empty; 0 if there was nothing to
  /// find.
  double fne() const;
  /// False positives: outside entries / (outside entries + detected footprints), as the authors'
  /// code counts; 0 if nothing was predicted.
  double fpe() const;
  /// As the paper's formula: outside entries / all non-zero entries; 0 if nothing was predicted.
  double fpe_formula() const;
  /// Confusion over the detected footprints under the best one-to-one naming of channels; 1 if none
  /// was detected, for then nothing was identified.
  double ce_permutation() const;
  /// The same with each channel named after its most frequent true symbol, several channels sharing
  /// a name if need be; 1 if none was detected.
  double ce_many_to_one() const;
  /// Share of entries that are non-zero; 0 before the first input.
  double density() const;

  /// Non-zero counts, ordered by channel, then symbol, "none" (−1) first.
  std::vector<ConfusionCount> confusion() const;

 private:
  void claim(std::span<const Motif> truth);
  void release(std::span<const Motif> truth);
  void visit(std::size_t position, float value);
  /// Index into counts_; −1 for "none".
  std::size_t pair(int channel, int symbol) const;

  GridShape shape_;
  int symbols_ = 0;
  std::int64_t inputs_ = 0;
  std::int64_t true_motifs_ = 0;
  std::int64_t detected_ = 0;
  std::int64_t outside_ = 0;
  std::int64_t nonzero_ = 0;
  std::vector<std::int64_t> counts_;  // (channels + 1) × (symbols + 1), "none" first
  std::vector<int> owner_;            // per site: the motif of this input it belongs to, or −1
  std::vector<float> maxima_;         // motifs of this input × channels
};

}  // namespace motifbench
