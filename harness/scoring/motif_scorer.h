#pragma once

#include <functional>
#include <span>
#include <string>

#include "harness/core/domain.h"
#include "harness/core/network.h"
#include "harness/metrics/motif_counts.h"

namespace motifbench {

/// How the reported confusion error maps channels to symbols.
enum class ConfusionConvention { kPermutation, kManyToOne };

/// FPE, FNE, CE (with the paper's formula and both conventions beside them), density with the bits
/// it allows, and the confusion matrix, from the motifs alone. Keeps the first few examples for
/// pictures.
class MotifScorer : public Scorer {
 public:
  /// `domain` must outlive the scorer. With a `suffix`, the errors alone are reported, their names
  /// ending in it: of samples that another pass is the main one for.
  MotifScorer(const Domain& domain, ConfusionConvention convention, std::string suffix = "");

  void add(const torch::Tensor& motifs, SecondHalf& head,
           std::span<const Example> examples) override;
  void report(ScoreSheet& sheet) const override;

 private:
  void keep_example(const torch::Tensor& motifs, SecondHalf& head, const Example& example);

  const Domain& domain_;
  ConfusionConvention convention_;
  std::string suffix_;
  MotifCounts counts_;
  std::int64_t samples_ = 0;
  std::vector<ScoredExample> examples_;
};

}  // namespace motifbench
