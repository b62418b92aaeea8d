#include "harness/scoring/motif_scorer.h"

#include <algorithm>

#include "harness/data/input_picture.h"
#include "harness/metrics/entropy_bound.h"
#include "harness/scoring/predictions.h"

namespace motifbench {
namespace {

constexpr std::size_t kKeptExamples = 8;

std::vector<PredictedMotif> largest_motifs(const torch::Tensor& map) {
  const auto values = map.accessor<float, 3>();
  std::vector<PredictedMotif> found;
  for (int c = 0; c < map.size(0); ++c) {
    for (int row = 0; row < map.size(1); ++row) {
      for (int col = 0; col < map.size(2); ++col) {
        if (values[c][row][col] != 0) found.push_back({c, row, col, values[c][row][col]});
      }
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.value > b.value; });
  if (found.size() > kKeptMotifs) found.resize(kKeptMotifs);
  return found;
}

}  // namespace

MotifScorer::MotifScorer(const Domain& domain, ConfusionConvention convention, std::string suffix)
    : domain_(domain),
      convention_(convention),
      suffix_(std::move(suffix)),
      counts_(domain.facts().motifs, static_cast<int>(domain.facts().symbols.size())) {}

void MotifScorer::add(const torch::Tensor& motifs, SecondHalf& head,
                      std::span<const Example> examples) {
  const torch::Tensor maps = motifs.cpu().contiguous();
  const GridShape shape = domain_.facts().motifs;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    const float* map = maps.data_ptr<float>() + static_cast<std::ptrdiff_t>(i) * shape.size();
    counts_.add({map, static_cast<std::size_t>(shape.size())}, examples[i].motifs);
    if (suffix_.empty() && examples_.size() < kKeptExamples) {
      keep_example(motifs.narrow(0, static_cast<std::int64_t>(i), 1), head, examples[i]);
    }
    ++samples_;
  }
}

void MotifScorer::keep_example(const torch::Tensor& motifs, SecondHalf& head,
                               const Example& example) {
  const DomainFacts& facts = domain_.facts();
  const GridShape picture = picture_shape(facts.input);
  ScoredExample kept;
  kept.index = samples_;
  kept.rows = picture.rows;
  kept.cols = picture.cols;
  kept.pixels = picture_ink(example, facts.input, facts.ink);
  kept.target = domain_.target_text(example.target);
  kept.prediction = domain_.target_text(predictions_of(head.predict(motifs)).front());
  for (const Motif& motif : example.motifs) {
    kept.truth.push_back({motif.symbol, on_picture(motif.footprint, facts.motifs, picture)});
  }
  for (const PredictedMotif& motif : largest_motifs(motifs[0].cpu())) {
    kept.predicted.push_back(on_picture(motif, facts.motifs, picture));
  }
  examples_.push_back(std::move(kept));
}

void MotifScorer::report(ScoreSheet& sheet) const {
  const double permutation = counts_.ce_permutation();
  const double many_to_one = counts_.ce_many_to_one();
  const auto metric = [&](const char* name, double value) {
    sheet.metrics.push_back({name + suffix_, value, samples_});
  };
  metric("fpe", counts_.fpe());
  metric("fne", counts_.fne());
  metric("ce", convention_ == ConfusionConvention::kPermutation ? permutation : many_to_one);
  if (!suffix_.empty()) return;
  metric("fpe_formula", counts_.fpe_formula());
  metric("ce_permutation", permutation);
  metric("ce_many_to_one", many_to_one);
  metric("density", counts_.density());
  metric("entropy_bound",
         entropy_bound(domain_.facts().motifs.size(), counts_.density(), kBitsPerActivation));
  sheet.confusion = counts_.confusion();
  sheet.examples = examples_;
}

}  // namespace motifbench
