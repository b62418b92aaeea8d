// Naming channels after symbols: the paper's 10 digits, LaTeX-OCR's 32 channels and 19 symbols, and
// a large one.

#include <cstddef>
#include <vector>

#include "harness/data/random_stream.h"
#include "harness/metrics/assignment.h"
#include "tests/benchmarks/register_each.h"

namespace motifbench {
namespace {

/// Counts as of a confusion matrix, without structure: the hardest kind.
std::vector<std::int64_t> make_weights(int rows, int cols) {
  RandomStream random(1);
  return random.choose(/*population=*/10'000, static_cast<std::size_t>(rows * cols));
}

void run_assignment(benchmark::State& state, int rows, int cols) {
  const std::vector<std::int64_t> weights = make_weights(rows, cols);
  for (auto _ : state) benchmark::DoNotOptimize(maximum_assignment(weights, rows, cols));
  set_items(state, 1);
}

bool register_assignment(const char* shape, int rows, int cols) {
  return register_each(
      "BM_Assignment", "shape", {shape},
      [=](benchmark::State& state, const char* /*shape*/) { run_assignment(state, rows, cols); });
}

const bool kAssignmentRegistered = register_assignment("10x10", 10, 10) &&
                                   register_assignment("32x19", 32, 19) &&
                                   register_assignment("100x100", 100, 100);

}  // namespace
}  // namespace motifbench
