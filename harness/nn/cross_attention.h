#pragma once

#include <torch/torch.h>

namespace motifbench {

/// Multi-head attention of `queries` [B, T, width] to another sequence, `memory` [B, S, width],
/// from the input projections on, without the output's: softmax(Q Kᵀ / √w) V per head, [B, T,
/// width]. `weight` [3·width, width] and `bias` [3·width] project to queries, keys, values.
/// `dropout` is the share of attention weights set to zero (0 outside training). The bias of the
/// keys adds the same to all scores of a query, so it has no effect; in single precision on the CPU
/// its gradient is zero exactly. Throws c10::Error where shapes do not fit.
torch::Tensor cross_attention(const torch::Tensor& queries, const torch::Tensor& memory,
                              const torch::Tensor& weight, const torch::Tensor& bias, int heads,
                              double dropout);

}  // namespace motifbench
