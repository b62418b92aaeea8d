#pragma once

#include <torch/torch.h>

#include <vector>

#include "harness/nn/attention.h"

namespace motifbench {

struct TransformerSetting {
  int width = 512;
  int heads = 8;
  int feed_forward = 2048;
  int layers = 6;
  double dropout = 0.1;
};

/// Post-norm encoder layer: self-attention, then a two-layer ReLU network, each added and
/// normalised.
class EncoderLayerImpl : public torch::nn::Module {
 public:
  explicit EncoderLayerImpl(const TransformerSetting& setting);
  torch::Tensor forward(torch::Tensor x);

 private:
  Attention self_attention_;
  torch::nn::Linear linear1_, linear2_;
  torch::nn::LayerNorm norm1_, norm2_;
  double dropout_;
};
TORCH_MODULE(EncoderLayer);

/// Post-norm decoder layer: causal self-attention, attention to the encoder's output, ReLU network.
class DecoderLayerImpl : public torch::nn::Module {
 public:
  explicit DecoderLayerImpl(const TransformerSetting& setting);
  torch::Tensor forward(torch::Tensor x, const torch::Tensor& memory);

 private:
  Attention self_attention_, cross_attention_;
  torch::nn::Linear linear1_, linear2_;
  torch::nn::LayerNorm norm1_, norm2_, norm3_;
  double dropout_;
};
TORCH_MODULE(DecoderLayer);

/// Encoder and decoder stacks without final norms. The layers of a stack start as copies of one
/// prototype, so all have the same initial weights (section 2.5 of the facts).
class TransformerImpl : public torch::nn::Module {
 public:
  explicit TransformerImpl(const TransformerSetting& setting);
  /// tokens [B, S, width] → memory [B, S, width].
  torch::Tensor encode(torch::Tensor tokens);
  /// prefix [B, T, width] → [B, T, width]; position t sees positions 0 … t. Padding after the end
  /// of a prefix needs no mask: no earlier position sees it.
  torch::Tensor decode(torch::Tensor prefix, const torch::Tensor& memory);

 private:
  std::vector<EncoderLayer> encoder_;
  std::vector<DecoderLayer> decoder_;
};
TORCH_MODULE(Transformer);

}  // namespace motifbench
