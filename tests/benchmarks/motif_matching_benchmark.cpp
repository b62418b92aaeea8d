// Comparing the motifs of one image with the true ones: the counting alone, and the scorer around
// it.

#include <torch/torch.h>

#include <vector>

#include "harness/core/network.h"
#include "harness/metrics/motif_counts.h"
#include "harness/scoring/motif_scorer.h"
#include "tests/benchmarks/model_fixture.h"
#include "tests/benchmarks/register_each.h"

namespace motifbench {
namespace {

constexpr std::int64_t kImages = 16;

/// Answers nothing. A scorer asks it for the first few examples only.
class SilentHead : public SecondHalf {
 public:
  torch::Tensor loss(const torch::Tensor& motifs, const torch::Tensor& /*targets*/) override {
    return motifs.sum();
  }
  torch::Tensor correct(const torch::Tensor& motifs, const torch::Tensor& /*targets*/) override {
    return torch::zeros({motifs.size(0)}, torch::kBool);
  }
  torch::Tensor predict(const torch::Tensor& motifs) override {
    return torch::full({motifs.size(0), 1}, kPadding, torch::kInt64);
  }
};

/// The paper's images, and maps that light up at random sites.
struct MatchingSetting {
  explicit MatchingSetting(double density) : domain(make_digit_circle("paper")) {
    for (std::int64_t i = 0; i < kImages; ++i) {
      examples.push_back(domain->sample({Split::kMotifTest, /*seed=*/0, i}));
    }
    const GridShape shape = domain->facts().motifs;
    torch::manual_seed(1);
    const torch::Tensor values = torch::rand({kImages, shape.channels, shape.rows, shape.cols});
    motifs = values * (torch::rand_like(values) < density);
  }

  std::unique_ptr<Domain> domain;
  std::vector<Example> examples;
  torch::Tensor motifs;
};

void count_motifs(benchmark::State& state, double density) {
  const MatchingSetting setting(density);
  const DomainFacts& facts = setting.domain->facts();
  const auto size = static_cast<std::size_t>(facts.motifs.size());
  MotifCounts counts(facts.motifs, static_cast<int>(facts.symbols.size()));
  std::size_t next = 0;
  for (auto _ : state) {
    counts.add({setting.motifs.data_ptr<float>() + next * size, size},
               setting.examples[next].motifs);
    next = (next + 1) % setting.examples.size();
  }
  benchmark::DoNotOptimize(counts.fpe());
  set_items(state, 1);
}

void score_motifs(benchmark::State& state, double density) {
  const MatchingSetting setting(density);
  SilentHead head;
  MotifScorer scorer(*setting.domain, ConfusionConvention::kPermutation);
  scorer.add(setting.motifs, head, setting.examples);
  for (auto _ : state) scorer.add(setting.motifs, head, setting.examples);
  ScoreSheet sheet;
  scorer.report(sheet);
  benchmark::DoNotOptimize(sheet);
  set_items(state, kImages);
}

const bool kMatchingRegistered =
    register_each("BM_MotifCounts", "density", {0.5, 1e-3, 5e-5}, count_motifs) &&
    register_each("BM_MotifScorer", "density", {0.5, 1e-3, 5e-5}, score_motifs);

}  // namespace
}  // namespace motifbench
