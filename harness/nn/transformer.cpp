#include "harness/nn/transformer.h"

#include <string>

#include "harness/nn/add_norm.h"
#include "harness/nn/affine.h"
#include "harness/nn/dropout.h"

namespace motifbench {
namespace {

torch::nn::LayerNorm layer_norm(int width) {
  return torch::nn::LayerNorm(torch::nn::LayerNormOptions({width}));
}

void copy_parameters(const torch::nn::Module& from, torch::nn::Module& to) {
  const torch::NoGradGuard no_grad;
  const std::vector<torch::Tensor> source = from.parameters();
  const std::vector<torch::Tensor> target = to.parameters();
  for (std::size_t i = 0; i < source.size(); ++i) target[i].data().copy_(source[i]);
}

torch::Tensor feed_forward(const torch::Tensor& x, const torch::nn::Linear& first,
                           const torch::nn::Linear& second, double dropout) {
  const torch::Tensor inner = affine_relu(x, first->weight, first->bias);
  return affine(apply_dropout(inner, dropout, /*training=*/true), second->weight, second->bias);
}

/// x plus what a sublayer made of it, normalised.
torch::Tensor add_sublayer(const torch::Tensor& x, const torch::Tensor& made, double dropout,
                           const torch::nn::LayerNorm& norm) {
  return add_norm(x, apply_dropout(made, dropout, /*training=*/true), norm->weight, norm->bias);
}

}  // namespace

EncoderLayerImpl::EncoderLayerImpl(const TransformerSetting& s)
    : self_attention_(register_module("self_attn", Attention(s.width, s.heads, s.dropout))),
      linear1_(register_module("linear1", torch::nn::Linear(s.width, s.feed_forward))),
      linear2_(register_module("linear2", torch::nn::Linear(s.feed_forward, s.width))),
      norm1_(register_module("norm1", layer_norm(s.width))),
      norm2_(register_module("norm2", layer_norm(s.width))),
      dropout_(s.dropout) {}

torch::Tensor EncoderLayerImpl::forward(torch::Tensor x) {
  const double dropout = is_training() ? dropout_ : 0;
  x = add_sublayer(x, self_attention_(x, x, /*causal=*/false), dropout, norm1_);
  return add_sublayer(x, feed_forward(x, linear1_, linear2_, dropout), dropout, norm2_);
}

DecoderLayerImpl::DecoderLayerImpl(const TransformerSetting& s)
    : self_attention_(register_module("self_attn", Attention(s.width, s.heads, s.dropout))),
      cross_attention_(register_module("multihead_attn", Attention(s.width, s.heads, s.dropout))),
      linear1_(register_module("linear1", torch::nn::Linear(s.width, s.feed_forward))),
      linear2_(register_module("linear2", torch::nn::Linear(s.feed_forward, s.width))),
      norm1_(register_module("norm1", layer_norm(s.width))),
      norm2_(register_module("norm2", layer_norm(s.width))),
      norm3_(register_module("norm3", layer_norm(s.width))),
      dropout_(s.dropout) {}

torch::Tensor DecoderLayerImpl::forward(torch::Tensor x, const torch::Tensor& memory) {
  const double dropout = is_training() ? dropout_ : 0;
  x = add_sublayer(x, self_attention_(x, x, /*causal=*/true), dropout, norm1_);
  x = add_sublayer(x, cross_attention_(x, memory, /*causal=*/false), dropout, norm2_);
  return add_sublayer(x, feed_forward(x, linear1_, linear2_, dropout), dropout, norm3_);
}

TransformerImpl::TransformerImpl(const TransformerSetting& setting) {
  for (int i = 0; i < setting.layers; ++i) {
    encoder_.push_back(register_module("encoder" + std::to_string(i), EncoderLayer(setting)));
    decoder_.push_back(register_module("decoder" + std::to_string(i), DecoderLayer(setting)));
  }
  for (int i = 1; i < setting.layers; ++i) {
    copy_parameters(*encoder_[0], *encoder_[static_cast<std::size_t>(i)]);
    copy_parameters(*decoder_[0], *decoder_[static_cast<std::size_t>(i)]);
  }
}

torch::Tensor TransformerImpl::encode(torch::Tensor tokens) {
  for (EncoderLayer& layer : encoder_) tokens = layer(tokens);
  return tokens;
}

torch::Tensor TransformerImpl::decode(torch::Tensor prefix, const torch::Tensor& memory) {
  for (DecoderLayer& layer : decoder_) prefix = layer(prefix, memory);
  return prefix;
}

}  // namespace motifbench
