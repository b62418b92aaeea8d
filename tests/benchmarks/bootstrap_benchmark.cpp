// The confidence interval of a mean: over the paper's nine seeds, and over more.

#include <vector>

#include "harness/data/random_stream.h"
#include "harness/metrics/bootstrap.h"
#include "tests/benchmarks/register_each.h"

namespace motifbench {
namespace {

void run_bootstrap(benchmark::State& state, int count) {
  RandomStream random(1);
  std::vector<double> values(static_cast<std::size_t>(count));
  for (double& value : values) value = random.uniform();
  for (auto _ : state) benchmark::DoNotOptimize(bootstrap_mean(values));
  set_items(state, 1);
}

const bool kBootstrapRegistered =
    register_each("BM_BootstrapMean", "values", {9, 100, 1000}, run_bootstrap);

}  // namespace
}  // namespace motifbench
