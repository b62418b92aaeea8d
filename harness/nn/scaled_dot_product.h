#pragma once

#include <torch/torch.h>

namespace motifbench {

/// softmax(Q Kᵀ / √w) V per head. `queries` [B, T, width]; `memory` [B, S, 2·width] holds keys,
/// then values. With `causal` position t sees 0 … t only. `dropout` is the share of attention
/// weights set to zero (0 outside training). Result [B, T, width].
torch::Tensor scaled_dot_product(const torch::Tensor& queries, const torch::Tensor& memory,
                                 int heads, bool causal, double dropout);

/// The same for self-attention with one packed tensor [B, T, 3·width]: queries, keys, values.
torch::Tensor scaled_dot_product(const torch::Tensor& packed, int heads, bool causal,
                                 double dropout);

}  // namespace motifbench
