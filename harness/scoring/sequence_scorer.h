#pragma once

#include <string>
#include <utility>

#include "harness/core/network.h"

namespace motifbench {

/// E2EE: mean over samples of edit distance / longer length, under greedy decoding; and the share
/// of samples whose whole output is not exactly right.
class SequenceScorer : public Scorer {
 public:
  /// `suffix` is appended to the metrics' names.
  explicit SequenceScorer(std::string suffix = "") : suffix_(std::move(suffix)) {}

  void add(const torch::Tensor& motifs, SecondHalf& head,
           std::span<const Example> examples) override;
  void report(ScoreSheet& sheet) const override;

 private:
  std::string suffix_;
  double error_sum_ = 0;
  std::int64_t wrong_ = 0;
  std::int64_t samples_ = 0;
};

}  // namespace motifbench
