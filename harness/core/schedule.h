#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace motifbench {

/// What a schedule wants after a validation.
enum class ScheduleAction {
  kKeep,    // go on at the same density
  kLower,   // the density just left is complete: keep its weights, go on at density()
  kFinish,  // the density is complete and it was the last one
};

/// How density moves while a model trains. Owned by one training run; driven by the trainer only.
class DensitySchedule {
 public:
  virtual ~DensitySchedule() = default;

  /// The nominal density now, in (0, 1].
  virtual double density() const = 0;

  /// Called after each validation with the samples seen so far and the share of exact matches.
  virtual ScheduleAction on_validation(std::int64_t samples, double accuracy) = 0;

  /// The accuracy above which density would fall next, for progress displays; 1 where unused.
  virtual double threshold() const { return 1.0; }

  /// Everything needed to go on after a restart; `restore` accepts what `state` gave.
  virtual std::map<std::string, double> state() const = 0;
  virtual void restore(const std::map<std::string, double>& state) = 0;
};

}  // namespace motifbench
