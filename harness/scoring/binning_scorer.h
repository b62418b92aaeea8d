#pragma once

#include <memory>
#include <vector>

#include "harness/core/domain.h"
#include "harness/core/network.h"

namespace motifbench {

/// Non-zero activations per channel, collected over one pass for the bins of another.
class ActivationCollector : public Scorer {
 public:
  explicit ActivationCollector(int channels) : values_(static_cast<std::size_t>(channels)) {}

  void add(const torch::Tensor& motifs, SecondHalf& head,
           std::span<const Example> examples) override;
  void report(ScoreSheet& /*sheet*/) const override {}

  /// By channel, in order of appearance; of a dense map only the first million.
  const std::vector<std::vector<float>>& values() const { return values_; }
  /// Are activations 0 more often than by chance? Without a bottleneck they are not.
  bool is_sparse() const { return zeros_ > seen_ / 100; }

 private:
  std::vector<std::vector<float>> values_;
  std::int64_t zeros_ = 0;
  std::int64_t seen_ = 0;
};

/// Channel capacity (paper, appendix B; facts 2.8): by how much end-to-end error rises when
/// non-zero activations are replaced by the means of 2, 4, 8 or 16 bins per channel. Metrics
/// "e2ee_gap_N_bins", fractions, negative where binning helps. Nothing is measured of a model
/// without a bottleneck: its motif map has no zeros, and its values are no motifs.
class BinningScorer : public Scorer {
 public:
  /// Bins are made of what `collector`, in an earlier pass over the same model, has seen.
  explicit BinningScorer(std::shared_ptr<const ActivationCollector> collector);
  ~BinningScorer() override;

  void begin(const ScoreSheet& measured) override;
  void add(const torch::Tensor& motifs, SecondHalf& head,
           std::span<const Example> examples) override;
  void report(ScoreSheet& sheet) const override;

 private:
  struct Variant;  // one number of bins

  std::shared_ptr<const ActivationCollector> collector_;
  std::vector<Variant> variants_;
  double error_sum_ = 0;  // without bins
  std::int64_t samples_ = 0;
};

/// The two passes of the binning experiment over `samples` each, calibration first, for the
/// `last_rungs` lowest densities. Training stream `seed` is what end-to-end errors are measured on.
std::vector<EvaluationPass> binning_passes(const DomainFacts& facts, std::int64_t samples,
                                           std::int64_t seed, int last_rungs);

}  // namespace motifbench
