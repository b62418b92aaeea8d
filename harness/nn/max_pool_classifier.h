#pragma once

#include <torch/torch.h>

#include "harness/core/network.h"

namespace motifbench {

/// An h without weights that names the only motif of an input: the logit of symbol c is the largest
/// value of channel c over all sites (DIRECT; facts 2.7). Targets have one id each, below the
/// number of channels.
class MaxPoolClassifier : public SecondHalf {
 public:
  /// Cross-entropy, mean over the batch.
  torch::Tensor loss(const torch::Tensor& motifs, const torch::Tensor& targets) override;
  torch::Tensor correct(const torch::Tensor& motifs, const torch::Tensor& targets) override;
  torch::Tensor predict(const torch::Tensor& motifs) override;
};

}  // namespace motifbench
