#pragma once

#include <torch/torch.h>

#include "harness/core/domain.h"
#include "harness/core/network.h"
#include "harness/nn/residual_unit.h"

namespace motifbench {

struct ConvEncoderSetting {
  int input_channels = 1;
  int width = 64;
  int residual_units = 4;
  int kernel_rows = 3;  // 1 for one-dimensional inputs
  int kernel_cols = 3;
  int motif_channels = 10;
};

/// g of the paper: 1×1 convolution, residual units, 1×1 convolution (section 2.5 of the facts).
class ConvEncoder : public FirstHalf {
 public:
  explicit ConvEncoder(const ConvEncoderSetting& setting);
  torch::Tensor forward(torch::Tensor input) override;

 private:
  torch::nn::Conv2d first_{nullptr}, last_{nullptr};
  std::vector<ResidualUnit> units_;
};

}  // namespace motifbench
