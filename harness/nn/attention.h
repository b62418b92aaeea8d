#pragma once

#include <torch/torch.h>

namespace motifbench {

/// Multi-head scaled dot-product attention over batch-first sequences. Parameters have the names,
/// shapes and initial distributions of the framework's own layer (in-projection Xavier uniform,
/// biases of the projections zero), so weights can be exchanged.
class AttentionImpl : public torch::nn::Module {
 public:
  AttentionImpl(int width, int heads, double dropout);

  /// queries [B, T, width], memory [B, S, width] → [B, T, width]. With `causal`, for
  /// self-attention only, position t sees positions 0 … t.
  torch::Tensor forward(const torch::Tensor& queries, const torch::Tensor& memory, bool causal);

 private:
  torch::Tensor project(const torch::Tensor& mixed);

  int heads_;
  double dropout_;
  torch::Tensor in_proj_weight_, in_proj_bias_;
  torch::nn::Linear out_proj_;
};
TORCH_MODULE(Attention);

}  // namespace motifbench
