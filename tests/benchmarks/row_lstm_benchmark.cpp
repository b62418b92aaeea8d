// The row LSTM, forward and backward: ours in few large pieces, and the framework's layer on the
// same time-major sequences.

#include <torch/torch.h>

#include "harness/nn/row_lstm.h"
#include "tests/benchmarks/gradients.h"
#include "tests/benchmarks/register_each.h"

namespace motifbench {
namespace {

/// The pooled and embedded map.
torch::Tensor make_lstm_input(const std::string& preset) {
  torch::manual_seed(1);
  return preset == "paper" ? torch::randn({10, 12, 12, 512}) : torch::randn({16, 8, 8, 64});
}

void our_lstm(benchmark::State& state, const std::string& preset) {
  const torch::Tensor data = make_lstm_input(preset);
  RowLstm lstm(static_cast<int>(data.size(3)));
  run_layer(state, *lstm, data, [&](const torch::Tensor& input) { return lstm(input); });
}

void framework_lstm(benchmark::State& state, const std::string& preset) {
  const torch::Tensor data = make_lstm_input(preset);
  const std::int64_t width = data.size(3);
  torch::nn::LSTM lstm(torch::nn::LSTMOptions(width, width / 2).bidirectional(true));
  run_layer(state, *lstm, data, [&](const torch::Tensor& input) {
    const torch::Tensor rows = input.reshape({-1, input.size(2), width});
    const torch::Tensor output = std::get<0>(lstm(rows.transpose(0, 1).contiguous()));
    return output.transpose(0, 1).reshape(input.sizes());
  });
}

bool register_lstm(const char* name, void (*function)(benchmark::State&, const std::string&)) {
  return register_each(name, "preset", {"paper", "quick"}, function, benchmark::kMillisecond);
}

const bool kLstmsRegistered =
    register_lstm("BM_RowLstm", our_lstm) && register_lstm("BM_FrameworkRowLstm", framework_lstm);

}  // namespace
}  // namespace motifbench
