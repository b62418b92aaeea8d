// One update of all parameters of a model: Adam in one pass over memory, beside the framework's.

#include <torch/torch.h>

#include "harness/train/adam.h"
#include "tests/benchmarks/model_fixture.h"
#include "tests/benchmarks/register_each.h"

namespace motifbench {
namespace {

constexpr double kAdamRate = 1e-7;

/// Gives every parameter a gradient and returns how many numbers they are.
std::int64_t fill_gradients(const Model& model) {
  std::int64_t count = 0;
  for (torch::Tensor& parameter : model.parameters()) {
    parameter.mutable_grad() = torch::randn_like(parameter.detach());
    count += parameter.numel();
  }
  return count;
}

void our_adam(benchmark::State& state, const std::string& preset) {
  Model& model = ModelFixture::of(preset, 0.5, Mode::kTraining).model();
  const std::int64_t count = fill_gradients(model);
  Adam adam(model);
  for (auto _ : state) adam.step(kAdamRate);
  set_items(state, count);
}

void framework_adam(benchmark::State& state, const std::string& preset) {
  Model& model = ModelFixture::of(preset, 0.5, Mode::kTraining).model();
  const std::int64_t count = fill_gradients(model);
  torch::optim::Adam adam(model.parameters(), torch::optim::AdamOptions(kAdamRate));
  for (auto _ : state) adam.step();
  set_items(state, count);
}

bool register_adam(const std::string& preset) {
  return register_each("BM_Adam", "preset", {preset}, our_adam, benchmark::kMillisecond) &&
         register_each("BM_FrameworkAdam", "preset", {preset}, framework_adam,
                       benchmark::kMillisecond);
}

const bool kAdamRegistered = register_adam("paper") && register_adam("quick");

}  // namespace
}  // namespace motifbench
