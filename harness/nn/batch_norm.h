#pragma once

#include <torch/torch.h>

#include <vector>

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

  /// `shortcut` is the input, for a residual unit to add to its result. What comes back through it
  /// joins the gradient of the input in the same pass over memory.
  struct WithShortcut {
    torch::Tensor normalised, shortcut;
  };
  WithShortcut forward_with_shortcut(const torch::Tensor& input);

  /// What it is outside training, before the ReLU: input · scale + shift, each [C].
  struct FixedMap {
    torch::Tensor scale, shift;
  };
  FixedMap fixed_map() const;

 private:
  /// The result, and where it was asked for and pays, the shortcut.
  std::vector<torch::Tensor> run(const torch::Tensor& input, bool shortcut);

  AfterNorm after_;
  torch::nn::BatchNorm2d norm_;
};
TORCH_MODULE(BatchNorm);

}  // namespace motifbench
