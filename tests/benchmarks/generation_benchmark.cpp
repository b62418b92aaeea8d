// DigitCircle images per second.

#include "harness/core/domain.h"
#include "tests/benchmarks/model_fixture.h"
#include "tests/benchmarks/register_each.h"

namespace motifbench {
namespace {

void run_generation(benchmark::State& state, const std::string& preset) {
  const auto domain = make_digit_circle(preset);
  SampleKey key{Split::kTrain, /*seed=*/1, /*index=*/0};
  for (auto _ : state) {
    benchmark::DoNotOptimize(domain->sample(key));
    ++key.index;
  }
  set_items(state, 1);
}

const bool kGenerationRegistered =
    register_each("BM_Generation", "preset", {"paper", "quick"}, run_generation);

}  // namespace
}  // namespace motifbench
