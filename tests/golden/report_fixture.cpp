#include "tests/golden/report_fixture.h"

#include <cmath>
#include <utility>

#include "tests/golden/named_runs.h"

namespace motifbench {
namespace {

constexpr double kMinimum = 0.004;
constexpr int kRungs = 17;
constexpr int kSide = 16;

SeedRun new_run(const Spec& domain, const Spec& method, std::int64_t seed) {
  SeedRun run;
  run.cell.id = {.domain = domain, .method = method, .seed = seed};
  run.cell.identity = to_text(run.cell.id);
  run.cell.status = CellStatus::kOk;
  run.cell.environment["provenance"] = "made by hand for tests";
  run.cell.minimum_density = kMinimum;
  run.cell.symbols = {"0", "1", "2"};
  return run;
}

DensityScores model_at(double density, double fpe, double fne, double ce, double e2ee) {
  DensityScores model{.density = density, .samples_seen = 0, .final = false, .scores = {}};
  model.scores.metrics = {{"e2ee", e2ee, 500},
                          {"fpe", fpe, 1000},
                          {"fne", fne, 1000},
                          {"ce", ce, 1000},
                          {"density", 1.1 * density, 1000}};
  return model;
}

/// A blob of ink per true motif, and a few specks.
std::vector<std::uint8_t> pixels_of(const std::vector<Motif>& truth) {
  std::vector<std::uint8_t> pixels(kSide * kSide, 0);
  for (std::size_t i = 0; i < pixels.size(); i += 37) pixels[i] = 255;
  for (const Motif& motif : truth) {
    for (int row = motif.footprint.row_begin + 1; row < motif.footprint.row_end - 1; ++row) {
      for (int col = motif.footprint.col_begin + 1; col < motif.footprint.col_end - 1; ++col) {
        const bool ink = (row + col * (motif.symbol + 1)) % 3 != 0;
        pixels[static_cast<std::size_t>(row * kSide + col)] = ink ? 255 : 0;
      }
    }
  }
  return pixels;
}

void add_examples(ScoreSheet& scores) {
  ScoredExample right;
  right.rows = kSide;
  right.cols = kSide;
  right.target = "02";
  right.prediction = "02";
  right.truth = {{0, {1, 1, 7, 6}}, {2, {9, 9, 15, 14}}};
  right.predicted = {{1, 4, 3, 2.0F}, {0, 12, 11, 1.5F}};
  right.pixels = pixels_of(right.truth);
  ScoredExample wrong = right;
  wrong.index = 1;
  wrong.prediction = "1";
  wrong.truth.push_back({1, {2, 9, 8, 14}});
  wrong.predicted = {{2, 4, 3, 2.0F}, {0, 12, 11, 1.5F}, {1, 13, 2, 0.5F}, {3, 14, 14, 0.1F}};
  wrong.pixels = pixels_of(wrong.truth);
  scores.examples = {right, wrong};
  // Channel 1 stands for symbol 0, 2 for 1, 0 for 2; 3 stands for none.
  scores.confusion = {{-1, 1, 9}, {0, -1, 3}, {0, 2, 80}, {0, 1, 4},
                      {1, 0, 90}, {2, 1, 70}, {3, -1, 5}};
}

void add_ladder(SeedRun& run, double scale) {
  double density = 0.5;
  for (int rung = 0; rung < kRungs; ++rung, density *= 0.75) {
    const double left = 1.0 - static_cast<double>(rung) / (kRungs - 1);
    run.models.push_back(model_at(density, 0.01 * scale + 0.9 * std::sqrt(left),
                                  0.001 * scale * (rung + 1), 0.015 * scale + 0.6 * left,
                                  0.01 + 0.003 * scale * rung));
    run.progress.push_back({.samples = 2000 * (rung + 1),
                            .density = density,
                            .accuracy = 1 - 0.8 * std::exp(-0.5 * (rung + 1)),
                            .threshold = 0.9,
                            .loss = 1,
                            .seconds = 10});
  }
  run.models.back().final = true;
  add_examples(run.models.back().scores);
}

void add_single(SeedRun& run, double fpe, double e2ee) {
  run.models = {model_at(0.5, fpe, 0, 0.57, e2ee)};
  run.models.back().final = true;
  for (int n = 1; n <= 6; ++n) {
    run.progress.push_back({.samples = 4000 * n, .density = 0.5, .accuracy = 0.15 * n});
  }
}

std::vector<SeedRun> toy_runs() {
  const Spec quick{.name = "toy_circle", .parameters = {{"preset", "quick"}}};
  const Spec paper{.name = "toy_line", .parameters = {{"preset", "paper"}}};
  const Spec annealed{.name = "annealed", .parameters = {}};
  const Spec penalty{.name = "penalty", .parameters = {{"lambda", "0.1"}}};
  const Spec dense{.name = "dense", .parameters = {}};
  std::vector<SeedRun> runs;
  for (const std::int64_t seed : {1, 2, 3}) {
    runs.push_back(new_run(quick, annealed, seed));
    add_ladder(runs.back(), static_cast<double>(seed * seed));
  }
  for (const std::int64_t seed : {3, 1, 2}) {
    runs.push_back(new_run(quick, penalty, seed));
    if (seed == 2) {
      runs.back().cell.status = CellStatus::kDiverged;
      runs.back().cell.message = "the loss is not a number after 4000 samples";
    } else {
      add_single(runs.back(), seed == 1 ? 0.999 : 0.91, 0.1234);
    }
  }
  runs.push_back(new_run(quick, dense, 1));
  add_single(runs.back(), 1, 0.0024);
  runs.push_back(new_run(paper, annealed, 1));
  add_ladder(runs.back(), 1);
  runs.push_back(new_run(paper, dense, 1));
  runs.back().cell.status = CellStatus::kFailed;
  runs.back().cell.message = "no space left on device";
  return runs;
}

}  // namespace

Snapshot report_fixture() { return group_runs(toy_runs()); }

Snapshot full_fixture() {
  std::vector<SeedRun> runs = toy_runs();
  for (SeedRun& run : named_runs()) runs.push_back(std::move(run));
  return group_runs(std::move(runs));
}

Snapshot hostile_fixture(const std::string& marker) {
  const std::string evil = "'; system 'touch " + marker + "' #\" $(touch " + marker + ") `touch " +
                           marker + "`\n!touch " + marker +
                           "\nEOD\ne\n\\ | {/:Bold x}_1 @x %s \x01\xFF";
  const Spec domain{.name = evil, .parameters = {{"preset", evil}}};
  SeedRun run = new_run(domain, {.name = evil, .parameters = {{"a", evil}}}, 1);
  add_ladder(run, 1);
  for (ScoredExample& example : run.models.back().scores.examples) {
    example.target = evil;
    example.prediction = evil;
  }
  std::vector<SeedRun> runs = {run};
  for (SeedRun& named : named_runs()) {
    if (named.cell.id.seed > 1) continue;
    named.cell.id.domain = domain;
    named.cell.id.method.parameters["a"] = evil;
    runs.push_back(std::move(named));
  }
  for (SeedRun& one : runs) {
    one.cell.symbols.assign(10, evil);
    one.cell.message = evil;
    one.cell.environment["provenance"] = evil;
  }
  return group_runs(std::move(runs));
}

}  // namespace motifbench
