#include "harness/scoring/perturbation_scorer.h"

#include <algorithm>

#include "harness/metrics/channel_names.h"
#include "harness/metrics/motif_swap.h"
#include "harness/scoring/predictions.h"

namespace motifbench {
namespace {

constexpr double kShareOfName = 0.75;

}  // namespace

PerturbationScorer::PerturbationScorer(const DomainFacts& facts, std::int64_t wanted, DrawSwap draw)
    : facts_(facts), wanted_(wanted), draw_(std::move(draw)) {}

void PerturbationScorer::begin(const ScoreSheet& measured) {
  names_ = channel_names(measured.confusion, facts_.motifs.channels,
                         static_cast<int>(facts_.symbols.size()), kShareOfName);
}

void PerturbationScorer::add(const torch::Tensor& motifs, SecondHalf& head,
                             std::span<const Example> examples) {
  if (swapped_ >= wanted_) return;
  const auto predictions = predictions_of(head.predict(motifs));
  for (std::size_t i = 0; i < examples.size() && swapped_ < wanted_; ++i) {
    RandomStream random(static_cast<std::uint32_t>(seen_++));
    if (predictions[i] != examples[i].target) continue;
    const std::optional<SymbolSwap> swap = draw_(examples[i], random);
    if (!swap) continue;
    ++swapped_;
    if (follows(motifs.narrow(0, static_cast<std::int64_t>(i), 1), head, *swap)) ++followed_;
  }
}

bool PerturbationScorer::follows(const torch::Tensor& motifs, SecondHalf& head,
                                 const SymbolSwap& swap) const {
  std::vector<bool> from;
  from.reserve(names_.size());
  for (const int name : names_) from.push_back(name == swap.symbol);
  const auto to = std::find(names_.begin(), names_.end(), swap.replacement);
  if (to == names_.end() || std::find(from.begin(), from.end(), true) == from.end()) return false;
  const torch::Tensor map = motifs.cpu().contiguous().clone();
  swap_motifs({map.data_ptr<float>(), static_cast<std::size_t>(map.numel())}, facts_.motifs, from,
              static_cast<int>(to - names_.begin()));
  return predictions_of(head.predict(torch::empty_like(motifs).copy_(map))).front() == swap.target;
}

void PerturbationScorer::report(ScoreSheet& sheet) const {
  if (swapped_ == 0) return;
  sheet.metrics.push_back({"perturbation_accuracy",
                           static_cast<double>(followed_) / static_cast<double>(swapped_),
                           swapped_});
}

}  // namespace motifbench
