#include "harness/scoring/sequence_scorer.h"

#include "harness/metrics/edit_distance.h"
#include "harness/scoring/predictions.h"

namespace motifbench {

void SequenceScorer::add(const torch::Tensor& motifs, SecondHalf& head,
                         std::span<const Example> examples) {
  const auto predictions = predictions_of(head.predict(motifs));
  for (std::size_t i = 0; i < examples.size(); ++i) {
    error_sum_ += edit_distance_error(predictions[i], examples[i].target);
    wrong_ += predictions[i] != examples[i].target ? 1 : 0;
    ++samples_;
  }
}

void SequenceScorer::report(ScoreSheet& sheet) const {
  const auto samples = static_cast<double>(samples_);
  sheet.metrics.push_back({"e2ee" + suffix_, error_sum_ / samples, samples_});
  sheet.metrics.push_back(
      {"exact_match_error" + suffix_, static_cast<double>(wrong_) / samples, samples_});
}

}  // namespace motifbench
