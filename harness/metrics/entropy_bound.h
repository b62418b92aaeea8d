#pragma once

#include <cstdint>

namespace motifbench {

/// Bits that a bottleneck of `size` = sites × channels activations can carry about its input at
/// `density` δ, when a non-zero activation carries `bits_per_activation` η:
/// size · (H(δ) + η·δ), H the binary entropy in bits (paper, appendix B).
double entropy_bound(std::int64_t size, double density, double bits_per_activation);

/// η of the paper: coarser than 16 bins a value may be before end-to-end error rises.
inline constexpr double kBitsPerActivation = 4;

}  // namespace motifbench
