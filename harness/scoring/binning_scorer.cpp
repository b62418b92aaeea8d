#include "harness/scoring/binning_scorer.h"

#include <fmt/format.h>

#include "harness/metrics/edit_distance.h"
#include "harness/metrics/value_bins.h"
#include "harness/scoring/predictions.h"

namespace motifbench {
namespace {

constexpr int kBins[] = {2, 4, 8, 16};
constexpr std::size_t kMostValues = 1'000'000;  // per channel

/// Calls `visit(channel, value)` for the non-zero entries of a contiguous map on the CPU.
template <typename Visit>
void for_each_nonzero(const torch::Tensor& maps, const Visit& visit) {
  float* values = maps.data_ptr<float>();
  const std::int64_t channels = maps.size(1);
  const std::int64_t sites = maps.size(2) * maps.size(3);
  for (std::int64_t i = 0; i < maps.numel(); ++i) {
    if (values[i] != 0) visit(static_cast<std::size_t>(i / sites % channels), values[i]);
  }
}

double error_sum(const torch::Tensor& motifs, SecondHalf& head, std::span<const Example> examples) {
  const auto predictions = predictions_of(head.predict(motifs));
  double sum = 0;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    sum += edit_distance_error(predictions[i], examples[i].target);
  }
  return sum;
}

}  // namespace

void ActivationCollector::add(const torch::Tensor& motifs, SecondHalf& /*head*/,
                              std::span<const Example> /*examples*/) {
  zeros_ += (motifs == 0).sum().item<std::int64_t>();
  seen_ += motifs.numel();
  for_each_nonzero(motifs.cpu().contiguous(), [&](std::size_t channel, float value) {
    std::vector<float>& values = values_[channel];
    if (values.size() < kMostValues) values.push_back(value);
  });
}

struct BinningScorer::Variant {
  int bins;
  std::vector<ValueBins> channels;
  double error_sum = 0;
};

BinningScorer::BinningScorer(std::shared_ptr<const ActivationCollector> collector)
    : collector_(std::move(collector)) {}
BinningScorer::~BinningScorer() = default;

void BinningScorer::begin(const ScoreSheet& /*measured*/) {
  if (!collector_->is_sparse()) return;
  for (const int bins : kBins) {
    Variant variant{.bins = bins, .channels = {}};
    for (const std::vector<float>& values : collector_->values()) {
      variant.channels.emplace_back(values, bins);
    }
    variants_.push_back(std::move(variant));
  }
}

void BinningScorer::add(const torch::Tensor& motifs, SecondHalf& head,
                        std::span<const Example> examples) {
  if (variants_.empty()) return;
  error_sum_ += error_sum(motifs, head, examples);
  for (Variant& variant : variants_) {
    const torch::Tensor binned = motifs.cpu().contiguous().clone();
    for_each_nonzero(binned, [&](std::size_t channel, float& value) {
      value = variant.channels[channel].replace(value);
    });
    const torch::Tensor like_motifs = torch::empty_like(motifs).copy_(binned);
    variant.error_sum += error_sum(like_motifs, head, examples);
  }
  samples_ += static_cast<std::int64_t>(examples.size());
}

void BinningScorer::report(ScoreSheet& sheet) const {
  for (const Variant& variant : variants_) {
    sheet.metrics.push_back({fmt::format("e2ee_gap_{}_bins", variant.bins),
                             (variant.error_sum - error_sum_) / static_cast<double>(samples_),
                             samples_});
  }
}

std::vector<EvaluationPass> binning_passes(const DomainFacts& facts, std::int64_t samples,
                                           std::int64_t seed, int last_rungs) {
  const auto collector = std::make_shared<ActivationCollector>(facts.motifs.channels);
  std::vector<EvaluationPass> passes;
  passes.push_back({.name = "bins",
                    .split = Split::kTest,
                    .samples = samples,
                    .scorer = collector,
                    .last_rungs = last_rungs});
  passes.push_back({.name = "end to end with bins",
                    .split = Split::kTrain,
                    .samples = samples,
                    .scorer = std::make_shared<BinningScorer>(collector),
                    .seed = seed,
                    .last_rungs = last_rungs});
  return passes;
}

}  // namespace motifbench
