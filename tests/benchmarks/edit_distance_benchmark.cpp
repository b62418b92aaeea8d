// Edit distance of random sequences: as long as DigitCircle's and LaTeX-OCR's, and longer.

#include <cstddef>
#include <vector>

#include "harness/data/random_stream.h"
#include "harness/metrics/edit_distance.h"
#include "tests/benchmarks/register_each.h"

namespace motifbench {
namespace {

void run_edit_distance(benchmark::State& state, int length) {
  RandomStream random(1);
  const auto count = static_cast<std::size_t>(length);
  const std::vector<std::int64_t> left = random.choose(/*population=*/10, count);
  const std::vector<std::int64_t> right = random.choose(/*population=*/10, count);
  for (auto _ : state) benchmark::DoNotOptimize(edit_distance(left, right));
  set_items(state, 1);
}

const bool kEditDistanceRegistered = register_each("BM_EditDistance", "length", {6, 30, 100},
                                                   run_edit_distance, benchmark::kNanosecond);

}  // namespace
}  // namespace motifbench
