#include "harness/nn/attention.h"

#include "harness/nn/affine.h"
#include "harness/nn/cross_attention.h"
#include "harness/nn/scaled_dot_product.h"

namespace motifbench {

AttentionImpl::AttentionImpl(int width, int heads, double dropout)
    : heads_(heads),
      dropout_(dropout),
      in_proj_weight_(register_parameter("in_proj_weight", torch::empty({3 * width, width}))),
      in_proj_bias_(register_parameter("in_proj_bias", torch::zeros({3 * width}))),
      out_proj_(register_module("out_proj", torch::nn::Linear(width, width))) {
  TORCH_CHECK(width % heads == 0, "attention: a width of ", width, " cannot be shared by ", heads,
              " heads");
  torch::nn::init::xavier_uniform_(in_proj_weight_);
  torch::nn::init::zeros_(out_proj_->bias);
}

torch::Tensor AttentionImpl::forward(const torch::Tensor& queries, const torch::Tensor& memory,
                                     bool causal) {
  const double dropout = is_training() ? dropout_ : 0;
  if (queries.is_same(memory)) {
    const torch::Tensor packed = affine(queries, in_proj_weight_, in_proj_bias_);
    return project(scaled_dot_product(packed, heads_, causal, dropout));
  }
  TORCH_CHECK(!causal, "attention: only a sequence's attention to itself can be causal");
  return project(cross_attention(queries, memory, in_proj_weight_, in_proj_bias_, heads_, dropout));
}

torch::Tensor AttentionImpl::project(const torch::Tensor& mixed) {
  return affine(mixed, out_proj_->weight, out_proj_->bias);
}

}  // namespace motifbench
