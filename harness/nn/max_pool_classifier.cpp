#include "harness/nn/max_pool_classifier.h"

namespace motifbench {
namespace {

torch::Tensor logits_of(const torch::Tensor& motifs) { return motifs.amax({2, 3}); }

/// [B] of the only column of the targets.
torch::Tensor classes_of(const torch::Tensor& targets) {
  TORCH_CHECK(targets.size(1) == 1, "single motifs have targets of one id");
  return targets.select(1, 0);
}

}  // namespace

torch::Tensor MaxPoolClassifier::loss(const torch::Tensor& motifs, const torch::Tensor& targets) {
  return torch::nn::functional::cross_entropy(logits_of(motifs), classes_of(targets));
}

torch::Tensor MaxPoolClassifier::correct(const torch::Tensor& motifs,
                                         const torch::Tensor& targets) {
  return logits_of(motifs).argmax(1) == classes_of(targets);
}

torch::Tensor MaxPoolClassifier::predict(const torch::Tensor& motifs) {
  return logits_of(motifs).argmax(1, /*keepdim=*/true);
}

}  // namespace motifbench
