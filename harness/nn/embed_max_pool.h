#pragma once

#include <torch/torch.h>

namespace motifbench {

/// The head's first two layers in one: a 1×1 convolution C → width over every site, then a max-pool
/// with windows of pool_rows × pool_cols (stride = window, what fills no window is dropped). Motif
/// maps are mostly zeros, and a site without a motif contributes just the bias; so on the CPU the
/// result is made from the non-zero entries alone, at a cost that falls with density, and the
/// full-resolution map of `width` channels never exists. Values, gradients and the choice among
/// equal maxima (the first in row-major order) are those of the two separate layers.
///
/// `motifs` [B, C, rows, cols], `weight` [width, C], `bias` [width] → [B, rows / pool_rows,
/// cols / pool_cols, width].
torch::Tensor embed_max_pool(const torch::Tensor& motifs, const torch::Tensor& weight,
                             const torch::Tensor& bias, int pool_rows, int pool_cols);

}  // namespace motifbench
