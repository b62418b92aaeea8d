#include "harness/nn/sparsity_bottleneck.h"

namespace motifbench {

BatchNorm motif_batch_norm(const DomainFacts& facts) {
  return BatchNorm(facts.motifs.channels, AfterNorm::kNothing, facts.bottleneck.affine_batch_norm);
}

SparsityBottleneck::SparsityBottleneck(const DomainFacts& facts, ThresholdSharing sharing,
                                       bool batch_norm) {
  if (batch_norm) norm_ = register_module("norm", motif_batch_norm(facts));
  ThresholdSetting setting;
  setting.channels = facts.motifs.channels;
  setting.per_channel = sharing == ThresholdSharing::kPerChannel;
  setting.accumulate_until = facts.bottleneck.accumulate_until;
  threshold_ = register_module("threshold", ThresholdLayer(setting));
}

torch::Tensor SparsityBottleneck::forward(torch::Tensor z) {
  if (norm_) z = norm_(z);
  return threshold_(z);
}

torch::Tensor SparsityBottleneck::margins(torch::Tensor z) {
  if (norm_) z = norm_(z);
  return threshold_->margins(z);
}

}  // namespace motifbench
