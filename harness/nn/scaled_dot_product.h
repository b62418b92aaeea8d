#pragma once

#include <torch/torch.h>

namespace motifbench {

/// Self-attention between its projections: softmax(Q Kᵀ / √w) V per head. `packed`
/// [B, T, 3·width] holds queries, keys, values. With `causal` position t sees 0 … t only. `dropout`
/// is the share of attention weights set to zero (0 outside training). Result [B, T, width].
torch::Tensor scaled_dot_product(const torch::Tensor& packed, int heads, bool causal,
                                 double dropout);

/// The same formula with queries [B, T, width], keys and values [B, S, width] apart, on any device
/// and of any type, by the framework's operations; T = S where `causal`.
torch::Tensor scaled_dot_product(const torch::Tensor& queries, const torch::Tensor& keys,
                                 const torch::Tensor& values, int heads, bool causal,
                                 double dropout);

}  // namespace motifbench
