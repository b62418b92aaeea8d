#include "harness/core/annealer.h"

#include <algorithm>

namespace motifbench {

AnnealerSetting paper_annealing(const DomainFacts& facts) {
  AnnealerSetting setting;
  setting.decay = facts.training.threshold_decay;
  setting.stop_below = facts.minimum_density;
  return setting;
}

AnnealerSetting first_crossing(const DomainFacts& facts) {
  AnnealerSetting setting;
  setting.decay = facts.training.threshold_decay;
  setting.stop_below = 0.4;  // between the initial density and the first reduction
  return setting;
}

Annealer::Annealer(const AnnealerSetting& setting)
    : setting_(setting),
      sparsity_(1.0 - setting.initial_density),
      threshold_(setting.initial_threshold) {}

ScheduleAction Annealer::on_validation(std::int64_t samples, double accuracy) {
  const std::int64_t elapsed = samples - last_samples_;
  if (elapsed < setting_.minimum_gap) return ScheduleAction::kKeep;
  last_samples_ = samples;

  const auto clamp = [&](double threshold) {
    return std::clamp(threshold, setting_.minimum_threshold, setting_.maximum_threshold);
  };
  threshold_ = clamp(threshold_ - setting_.decay * static_cast<double>(elapsed));
  const bool lower = accuracy > threshold_;
  if (lower) sparsity_ = 1.0 - (1.0 - sparsity_) * setting_.factor;
  threshold_ = clamp(std::max(threshold_, accuracy));

  if (!lower) return ScheduleAction::kKeep;
  return density() < setting_.stop_below ? ScheduleAction::kFinish : ScheduleAction::kLower;
}

std::map<std::string, double> Annealer::state() const {
  return {{"sparsity", sparsity_},
          {"threshold", threshold_},
          {"last_samples", static_cast<double>(last_samples_)}};
}

void Annealer::restore(const std::map<std::string, double>& state) {
  sparsity_ = state.at("sparsity");
  threshold_ = state.at("threshold");
  last_samples_ = static_cast<std::int64_t>(state.at("last_samples"));
}

}  // namespace motifbench
