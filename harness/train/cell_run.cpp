#include "harness/train/cell_run.h"

#include <torch/torch.h>

#include "harness/core/error.h"
#include "harness/core/network.h"
#include "harness/core/spec.h"
#include "harness/data/random_stream.h"
#include "harness/store/store.h"
#include "harness/train/device.h"
#include "harness/train/evaluate.h"
#include "harness/train/stopwatch.h"
#include "harness/train/trainer.h"

namespace motifbench {
namespace {

Model make_model(const CellRunSetting& setting, const Domain& domain, const TrainingPlan& plan) {
  torch::manual_seed(named_seed(setting.id.seed, "initialisation", 0));
  Model model(domain.make_g(), plan.make_bottleneck(),
              plan.make_single_motif_head ? plan.make_single_motif_head() : domain.make_h());
  model.bottleneck().set_density(plan.schedule->density());
  if (plan.parent) {
    CheckpointFolder(setting.parent_folder, setting.parent_identity)
        .load_g(model.g(), plan.parent->rungs_up, setting.parent_density);
    if (plan.parent->freeze_g) {
      for (torch::Tensor& parameter : model.g().parameters()) parameter.requires_grad_(false);
    }
  }
  return model;
}

/// Takes up a run where it stopped, or begins it. Models that another attempt kept go away.
TrainingState resume(const CheckpointFolder& checkpoints, const TrainingPlan& plan, Model& model,
                     Adam& optimiser) {
  TrainingState state;
  if (checkpoints.has_latest()) {
    state = checkpoints.load_latest(model, optimiser);
    if (!state.schedule.empty()) plan.schedule->restore(state.schedule);
    model.bottleneck().set_density(state.density);
  }
  checkpoints.remove_models_from(state.completed.size());
  return state;
}

/// Kept models of the last rungs of the ladder, and the final one whatever its density.
std::vector<std::size_t> evaluated_rungs(const DomainFacts& facts, const TrainingState& state) {
  double highest = facts.line_density;
  for (int i = 0; i < facts.training.ladder_rungs; ++i) highest /= 0.75;
  std::vector<std::size_t> rungs;
  for (std::size_t rung = 0; rung < state.completed.size(); ++rung) {
    const bool last = rung + 1 == state.completed.size();
    if (last || state.completed[rung] <= highest * (1 + 1e-9)) rungs.push_back(rung);
  }
  return rungs;
}

/// How the kept models of a trained cell are evaluated.
struct KeptModels {
  const std::string identity;
  const Domain& domain;
  const bool on_single_motifs;
  const CheckpointFolder& checkpoints;
  const TrainingState& state;
  const torch::Device& device;
  const std::atomic<bool>& stop;

  /// Puts the scores into `result`, those of an earlier session as they are, with the time that
  /// they took. `announce` is called before a model is evaluated. False if `stop` became true.
  bool evaluate_all(Model& model, const std::function<void(double density)>& announce,
                    CellResult& result) const {
    for (const std::size_t rung : evaluated_rungs(domain.facts(), state)) {
      std::optional<KeptEvaluation> evaluation = checkpoints.load_evaluation(rung);
      if (evaluation) {
        result.wall_seconds += evaluation->wall_seconds;
        result.cpu_seconds += evaluation->cpu_seconds;
      } else {
        announce(state.completed[rung]);
        evaluation = evaluate(model, rung);
        if (!evaluation) return false;
        check_models(identity, {evaluation->scores});  // what cannot be stored is not kept either
        checkpoints.save_evaluation(*evaluation, rung);
      }
      result.models.push_back(std::move(evaluation->scores));
    }
    return true;
  }

 private:
  /// None if `stop` became true.
  std::optional<KeptEvaluation> evaluate(Model& model, std::size_t rung) const {
    const Stopwatch watch;
    const std::size_t rungs_from_last = state.completed.size() - 1 - rung;
    DensityScores kept{.density = state.completed[rung],
                       .samples_seen = state.samples_at[rung],
                       .final = rungs_from_last == 0,
                       .scores = {}};
    checkpoints.load_model(model, rung);
    model.bottleneck().set_density(kept.density);
    // Passes are made anew for each model: they hold what they have counted.
    kept.scores = motifbench::evaluate(
        domain, on_single_motifs ? domain.single_motif_evaluation() : domain.evaluation(), model,
        static_cast<int>(rungs_from_last), device, stop);
    if (stop) return std::nullopt;
    // Pictures are made of the final model; examples of every rung would be most of the store.
    if (!kept.final) kept.scores.examples.clear();
    return KeptEvaluation{std::move(kept), watch.wall_seconds(), watch.cpu_seconds()};
  }
};

}  // namespace

CellResult run_cell(const CellRunSetting& setting, const Domain& domain, const Method& method,
                    const CellObserver& observer, const std::atomic<bool>& stop) {
  const torch::Device device = usable_device(setting.device);
  const TrainingPlan plan = method.plan(domain.facts());
  const bool on_single_motifs = plan.make_single_motif_head != nullptr;
  const std::shared_ptr<const Domain> single_motifs = domain.single_motifs();
  if (on_single_motifs && !single_motifs) {
    throw_usage("method '{}' trains on single motifs, which domain '{}' does not have",
                setting.id.method.name, setting.id.domain.name);
  }
  const CheckpointFolder checkpoints(setting.folder, to_text(setting.id), domain.data_version());
  Model model = make_model(setting, domain, plan);
  model.to(device);
  Adam optimiser(model);
  TrainingState state = resume(checkpoints, plan, model, optimiser);

  CellResult result;
  if (!observer.begins()) {
    result.status = CellStatus::kInterrupted;
    return result;
  }
  const Stopwatch session;
  const double seconds_before = state.seconds;
  const double cpu_before = state.cpu_seconds;
  Trainer trainer(on_single_motifs ? *single_motifs : domain, plan, setting.id.seed, device,
                  checkpoints, observer, stop);
  const auto announce = [&](double density) {
    observer.live({.phase = LiveProgress::Phase::kEvaluating,
                   .samples = state.samples,
                   .max_samples = plan.max_samples,
                   .density = density,
                   .accuracy = state.accuracy});
  };
  const TrainingOutcome outcome = trainer.train(model, optimiser, state);
  result.message = outcome.message;
  result.samples = state.samples;
  result.steps = optimiser.steps();
  if (state.seconds > 0) {
    result.samples_per_second = static_cast<double>(state.samples) / state.seconds;
  }

  switch (outcome.end) {
    case TrainingEnd::kInterrupted:
      result.status = CellStatus::kInterrupted;
      break;
    case TrainingEnd::kDiverged:
      result.status = CellStatus::kDiverged;
      break;
    case TrainingEnd::kFinished:
      if (const KeptModels kept{to_text(setting.id), domain, on_single_motifs, checkpoints, state,
                                device, stop};
          !kept.evaluate_all(model, announce, result)) {
        result.status = CellStatus::kInterrupted;
        result.message = "interrupted during evaluation";
        result.models.clear();
      }
      break;
  }
  result.wall_seconds += seconds_before + session.wall_seconds();
  result.cpu_seconds += cpu_before + session.cpu_seconds();
  return result;
}

}  // namespace motifbench
