#pragma once

#include <atomic>
#include <optional>

#include "harness/core/domain.h"
#include "harness/core/scores.h"
#include "harness/train/model.h"

namespace motifbench {

/// `passes` of the domain over one model, in evaluation mode. `rungs_from_last` says how many
/// models of the cell have a lower density than this one. Returns early, with what it has, when
/// `stop` becomes true.
ScoreSheet evaluate(const Domain& domain, const std::vector<EvaluationPass>& passes, Model& model,
                    int rungs_from_last, const torch::Device& device,
                    const std::atomic<bool>& stop);

/// Share of exact matches on the domain's validation samples: `validation_amount` rounded up to
/// whole batches, plus one batch, as the paper's code counts.
double validation_accuracy(const Domain& domain, Model& model, const torch::Device& device);

/// None when `stop` becomes true.
std::optional<double> validation_accuracy(const Domain& domain, Model& model,
                                          const torch::Device& device,
                                          const std::atomic<bool>& stop);

/// The same on the first `amount` validation samples.
double validation_accuracy(const Domain& domain, Model& model, const torch::Device& device,
                           std::int64_t amount);

}  // namespace motifbench
