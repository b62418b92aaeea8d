#pragma once

#include <torch/torch.h>

namespace motifbench {

/// Batch norm and small convolutions are several times faster on the CPU when channels are
/// innermost.
inline torch::Tensor channels_last(const torch::Tensor& tensor) {
  return tensor.contiguous(torch::MemoryFormat::ChannelsLast);
}

/// Stores a convolution's weight in the layout its input will have.
inline void use_channels_last(torch::nn::Conv2dImpl& convolution) {
  const torch::NoGradGuard no_grad;
  convolution.weight.set_data(channels_last(convolution.weight));
}

}  // namespace motifbench
