#include "harness/nn/row_lstm.h"

namespace motifbench {

RowLstmImpl::RowLstmImpl(int width)
    : lstm_(register_module(
          "lstm", torch::nn::LSTM(torch::nn::LSTMOptions(width, width / 2).bidirectional(true)))) {}

torch::Tensor RowLstmImpl::forward(const torch::Tensor& map) {
  const std::int64_t batch = map.size(0), rows = map.size(1), cols = map.size(2);
  // Time-major: every step reads one contiguous block.
  const torch::Tensor sequence = map.reshape({batch * rows, cols, -1}).transpose(0, 1).contiguous();
  const torch::Tensor output = std::get<0>(lstm_(sequence));
  return output.transpose(0, 1).reshape({batch, rows, cols, -1});
}

}  // namespace motifbench
