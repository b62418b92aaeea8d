// The domain's evaluation passes on one batch: model, then scorer.

#include <torch/torch.h>

#include <algorithm>

#include "harness/core/network.h"
#include "tests/benchmarks/model_fixture.h"
#include "tests/benchmarks/register_each.h"

namespace motifbench {
namespace {

constexpr double kEvaluationDensity = 1e-3;

void run_pass(benchmark::State& state, const std::string& preset, const std::string& name) {
  const torch::NoGradGuard no_grad;
  ModelFixture& fixture = ModelFixture::of(preset, kEvaluationDensity, Mode::kEvaluation);
  auto passes = fixture.domain().evaluation();
  const auto pass = std::find_if(passes.begin(), passes.end(),
                                 [&](const EvaluationPass& p) { return p.name == name; });
  if (pass == passes.end()) {
    state.SkipWithError("the domain has no such pass");
    return;
  }
  Model& model = fixture.model();
  const Batch& batch = fixture.batch();
  // A scorer may keep the first examples, which costs more.
  pass->scorer->add(model.motifs(batch.input), model.h(), batch.examples);
  for (auto _ : state) {
    pass->scorer->add(model.motifs(batch.input), model.h(), batch.examples);
  }
  set_items(state, batch.input.size(0));
  state.counters["density"] = fixture.measured_density();
}

bool register_passes(const std::string& preset) {
  const auto pass = [&](const std::string& label, const std::string& name) {
    return register_each(
        "BM_EvaluationBatch/pass:" + label, "preset", {preset},
        [name](benchmark::State& state, const std::string& which) { run_pass(state, which, name); },
        benchmark::kMillisecond);
  };
  return pass("motifs", "motifs") && pass("end_to_end", "end to end");
}

const bool kEvaluationRegistered = register_passes("paper") && register_passes("quick");

}  // namespace
}  // namespace motifbench
