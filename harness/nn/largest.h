#pragma once

#include <torch/torch.h>

namespace motifbench {

/// The `count` largest values of every column of `rows` [N, C], largest first: [count, C]. Exact;
/// costs about one pass over the data when `count` is much smaller than N. float or double; NaN
/// counts as larger than every number. Any device; the result is on the same one. `count` ≤ N.
torch::Tensor largest_per_column(const torch::Tensor& rows, std::int64_t count);

/// The `rank`-th smallest value (1-based, no interpolation) of every column of `rows` [N, C]: [C].
torch::Tensor kth_smallest_per_column(const torch::Tensor& rows, std::int64_t rank);

}  // namespace motifbench
