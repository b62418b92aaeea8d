#pragma once

#include <torch/torch.h>

#include "harness/nn/batch_norm.h"

namespace motifbench {

/// x + conv(relu(bn(conv(relu(bn(x)))))), "same" zero padding, width kept (paper section 2.5 of the
/// facts: pre-activation order, batch norm eps 1e-5, momentum 0.1).
class ResidualUnitImpl : public torch::nn::Module {
 public:
  ResidualUnitImpl(int channels, int kernel_rows, int kernel_cols);
  torch::Tensor forward(const torch::Tensor& input);

 private:
  BatchNorm norm1_, norm2_;
  torch::nn::Conv2d conv1_, conv2_;
};
TORCH_MODULE(ResidualUnit);

}  // namespace motifbench
