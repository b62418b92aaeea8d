// LaTeX-OCR images per second that were never made before: grammar, TeX, pixels, boxes, noise. The
// next block is typeset on a second thread: for the rate of one core, pin the program to one.

#include "domains/latex_ocr/examples.h"
#include "domains/latex_ocr/presets.h"
#include "tests/benchmarks/register_each.h"

namespace motifbench {
namespace {

void run_formulas(benchmark::State& state, const std::string& preset) {
  const FormulaData data(latex_ocr_preset(preset, /*single=*/false).formulas, TexPrograms{},
                         /*cache_folder=*/"");
  std::int64_t index = 0;
  for (auto _ : state) benchmark::DoNotOptimize(formula_example(data, /*seed=*/1, index++));
  set_items(state, 1);
}

bool register_formulas(const std::string& preset) {
  benchmark::RegisterBenchmark(fmt::format("BM_Formulas/preset:{}", preset).c_str(),
                               [=](benchmark::State& state) { run_formulas(state, preset); })
      ->Unit(benchmark::kMicrosecond)
      ->UseRealTime();
  return true;
}

const bool kFormulasRegistered = register_formulas("paper") && register_formulas("quick");

}  // namespace
}  // namespace motifbench
