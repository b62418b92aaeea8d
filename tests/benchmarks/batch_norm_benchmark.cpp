// Batch norm with ReLU, forward and backward in training: ours in one piece, and the framework's
// two layers in both memory layouts.

#include <torch/torch.h>

#include "harness/nn/batch_norm.h"
#include "harness/nn/memory_format.h"
#include "tests/benchmarks/gradients.h"
#include "tests/benchmarks/register_each.h"

namespace motifbench {
namespace {

/// The input of a residual unit of g.
torch::Tensor make_norm_input(const std::string& preset) {
  torch::manual_seed(1);
  return preset == "paper" ? torch::randn({10, 64, 100, 100}) : torch::randn({16, 16, 34, 34});
}

void fused_norm(benchmark::State& state, const std::string& preset) {
  const torch::Tensor data = channels_last(make_norm_input(preset));
  BatchNorm norm(static_cast<int>(data.size(1)), AfterNorm::kRelu);
  run_layer(state, *norm, data, [&](const torch::Tensor& input) { return norm(input); });
}

void run_framework_norm(benchmark::State& state, const torch::Tensor& data) {
  torch::nn::BatchNorm2d norm(data.size(1));
  run_layer(state, *norm, data,
            [&](const torch::Tensor& input) { return torch::relu(norm(input)); });
}

void framework_norm(benchmark::State& state, const std::string& preset) {
  run_framework_norm(state, channels_last(make_norm_input(preset)));
}

void framework_norm_channels_first(benchmark::State& state, const std::string& preset) {
  run_framework_norm(state, make_norm_input(preset));
}

bool register_norm(const char* name, void (*function)(benchmark::State&, const std::string&)) {
  return register_each(name, "preset", {"paper", "quick"}, function, benchmark::kMillisecond);
}

const bool kNormsRegistered =
    register_norm("BM_BatchNormRelu", fused_norm) &&
    register_norm("BM_FrameworkBatchNormRelu", framework_norm) &&
    register_norm("BM_FrameworkBatchNormReluChannelsFirst", framework_norm_channels_first);

}  // namespace
}  // namespace motifbench
