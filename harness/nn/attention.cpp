#include "harness/nn/attention.h"

#include "harness/nn/scaled_dot_product.h"

namespace motifbench {

AttentionImpl::AttentionImpl(int width, int heads, double dropout)
    : width_(width),
      heads_(heads),
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
    const torch::Tensor packed = torch::linear(queries, in_proj_weight_, in_proj_bias_);
    return out_proj_(scaled_dot_product(packed, heads_, causal, dropout));
  }
  const torch::Tensor projected = torch::linear(queries, in_proj_weight_.narrow(0, 0, width_),
                                                in_proj_bias_.narrow(0, 0, width_));
  const torch::Tensor keys_and_values =
      torch::linear(memory, in_proj_weight_.narrow(0, width_, 2 * width_),
                    in_proj_bias_.narrow(0, width_, 2 * width_));
  return out_proj_(scaled_dot_product(projected, keys_and_values, heads_, causal, dropout));
}

}  // namespace motifbench
