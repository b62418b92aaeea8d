#pragma once

#include <torch/torch.h>

namespace motifbench {

/// A one-layer bidirectional LSTM along the width of every row: [B, rows, cols, width] → same
/// shape, each direction giving half the width. Parameters are those of the framework's layer; on
/// the CPU its mathematics is done in few large pieces.
class RowLstmImpl : public torch::nn::Module {
 public:
  explicit RowLstmImpl(int width);
  torch::Tensor forward(const torch::Tensor& map);

 private:
  torch::nn::LSTM lstm_;
};
TORCH_MODULE(RowLstm);

}  // namespace motifbench
