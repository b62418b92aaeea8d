#pragma once

#include <cstddef>

namespace motifbench {

/// Selection within the columns of a row-major matrix `rows` of `n` × `columns` values; NaN counts
/// as larger than every number. Exact whatever the data; the time is about one pass over it unless
/// it is ordered so as to mislead a sample of its rows. Scalar is float or double.

/// The `count` largest values of every column, in falling order: `result` is `count` × `columns`.
/// `count` ≤ `n`.
template <typename Scalar>
void select_largest(const Scalar* rows, std::size_t n, std::size_t columns, std::size_t count,
                    Scalar* result);

/// The `rank`-th largest value of every column (1 is the largest): `columns` values.
/// 1 ≤ `rank` ≤ `n`.
template <typename Scalar>
void select_kth_largest(const Scalar* rows, std::size_t n, std::size_t columns, std::size_t rank,
                        Scalar* result);

}  // namespace motifbench
