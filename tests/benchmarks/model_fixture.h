#pragma once

#include <memory>
#include <string>

#include "harness/core/domain.h"
#include "harness/train/adam.h"
#include "harness/train/batch.h"
#include "harness/train/model.h"

namespace motifbench {

enum class Mode { kTraining, kEvaluation };

/// DigitCircle at a preset.
std::unique_ptr<Domain> make_digit_circle(const std::string& preset);

/// Sparling's bottleneck (MT) for a domain.
std::shared_ptr<Bottleneck> make_sparling(const DomainFacts& facts);

/// A model with its first weights, a batch for it, and thresholds that give the wanted density on
/// this batch in this mode.
class ModelFixture {
 public:
  /// The same object as last time if nothing differs: a model of the paper takes seconds to make,
  /// and the library calls a benchmark several times until it knows how often to repeat it.
  static ModelFixture& of(const std::string& preset, double density, Mode mode);

  ModelFixture(const std::string& preset, double density, Mode mode);

  const Domain& domain() const { return *domain_; }
  Model& model() { return model_; }
  /// As many training samples as a step takes, or 16 validation samples in evaluation.
  const Batch& batch() const { return batch_; }

  /// One whole optimiser step on the batch, at a rate so small that density and loss stay.
  void step();

  /// Share of motifs that are not zero now.
  double measured_density();

 private:
  void settle(double density);

  std::unique_ptr<Domain> domain_;
  Model model_;
  Adam optimiser_;
  Mode mode_;
  Batch batch_;
};

}  // namespace motifbench
