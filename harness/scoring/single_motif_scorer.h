#pragma once

#include <string>
#include <vector>

#include "harness/core/network.h"

namespace motifbench {

/// How often g names a single motif wrongly (paper, table 2; facts 2.8): an input's class is the
/// channel with the largest value anywhere, each channel stands for its most frequent true symbol
/// (several may share one), fitted on the same samples. Wants margins (ScoredMap::kMargins), so
/// that a class is known even where nothing passes the thresholds.
class SingleMotifScorer : public Scorer {
 public:
  /// Reports the error as metric `name`. With `some_symbols`, reports it also over samples of
  /// those symbols alone, as `name` + "_symbols".
  SingleMotifScorer(int channels, int symbols, std::string name,
                    std::vector<int> some_symbols = {});

  void add(const torch::Tensor& margins, SecondHalf& head,
           std::span<const Example> examples) override;
  void report(ScoreSheet& sheet) const override;

 private:
  int symbols_;
  std::string name_;
  std::vector<int> some_symbols_;
  std::vector<std::vector<std::int64_t>> counts_;  // channels × symbols
};

}  // namespace motifbench
