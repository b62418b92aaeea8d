#pragma once

#include <torch/torch.h>

namespace motifbench {

enum class AfterNorm { kNothing, kRelu };

/// Batch norm over [B, C, rows, cols], with ReLU after it where wanted; the framework's parameters,
/// buffers and defaults (eps 1e-5, momentum 0.1). On the CPU with channels innermost both are
/// fused: two passes over memory forward and two backward, where the separate operations take
/// seven.
class BatchNormImpl : public torch::nn::Module {
 public:
  BatchNormImpl(int channels, AfterNorm after, bool affine = true);
  torch::Tensor forward(const torch::Tensor& input);

 private:
  AfterNorm after_;
  torch::nn::BatchNorm2d norm_;
};
TORCH_MODULE(BatchNorm);

}  // namespace motifbench
