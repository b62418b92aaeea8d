// Writes to a result file, in wall time: SQLite waits for the disk.

#include <string>
#include <vector>

#include "harness/data/random_stream.h"
#include "harness/store/store.h"
#include "tests/benchmarks/register_each.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

constexpr int kRungs = 11;  // ten densities of the ladder and the first
constexpr int kSymbols = 10;
constexpr int kSide = 100;
constexpr int kExamples = 8;
constexpr std::int64_t kTestSamples = 10'000;

ScoredExample make_example(std::int64_t index, RandomStream& random) {
  ScoredExample example;
  example.index = index;
  example.rows = example.cols = kSide;
  example.pixels.resize(static_cast<std::size_t>(kSide * kSide));
  random.bernoulli(0.17, example.pixels);
  for (std::uint8_t& pixel : example.pixels) pixel = pixel != 0 ? 255 : 0;
  example.target = example.prediction = "17429";
  for (int motif = 0; motif < 5; ++motif) {
    const int corner = 10 * motif;
    example.truth.push_back({motif, {corner, corner, corner + 12, corner + 8}});
    example.predicted.push_back({motif, corner + 5, corner + 4, 0.25F});
  }
  return example;
}

DensityScores make_rung(double density, bool final, RandomStream& random) {
  DensityScores model{.density = density, .samples_seen = 1'000'000, .final = final, .scores = {}};
  for (const char* name : {"fpe", "fne", "ce", "fpe_formula", "ce_permutation", "ce_many_to_one",
                           "density", "e2ee", "exact_match_error"}) {
    model.scores.metrics.push_back({name, random.uniform(), kTestSamples});
  }
  for (int channel = -1; channel < kSymbols; ++channel) {
    for (int symbol = -1; symbol < kSymbols; ++symbol) {
      if (channel >= 0 || symbol >= 0) model.scores.confusion.push_back({channel, symbol, 100});
    }
  }
  for (int i = 0; final && i < kExamples; ++i) {
    model.scores.examples.push_back(make_example(i, random));
  }
  return model;
}

/// What a cell of the paper's DigitCircle leaves behind.
CellResult make_result() {
  CellResult result;
  result.samples = 1'000'000;
  result.steps = 100'000;
  RandomStream random(1);
  double density = 0.5;
  for (int rung = 1; rung <= kRungs; ++rung) {
    result.models.push_back(make_rung(density, rung == kRungs, random));
    density *= 0.75;
  }
  return result;
}

Store::NewCell make_cell(std::int64_t seed) {
  Store::NewCell cell{parse_cell_id("digit_circle(preset=paper)/sparling_mt/seed=1"), 4.492e-5, {}};
  cell.id.seed = seed;
  for (int symbol = 0; symbol < kSymbols; ++symbol) cell.symbols.push_back(std::to_string(symbol));
  return cell;
}

/// Each iteration finishes another cell.
void BM_StoreFinishedCell(benchmark::State& state) {
  const TemporaryFolder folder;
  Store store = Store::open(folder.path() / "results.sqlite", Store::Access::kReadWrite);
  const CellResult result = make_result();
  std::int64_t seed = 0;
  for (auto _ : state) {
    state.PauseTiming();
    const Store::NewCell cell = make_cell(++seed);
    store.add_cells("benchmark", {cell});
    state.ResumeTiming();
    store.finish(to_text(cell.id), result);
  }
  set_items(state, 1);
}
BENCHMARK(BM_StoreFinishedCell)->Unit(benchmark::kMillisecond)->UseRealTime();

/// Each iteration records another validation of the same cell.
void BM_StoreProgress(benchmark::State& state) {
  const TemporaryFolder folder;
  Store store = Store::open(folder.path() / "results.sqlite", Store::Access::kReadWrite);
  const Store::NewCell cell = make_cell(1);
  store.add_cells("benchmark", {cell});
  const std::string identity = to_text(cell.id);
  ProgressRow row{.density = 0.5, .accuracy = 0.5, .threshold = 0.9, .loss = 1.5};
  for (auto _ : state) {
    row.samples += 20'000;
    store.record_progress(identity, row);
  }
  set_items(state, 1);
}
BENCHMARK(BM_StoreProgress)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace motifbench
