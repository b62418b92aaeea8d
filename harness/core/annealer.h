#pragma once

#include <cstdint>

#include "harness/core/domain.h"
#include "harness/core/schedule.h"

namespace motifbench {

/// Defaults are the paper's (algorithm 1; the validation period is the trainer's).
struct AnnealerSetting {
  double initial_density = 0.5;
  double factor = 0.75;            // density is multiplied by this at each reduction
  double initial_threshold = 1.0;  // T, the accuracy to beat
  double minimum_threshold = 0.0;
  double maximum_threshold = 1.0;
  double decay = 1e-7;           // fall of T per sample
  std::int64_t minimum_gap = 0;  // validations closer than this to the last one are ignored
  double stop_below = 0.0;       // finished once density is below this
};

/// Lowers density whenever validation accuracy beats a slowly falling threshold T. At each
/// validation T falls by decay × samples since the last one; if accuracy > T density is multiplied
/// by `factor`; then T rises to the accuracy if that is higher. At most one reduction per
/// validation. After kFinish `density()` is the value below `stop_below` that was never trained.
class Annealer : public DensitySchedule {
 public:
  explicit Annealer(const AnnealerSetting& setting);

  double density() const override { return 1.0 - sparsity_; }
  double threshold() const override { return threshold_; }
  ScheduleAction on_validation(std::int64_t samples, double accuracy) override;
  std::map<std::string, double> state() const override;
  void restore(const std::map<std::string, double>& state) override;

 private:
  AnnealerSetting setting_;
  double sparsity_;  // kept instead of density, and updated as 1 − (1 − s)·factor, as the reference
                     // does
  double threshold_;
  std::int64_t last_samples_ = 0;
};

/// Sparling's annealing for a domain: finished below the theoretical minimum density, so the last
/// trained density is `line_density`.
AnnealerSetting paper_annealing(const DomainFacts& facts);

/// How the paper's penalty baselines end: at the first accuracy above the falling threshold.
AnnealerSetting first_crossing(const DomainFacts& facts);

/// Density never moves; the run ends by its budget of samples.
class FixedDensity : public DensitySchedule {
 public:
  explicit FixedDensity(double density) : density_(density) {}

  double density() const override { return density_; }
  ScheduleAction on_validation(std::int64_t /*samples*/, double /*accuracy*/) override {
    return ScheduleAction::kKeep;
  }
  std::map<std::string, double> state() const override { return {}; }
  void restore(const std::map<std::string, double>& /*state*/) override {}

 private:
  double density_;
};

}  // namespace motifbench
