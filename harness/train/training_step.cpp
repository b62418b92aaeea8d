#include "harness/train/training_step.h"

#include "harness/data/random_stream.h"

namespace motifbench {

TrainingStep::TrainingStep(Model& model, Adam& optimiser, const TrainingSetting& setting,
                           std::int64_t seed)
    : model_(model), optimiser_(optimiser), setting_(setting), seed_(seed) {}

double TrainingStep::warmed_up_rate() const {
  const std::int64_t step = optimiser_.steps();
  if (step >= setting_.warmup_steps) return setting_.learning_rate;
  return setting_.learning_rate * (static_cast<double>(step + 1) / setting_.warmup_steps);
}

torch::Tensor TrainingStep::run(const Batch& batch, double rate_factor) {
  model_.train();
  torch::manual_seed(named_seed(seed_, "dropout", optimiser_.steps()));
  optimiser_.zero_gradients();
  torch::Tensor loss = model_.h().loss(model_.motifs(batch.input), batch.targets);
  const torch::Tensor auxiliary = model_.bottleneck().auxiliary_loss();
  if (auxiliary.defined()) loss = loss + auxiliary;
  loss.backward();
  if (setting_.gradient_clip > 0) optimiser_.clip_gradients(setting_.gradient_clip);
  optimiser_.step(warmed_up_rate() * rate_factor);
  return loss.detach();
}

}  // namespace motifbench
