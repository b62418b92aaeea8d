#pragma once

#include <torch/torch.h>

#include <span>

#include "harness/core/example.h"
#include "harness/core/scores.h"

namespace motifbench {

/// g: input [B, channels, rows, cols] → pre-activations z [B, motif channels, rows, cols].
class FirstHalf : public torch::nn::Module {
 public:
  virtual torch::Tensor forward(torch::Tensor input) = 0;
};

/// Target ids of a batch are padded with this at the end.
inline constexpr std::int64_t kPadding = -1;

/// h: motifs m [B, motif channels, rows, cols] → prediction. Targets are int64 [B, longest], padded
/// with `kPadding`.
class SecondHalf : public torch::nn::Module {
 public:
  /// The training loss: scalar, mean over the batch as the domain defines it.
  virtual torch::Tensor loss(const torch::Tensor& motifs, const torch::Tensor& targets) = 0;
  /// bool [B]: is the whole prediction right? Its mean is the validation accuracy.
  virtual torch::Tensor correct(const torch::Tensor& motifs, const torch::Tensor& targets) = 0;
  /// Predicted ids, int64 [B, n], padded with `kPadding`; no target is seen.
  virtual torch::Tensor predict(const torch::Tensor& motifs) = 0;
};

/// What lies between g and h: z → m of the same shape. Thresholds are buffers, saved with the
/// model; in evaluation mode nothing moves.
class Bottleneck : public torch::nn::Module {
 public:
  virtual torch::Tensor forward(torch::Tensor z) = 0;
  /// What `forward` cuts off at 0, before it does (z − t for thresholds t), in evaluation mode.
  /// Bottlenecks that cut nothing off give the same as `forward`.
  virtual torch::Tensor margins(torch::Tensor z) { return forward(std::move(z)); }
  /// The nominal density asked for last.
  virtual double density() const { return density_; }
  /// Methods whose density is a result and not a setting ignore the request.
  virtual void set_density(double density) { density_ = density; }
  /// Term added to the loss, of the last forward; undefined tensor = none.
  virtual torch::Tensor auxiliary_loss() { return {}; }

 private:
  double density_ = 0.5;
};

/// Collects metrics over the batches of one evaluation pass.
class Scorer {
 public:
  virtual ~Scorer() = default;
  /// Called before the first batch with what earlier passes over the same model measured.
  virtual void begin(const ScoreSheet& /*measured*/) {}
  /// `motifs` [B, C, rows, cols] of `examples`, on any device. Called in index order.
  virtual void add(const torch::Tensor& motifs, SecondHalf& head,
                   std::span<const Example> examples) = 0;
  /// Appends what was measured since construction.
  virtual void report(ScoreSheet& sheet) const = 0;
};

}  // namespace motifbench
