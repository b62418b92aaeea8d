#include "harness/train/trainer.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "harness/train/batch.h"
#include "harness/train/evaluate.h"
#include "harness/train/stopwatch.h"
#include "harness/train/training_step.h"

namespace motifbench {
namespace {

/// What a kill can cost at most, where validations are far apart. Has no influence on results.
constexpr double kSecondsBetweenCheckpoints = 120;

/// The last step before a model is kept may spoil them, and no later loss tell of it.
bool has_finite_weights(const Model& model) {
  const torch::NoGradGuard no_grad;
  return std::ranges::all_of(model.parameters(), [](const torch::Tensor& weight) {
    return weight.isfinite().all().item<bool>();
  });
}

}  // namespace

double cooldown_factor(const TrainingSetting& setting, const TrainingState& state) {
  if (!state.cooldown_start) return 1;
  const auto since = static_cast<double>(state.samples - *state.cooldown_start);
  return std::max(0.0, 1.0 - since / static_cast<double>(setting.cooldown));
}

Trainer::Trainer(const Domain& domain, const TrainingPlan& plan, std::int64_t seed,
                 const torch::Device& device, const CheckpointFolder& checkpoints,
                 const CellObserver& observer, const std::atomic<bool>& stop)
    : domain_(domain),
      plan_(plan),
      setting_(domain.facts().training),
      seed_(seed),
      device_(device),
      checkpoints_(checkpoints),
      observer_(observer),
      stop_(stop) {
  if (plan.batch_size) setting_.batch_size = *plan.batch_size;
}

bool Trainer::finished(const TrainingState& state) const {
  return state.cooldown_start && state.samples >= *state.cooldown_start + setting_.cooldown;
}

void Trainer::keep_model(const Model& model, TrainingState& state, double density) const {
  checkpoints_.save_model(model, state.completed.size(), density);
  state.completed.push_back(density);
  state.samples_at.push_back(state.samples);
}

bool Trainer::validate(Model& model, TrainingState& state, double mean_loss) {
  LiveProgress live{.phase = LiveProgress::Phase::kValidating,
                    .samples = state.samples,
                    .max_samples = plan_.max_samples,
                    .density = model.bottleneck().density(),
                    .accuracy = state.accuracy,
                    .threshold = plan_.schedule->threshold()};
  observer_.live(live);
  const std::optional<double> accuracy = validation_accuracy(domain_, model, device_, stop_);
  if (!accuracy) return false;
  state.accuracy = *accuracy;

  const double density = model.bottleneck().density();
  if (!state.cooldown_start) {
    switch (plan_.schedule->on_validation(state.samples, state.accuracy)) {
      case ScheduleAction::kKeep:
        break;
      case ScheduleAction::kLower:
        keep_model(model, state, density);
        model.bottleneck().set_density(plan_.schedule->density());
        break;
      case ScheduleAction::kFinish:
        state.cooldown_start = state.samples;
        break;
    }
    if (!state.cooldown_start && state.samples >= plan_.max_samples - setting_.cooldown) {
      state.cooldown_start = state.samples;
    }
  }
  const bool kept = !state.samples_at.empty() && state.samples_at.back() == state.samples;
  if (finished(state) && !kept) keep_model(model, state, density);
  observer_.validated({.samples = state.samples,
                       .density = density,
                       .accuracy = state.accuracy,
                       .threshold = plan_.schedule->threshold(),
                       .loss = mean_loss,
                       .seconds = state.seconds});
  return true;
}

TrainingOutcome Trainer::train(Model& model, Adam& optimiser, TrainingState& state) {
  BatchPrefetcher batches(domain_, seed_, state.samples, setting_.batch_size, device_);
  TrainingStep step(model, optimiser, setting_, seed_);
  const Stopwatch session;
  const double seconds_before = state.seconds;
  const double cpu_before = state.cpu_seconds;
  RateMeter rate;
  std::int64_t steps_here = 0;
  Stopwatch since_checkpoint;
  torch::Tensor loss_sum = torch::full({}, state.loss_sum, torch::TensorOptions(device_));

  const auto save = [&] {
    state.density = model.bottleneck().density();
    state.loss_sum = loss_sum.item<double>();
    state.seconds = seconds_before + session.wall_seconds();
    state.cpu_seconds = cpu_before + session.cpu_seconds();
    state.schedule = plan_.schedule->state();
    checkpoints_.save_latest(model, optimiser, state);
    since_checkpoint = Stopwatch();
  };

  while (!finished(state) || state.validation_due) {
    if (stop_) {
      save();
      return {TrainingEnd::kInterrupted, "interrupted"};
    }
    if (!state.validation_due) {
      loss_sum += step.run(batches.next(), cooldown_factor(setting_, state));
      ++state.loss_count;

      const std::int64_t before = state.samples;
      state.samples += setting_.batch_size;
      rate.add(setting_.batch_size);
      if (steps_here++ == 0) rate = RateMeter();  // the first step takes all memory from the system
      if (rate.due()) {
        observer_.live({.phase = LiveProgress::Phase::kTraining,
                        .samples = state.samples,
                        .max_samples = plan_.max_samples,
                        .samples_per_second = rate.take(),
                        .density = model.bottleneck().density(),
                        .accuracy = state.accuracy,
                        .threshold = plan_.schedule->threshold()});
      }
      // The end is validated as well, wherever it falls: there the final model is kept.
      state.validation_due =
          before / setting_.validation_period != state.samples / setting_.validation_period ||
          finished(state);
      if (!state.validation_due) {
        if (since_checkpoint.wall_seconds() > kSecondsBetweenCheckpoints) save();
        continue;
      }
    }

    const double mean_loss = loss_sum.item<double>() / static_cast<double>(state.loss_count);
    if (!std::isfinite(mean_loss)) {
      return {TrainingEnd::kDiverged,
              fmt::format("the training loss was {} before sample {}", mean_loss, state.samples)};
    }
    if (!has_finite_weights(model)) {
      return {TrainingEnd::kDiverged,
              fmt::format("a weight was not finite after sample {}", state.samples)};
    }
    state.seconds = seconds_before + session.wall_seconds();
    if (!validate(model, state, mean_loss)) continue;
    loss_sum.zero_();
    state.loss_count = 0;
    state.validation_due = false;
    save();
    rate = RateMeter();
  }
  return {};
}

}  // namespace motifbench
