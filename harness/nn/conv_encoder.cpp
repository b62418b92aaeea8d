#include "harness/nn/conv_encoder.h"

#include "harness/nn/memory_format.h"

namespace motifbench {

ConvEncoder::ConvEncoder(const ConvEncoderSetting& setting) {
  first_ = register_module("first", torch::nn::Conv2d(torch::nn::Conv2dOptions(
                                        setting.input_channels, setting.width, /*kernel=*/1)));
  for (int i = 0; i < setting.residual_units; ++i) {
    units_.push_back(
        register_module("unit" + std::to_string(i),
                        ResidualUnit(setting.width, setting.kernel_rows, setting.kernel_cols)));
  }
  last_ = register_module("last", torch::nn::Conv2d(torch::nn::Conv2dOptions(
                                      setting.width, setting.motif_channels, /*kernel=*/1)));
  use_channels_last(*first_);
  use_channels_last(*last_);
}

torch::Tensor ConvEncoder::forward(torch::Tensor input) {
  torch::Tensor hidden = channels_last(first_(input));
  for (ResidualUnit& unit : units_) hidden = unit(hidden);
  return last_(hidden);
}

}  // namespace motifbench
