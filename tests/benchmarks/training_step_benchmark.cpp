// One optimiser step: forward, loss, backward, clipping, Adam. The batch is there already.

#include "tests/benchmarks/model_fixture.h"
#include "tests/benchmarks/register_each.h"

namespace motifbench {
namespace {

void run_training_step(benchmark::State& state, const std::string& preset, double density) {
  ModelFixture& fixture = ModelFixture::of(preset, density, Mode::kTraining);
  for (auto _ : state) fixture.step();
  set_items(state, fixture.batch().input.size(0));
  state.counters["density"] = fixture.measured_density();
}

bool register_training_steps(const std::string& preset) {
  return register_each(
      "BM_TrainingStep/preset:" + preset, "density", {0.5, 1e-3},
      [preset](benchmark::State& state, double density) {
        run_training_step(state, preset, density);
      },
      benchmark::kMillisecond);
}

const bool kTrainingStepsRegistered = register_training_steps("paper") &&
                                      register_training_steps("lite") &&
                                      register_training_steps("quick");

}  // namespace
}  // namespace motifbench
