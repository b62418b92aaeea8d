#include "harness/train/evaluate.h"

#include <algorithm>

#include "harness/train/batch.h"

namespace motifbench {
namespace {

/// Small enough that the activations of a batch stay in the cache, whatever the training batch is.
constexpr std::int64_t kEvaluationBatch = 16;

/// `validation_amount` rounded up to whole batches, plus one batch.
std::int64_t validated_amount(const Domain& domain) {
  const TrainingSetting& training = domain.facts().training;
  const std::int64_t batch_size = training.batch_size;
  const std::int64_t batches = (training.validation_amount + batch_size - 1) / batch_size + 1;
  return batches * batch_size;
}

std::optional<double> accuracy_of_first(const Domain& domain, Model& model,
                                        const torch::Device& device, std::int64_t amount,
                                        const std::atomic<bool>& stop) {
  const torch::NoGradGuard no_grad;
  model.eval();
  std::int64_t correct = 0;
  for (std::int64_t first = 0; first < amount; first += kEvaluationBatch) {
    if (stop) return std::nullopt;
    const std::int64_t count = std::min(kEvaluationBatch, amount - first);
    const Batch batch = make_batch(domain, {Split::kValidation, /*seed=*/0, first}, count, device);
    correct +=
        model.h().correct(model.motifs(batch.input), batch.targets).sum().item<std::int64_t>();
  }
  return static_cast<double>(correct) / static_cast<double>(amount);
}

}  // namespace

ScoreSheet evaluate(const Domain& domain, const std::vector<EvaluationPass>& passes, Model& model,
                    int rungs_from_last, const torch::Device& device,
                    const std::atomic<bool>& stop) {
  const torch::NoGradGuard no_grad;
  model.eval();
  ScoreSheet sheet;
  for (const EvaluationPass& pass : passes) {
    if (pass.last_rungs > 0 && rungs_from_last >= pass.last_rungs) continue;
    const Domain& data = pass.data ? *pass.data : domain;
    pass.scorer->begin(sheet);
    for (std::int64_t first = 0; first < pass.samples && !stop; first += kEvaluationBatch) {
      const std::int64_t count = std::min(kEvaluationBatch, pass.samples - first);
      const Batch batch = make_batch(data, {pass.split, pass.seed, first}, count, device);
      const torch::Tensor map =
          pass.map == ScoredMap::kMotifs ? model.motifs(batch.input) : model.margins(batch.input);
      pass.scorer->add(map, model.h(), batch.examples);
    }
    pass.scorer->report(sheet);
  }
  return sheet;
}

double validation_accuracy(const Domain& domain, Model& model, const torch::Device& device) {
  return validation_accuracy(domain, model, device, validated_amount(domain));
}

std::optional<double> validation_accuracy(const Domain& domain, Model& model,
                                          const torch::Device& device,
                                          const std::atomic<bool>& stop) {
  return accuracy_of_first(domain, model, device, validated_amount(domain), stop);
}

double validation_accuracy(const Domain& domain, Model& model, const torch::Device& device,
                           std::int64_t amount) {
  const std::atomic<bool> never = false;
  return *accuracy_of_first(domain, model, device, amount, never);
}

}  // namespace motifbench
