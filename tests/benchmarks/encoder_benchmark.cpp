// g on a training batch: forward as in evaluation, and forward with backward as in training.

#include <torch/torch.h>

#include "harness/core/network.h"
#include "harness/train/batch.h"
#include "tests/benchmarks/gradients.h"
#include "tests/benchmarks/model_fixture.h"
#include "tests/benchmarks/register_each.h"

namespace motifbench {
namespace {

torch::Tensor training_input(const Domain& domain) {
  return make_batch(domain, {Split::kTrain, /*seed=*/1, /*index=*/0},
                    domain.facts().training.batch_size, torch::kCPU)
      .input;
}

void encoder_forward(benchmark::State& state, const std::string& preset) {
  const torch::NoGradGuard no_grad;
  const auto domain = make_digit_circle(preset);
  const torch::Tensor input = training_input(*domain);
  torch::manual_seed(1);
  const auto g = domain->make_g();
  g->eval();
  for (auto _ : state) benchmark::DoNotOptimize(g->forward(input).data_ptr());
  set_items(state, input.size(0));
}

void encoder_forward_backward(benchmark::State& state, const std::string& preset) {
  const auto domain = make_digit_circle(preset);
  const torch::Tensor input = training_input(*domain);
  torch::manual_seed(1);
  const auto g = domain->make_g();
  const torch::Tensor gradient = random_gradient(g->forward(input));
  const std::vector<torch::Tensor> parameters = g->parameters();
  for (auto _ : state) {
    benchmark::DoNotOptimize(gradients_of(g->forward(input), gradient, parameters));
  }
  set_items(state, input.size(0));
}

bool register_encoder(const char* name, void (*function)(benchmark::State&, const std::string&)) {
  return register_each(name, "preset", {"paper", "quick"}, function, benchmark::kMillisecond);
}

const bool kEncodersRegistered =
    register_encoder("BM_EncoderForward", encoder_forward) &&
    register_encoder("BM_EncoderForwardBackward", encoder_forward_backward);

}  // namespace
}  // namespace motifbench
