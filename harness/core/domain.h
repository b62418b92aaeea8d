#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "harness/core/example.h"
#include "harness/core/registry.h"

namespace motifbench {

class FirstHalf;
class SecondHalf;
class Scorer;
class Domain;

struct GridShape {
  int channels = 1;
  int rows = 1;
  int cols = 1;

  int sites() const { return rows * cols; }
  int size() const { return channels * rows * cols; }
};

/// How models of a domain and preset are trained. Counts are samples unless they say steps.
struct TrainingSetting {
  int batch_size = 10;
  double learning_rate = 1e-5;  // Adam
  int warmup_steps = 0;         // the rate rises linearly from 0
  double gradient_clip = 0;     // largest global norm; 0 = off
  std::int64_t cooldown = 0;    // the rate falls linearly to 0 over these, after the schedule ends
  std::int64_t validation_period = 20'000;
  std::int64_t validation_amount = 10'000;
  double threshold_decay = 1e-7;  // fall of the accuracy threshold T per sample
  // Budgets: a run ends there if its schedule has not ended it before.
  std::int64_t annealed_samples = 6'000'000;    // density follows accuracy
  std::int64_t dense_samples = 600'000;         // fixed density of 1/2
  std::int64_t penalty_samples = 3'000'000;     // sparsity from a penalty in the loss
  std::int64_t ablation_samples = 20'000'000;   // density follows accuracy, without batch norm
  std::int64_t unannealed_samples = 9'020'000;  // fixed at the final density from the start
  std::int64_t retrained_samples = 600'000;     // h alone, on a finished g
  std::int64_t direct_samples = 1'000'000;      // g alone, on single motifs
  int direct_batch_size = 200;
  /// A g to retrain on is taken this many densities above the last.
  int retrained_rungs_up = 0;
  /// Models are evaluated at the last densities only: down from line_density / 0.75^ladder_rungs.
  int ladder_rungs = 10;
};

/// Conventions of a domain's bottleneck (paper section 2.6 of the facts: they differ per domain).
struct BottleneckSetting {
  bool affine_batch_norm = true;
  /// A threshold update waits until (rows seen) × density reaches this; 0 = update every batch.
  double accumulate_until = 0;
};

/// Which values of an input are drawn as ink.
enum class Ink { kHigh, kLow };

/// Everything about a domain at a preset that is plain data.
struct DomainFacts {
  GridShape input;                   // what g reads
  Ink ink = Ink::kHigh;              // for pictures: 1 = black, or 1 = white paper
  GridShape motifs;                  // what g writes: motif channels × sites
  std::vector<std::string> symbols;  // names of the true motifs
  double minimum_density = 0;        // mean true motifs / (channels × sites), per channel
  /// The lowest rung of 0.5 · 0.75^m that is not below `minimum_density` ("right above the line").
  double line_density = 0;
  std::string preset;
  std::string provenance;  // which data: "bit-exact with the paper", "stand-in: ...", ...
  TrainingSetting training;
  BottleneckSetting bottleneck;
};

/// What a scorer looks at.
enum class ScoredMap {
  kMotifs,   // what h reads
  kMargins,  // the same before the bottleneck cuts off at 0
};

/// One pass over held-out samples that yields metrics.
struct EvaluationPass {
  std::string name;
  Split split = Split::kTest;
  std::int64_t samples = 0;
  std::shared_ptr<Scorer> scorer;                // passes that build on each other may share one
  std::int64_t seed = 0;                         // of Split::kTrain
  std::shared_ptr<const Domain> data = nullptr;  // whose samples; null: the domain's own
  ScoredMap map = ScoredMap::kMotifs;
  int last_rungs = 0;  // done for a cell's models of this many lowest densities; 0: for all
};

/// Owns the data, both network halves, the loss and the scores. Registered by name; every method
/// runs on every domain. Const functions are safe to call from several threads.
class Domain {
 public:
  static constexpr const char* kKind = "domain";

  virtual ~Domain() = default;

  virtual const DomainFacts& facts() const = 0;

  /// What samples need that is not on this machine, and how to get it, in one line; empty if
  /// nothing is missing. Facts are known all the same.
  virtual std::string missing() const { return ""; }

  /// Which data samples are made of, where this program does not decide it alone: a hash of
  /// recordings, the version of a library that draws; else empty. What it says is stored with every
  /// cell, and training does not go on where it has changed.
  virtual std::string data_version() const { return ""; }

  /// Pure: the same key gives the same example on every machine, in any order.
  virtual Example sample(const SampleKey& key) const = 0;

  /// g and h with fresh weights drawn from the framework's current random state.
  virtual std::shared_ptr<FirstHalf> make_g() const = 0;
  virtual std::shared_ptr<SecondHalf> make_h() const = 0;

  /// Fresh scorers for one model. The first pass is also where the density is measured.
  virtual std::vector<EvaluationPass> evaluation() const = 0;

  /// The same motifs one at a time, each sample's only motif, with this domain's training setting:
  /// what methods that are told the motifs train on. Null if the domain has no such variant.
  virtual std::shared_ptr<const Domain> single_motifs() const { return nullptr; }
  /// How well g's maps name single motifs: passes over `single_motifs()`, part of `evaluation()`
  /// too. All there is to measure of a g without an h.
  virtual std::vector<EvaluationPass> single_motif_evaluation() const;

  /// A target or prediction as people write it, such as "17429".
  virtual std::string target_text(std::span<const std::int64_t> target) const = 0;
};

using DomainRegistry = Registry<Domain>;

/// Words for the `preset` parameter that every domain declares.
ParameterSpec preset_parameter(std::vector<std::string> presets);

/// m = floor(log(minimum / 0.5) / log 0.75), and 0.5 · 0.75^m computed by repeated multiplication
/// of the density, as the annealer does.
double line_density(double minimum_density);

}  // namespace motifbench

#define MOTIFBENCH_REGISTER_DOMAIN(...)                                              \
  static const ::motifbench::Registrar<::motifbench::Domain> MOTIFBENCH_UNIQUE_NAME( \
      motifbench_registrar)(__FILE__, __VA_ARGS__)
