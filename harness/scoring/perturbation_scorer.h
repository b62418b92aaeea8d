#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "harness/core/domain.h"
#include "harness/core/network.h"
#include "harness/data/random_stream.h"

namespace motifbench {

/// A counterfactual of one sample: every `symbol` is a `replacement`, and the answer is `target`.
struct SymbolSwap {
  int symbol = 0;
  int replacement = 0;
  std::vector<std::int64_t> target;
};

/// Draws a swap for a sample, or nothing if it offers none.
using DrawSwap = std::function<std::optional<SymbolSwap>(const Example&, RandomStream&)>;

/// Do motifs cause the answer? (Paper v3, perturbation experiment; facts 2.9.) In samples that are
/// answered rightly, one symbol's motifs are moved to another symbol's channel; metric
/// "perturbation_accuracy" is the share whose new answer is the counterfactual target, exactly.
/// Channels get their symbols from the confusion matrix of an earlier pass; where no channel stands
/// for a drawn symbol by more than 75 %, the answer counts as wrong. Draws are from the stream
/// seeded with the sample's number, ours: the authors' generator is not part of the facts.
class PerturbationScorer : public Scorer {
 public:
  /// Stops after `wanted` samples that were answered rightly and could be changed.
  PerturbationScorer(const DomainFacts& facts, std::int64_t wanted, DrawSwap draw);

  void begin(const ScoreSheet& measured) override;
  void add(const torch::Tensor& motifs, SecondHalf& head,
           std::span<const Example> examples) override;
  /// Nothing, if no sample was answered rightly.
  void report(ScoreSheet& sheet) const override;

 private:
  bool follows(const torch::Tensor& motifs, SecondHalf& head, const SymbolSwap& swap) const;

  const DomainFacts& facts_;
  std::int64_t wanted_;
  DrawSwap draw_;
  std::vector<int> names_;  // of the channels
  std::int64_t seen_ = 0;
  std::int64_t swapped_ = 0;
  std::int64_t followed_ = 0;
};

}  // namespace motifbench
