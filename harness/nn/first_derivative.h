#pragma once

#include <torch/torch.h>

namespace motifbench {

/// For backward passes that compute in plain memory: what they return has no graph of its own, so a
/// penalty on gradients would lose its second-order terms without a word.
inline void refuse_second_derivative(const char* layer) {
  // On in a backward pass only if it was asked for with create_graph.
  TORCH_CHECK(!torch::GradMode::is_enabled(), layer, " has no second derivative on the CPU");
}

}  // namespace motifbench
