#pragma once

#include <torch/torch.h>

#include "harness/core/domain.h"
#include "harness/core/network.h"
#include "harness/nn/batch_norm.h"
#include "harness/nn/threshold_layer.h"

namespace motifbench {

enum class ThresholdSharing { kPerChannel, kSingle };  // the paper's MT and ST

/// Batch norm over the motif channels as the domain wants it: affine, or plain.
BatchNorm motif_batch_norm(const DomainFacts& facts);

/// Sparling's bottleneck: batch norm (unless left out), then the threshold layer.
class SparsityBottleneck : public Bottleneck {
 public:
  SparsityBottleneck(const DomainFacts& facts, ThresholdSharing sharing, bool batch_norm);

  torch::Tensor forward(torch::Tensor z) override;
  torch::Tensor margins(torch::Tensor z) override;
  double density() const override { return threshold_->density(); }
  void set_density(double density) override { threshold_->set_density(density); }

 private:
  BatchNorm norm_{nullptr};
  ThresholdLayer threshold_{nullptr};
};

}  // namespace motifbench
