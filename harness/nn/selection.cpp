#include "harness/nn/selection.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <vector>

#include "harness/core/vectorised.h"

// A sample of the rows brackets the wanted value of each column. One pass over the matrix, as flat
// memory, collects the few values inside the brackets and counts those above; the value is then
// selected among the collected ones. A column whose bracket turns out to miss is done in full.

namespace motifbench {
namespace {

constexpr std::size_t kFewRows = 2'048;  // up to here a sample does not pay
constexpr double kDeviations = 3;        // half the bracket, in deviations of a sample's rank
constexpr std::size_t kAtATime = 1'024;  // values that are compared at a time
constexpr std::size_t kLargestCounter = 255;
constexpr std::size_t kHeapShare = 32;  // below this share a small heap beats partitioning

struct Larger {
  template <typename Scalar>
  bool operator()(Scalar a, Scalar b) const {
    return a > b || (std::isnan(a) && !std::isnan(b));
  }
};

/// Puts the `rank`-th largest value at its place, the larger ones before it.
template <typename Scalar>
Scalar partition_at(std::vector<Scalar>& values, std::size_t rank) {
  const auto end = values.begin() + static_cast<std::ptrdiff_t>(rank);
  if (rank * kHeapShare <= values.size()) {
    std::partial_sort(values.begin(), end, values.end(), Larger());
  } else {
    std::nth_element(values.begin(), end - 1, values.end(), Larger());
  }
  return *(end - 1);
}

/// Values above `low` up to `high` are collected, those beyond `high` are counted. Both bounds are
/// repeated for each row of a block.
template <typename Scalar>
struct Brackets {
  std::vector<Scalar> low;
  std::vector<Scalar> high;  // empty: no upper bound
};

template <typename Scalar>
struct Collected {
  std::vector<Scalar> low;                  // the brackets' lower bounds
  std::vector<std::vector<Scalar>> values;  // per column
  std::vector<std::size_t> above;           // per column
};

/// About n^⅔ rows, at which sampling and selecting among the collected values cost alike (Floyd and
/// Rivest 1975); at irregular distances, for the data may be periodic (an image's lines).
std::vector<std::size_t> sampled_rows(std::size_t n) {
  const auto distance = static_cast<std::size_t>(std::cbrt(static_cast<double>(n)));
  std::vector<std::size_t> sampled(n / distance);
  std::uint32_t state = 1;
  for (std::size_t i = 0; i < sampled.size(); ++i) {
    state = state * 1'664'525U + 1'013'904'223U;
    sampled[i] = i * distance + (state >> 16) % distance;
  }
  return sampled;
}

template <typename Scalar>
Brackets<Scalar> bracket(const Scalar* rows, std::size_t n, std::size_t columns, std::size_t rank,
                         bool bounded_above) {
  const std::vector<std::size_t> sampled = sampled_rows(n);
  const double share = static_cast<double>(rank) / static_cast<double>(n);
  const double expected = share * static_cast<double>(sampled.size());
  const double margin = kDeviations * std::sqrt(expected * (1 - share)) + 2;
  const auto low_rank = static_cast<std::size_t>(std::ceil(expected + margin));
  const auto high_rank = static_cast<std::size_t>(std::max(0.0, std::floor(expected - margin)));
  // Far from the top only: otherwise the values above are too few to be worth counting.
  bounded_above = bounded_above && high_rank * 4 > low_rank;

  const std::size_t width = std::max<std::size_t>(1, kAtATime / columns) * columns;
  Brackets<Scalar> result;
  result.low.resize(width);
  if (bounded_above) result.high.resize(width);
  std::vector<Scalar> column(sampled.size());
  for (std::size_t c = 0; c < columns; ++c) {
    for (std::size_t i = 0; i < sampled.size(); ++i) column[i] = rows[sampled[i] * columns + c];
    if (low_rank <= column.size()) {
      result.low[c] = partition_at(column, low_rank);
      column.resize(low_rank);
    } else {
      result.low[c] = -std::numeric_limits<Scalar>::infinity();
    }
    if (bounded_above) result.high[c] = partition_at(column, high_rank);
    column.resize(sampled.size());
  }
  for (std::size_t i = columns; i < width; ++i) {
    result.low[i] = result.low[i - columns];
    if (bounded_above) result.high[i] = result.high[i - columns];
  }
  return result;
}

template <typename Scalar>
[[gnu::always_inline]] inline void mark(const Scalar* __restrict values,
                                        const Scalar* __restrict low, std::size_t size,
                                        std::uint8_t* __restrict marks) {
  for (std::size_t i = 0; i < size; ++i) marks[i] = !(values[i] <= low[i]);
}

template <typename Scalar>
[[gnu::always_inline]] inline void mark(const Scalar* __restrict values,
                                        const Scalar* __restrict low, const Scalar* __restrict high,
                                        std::size_t size, std::uint8_t* __restrict marks,
                                        std::uint8_t* __restrict above) {
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint8_t over = !(values[i] <= high[i]);
    const std::uint8_t from = !(values[i] <= low[i]);
    marks[i] = static_cast<std::uint8_t>(from & ~over & 1);
    above[i] = static_cast<std::uint8_t>(above[i] + over);
  }
}

MOTIFBENCH_VECTORISED void mark_block(const float* values, const float* low, std::size_t size,
                                      std::uint8_t* marks) {
  mark(values, low, size, marks);
}

MOTIFBENCH_VECTORISED void mark_block(const double* values, const double* low, std::size_t size,
                                      std::uint8_t* marks) {
  mark(values, low, size, marks);
}

MOTIFBENCH_VECTORISED void mark_block(const float* values, const float* low, const float* high,
                                      std::size_t size, std::uint8_t* marks, std::uint8_t* above) {
  mark(values, low, high, size, marks, above);
}

MOTIFBENCH_VECTORISED void mark_block(const double* values, const double* low, const double* high,
                                      std::size_t size, std::uint8_t* marks, std::uint8_t* above) {
  mark(values, low, high, size, marks, above);
}

/// The one pass over all values.
template <typename Scalar>
Collected<Scalar> collect(const Scalar* rows, std::size_t n, std::size_t columns,
                          const Brackets<Scalar>& brackets) {
  static_assert(std::endian::native == std::endian::little, "the first mark is the lowest byte");
  constexpr std::size_t kMarks = sizeof(std::uint64_t);
  const std::size_t width = brackets.low.size();
  std::vector<std::uint32_t> column_of(width);
  for (std::size_t i = 0; i < width; ++i) column_of[i] = static_cast<std::uint32_t>(i % columns);
  std::vector<std::uint8_t> marks(width + kMarks);
  std::vector<std::uint8_t> above(width);
  Collected<Scalar> result{brackets.low, std::vector<std::vector<Scalar>>(columns),
                           std::vector<std::size_t>(columns)};
  std::size_t blocks = 0;
  for (std::size_t first = 0; first < n * columns; first += width) {
    const Scalar* values = rows + first;
    const std::size_t size = std::min(width, n * columns - first);
    if (brackets.high.empty()) {
      mark_block(values, brackets.low.data(), size, marks.data());
    } else {
      mark_block(values, brackets.low.data(), brackets.high.data(), size, marks.data(),
                 above.data());
    }
    std::fill_n(marks.begin() + static_cast<std::ptrdiff_t>(size), kMarks, std::uint8_t{0});
    for (std::size_t i = 0; i < size; i += kMarks) {
      std::uint64_t word;
      std::memcpy(&word, marks.data() + i, kMarks);
      for (; word != 0; word &= word - 1) {
        const std::size_t at = i + static_cast<std::size_t>(std::countr_zero(word)) / 8;
        result.values[column_of[at]].push_back(values[at]);
      }
    }
    if (++blocks % kLargestCounter == 0 || first + width >= n * columns) {
      for (std::size_t i = 0; i < width; ++i) result.above[column_of[i]] += above[i];
      std::fill(above.begin(), above.end(), std::uint8_t{0});
    }
  }
  return result;
}

template <typename Scalar>
Collected<Scalar> collect_around(const Scalar* rows, std::size_t n, std::size_t columns,
                                 std::size_t rank, bool bounded_above) {
  if (n > kFewRows)
    return collect(rows, n, columns, bracket(rows, n, columns, rank, bounded_above));
  return {std::vector<Scalar>(columns, std::numeric_limits<Scalar>::quiet_NaN()),
          std::vector<std::vector<Scalar>>(columns), std::vector<std::size_t>(columns)};
}

/// Leaves `rank` values or more of column `c` in its collection, the `rank`-th of which is the
/// wanted one: with those that equal the lower bound, if there are enough, else with all.
template <typename Scalar>
std::size_t complete(const Scalar* rows, std::size_t n, std::size_t columns, std::size_t c,
                     std::size_t rank, Collected<Scalar>& collected) {
  std::vector<Scalar>& values = collected.values[c];
  const std::size_t above = collected.above[c];
  if (above < rank && rank - above <= values.size()) return rank - above;
  if (above < rank) {
    const Scalar low = collected.low[c];
    std::size_t equal = 0;
    for (std::size_t r = 0; r < n; ++r) equal += rows[r * columns + c] == low ? 1 : 0;
    const std::size_t missing = rank - above - values.size();
    if (missing <= equal) {
      values.insert(values.end(), missing, low);
      return rank - above;
    }
  }
  values.resize(n);
  for (std::size_t r = 0; r < n; ++r) values[r] = rows[r * columns + c];
  return rank;
}

}  // namespace

template <typename Scalar>
void select_largest(const Scalar* rows, std::size_t n, std::size_t columns, std::size_t count,
                    Scalar* result) {
  if (count == 0 || columns == 0) return;
  Collected<Scalar> collected = collect_around(rows, n, columns, count, false);
  for (std::size_t c = 0; c < columns; ++c) {
    complete(rows, n, columns, c, count, collected);
    std::vector<Scalar>& values = collected.values[c];
    partition_at(values, count);
    std::sort(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count), Larger());
    for (std::size_t i = 0; i < count; ++i) result[i * columns + c] = values[i];
  }
}

template <typename Scalar>
void select_kth_largest(const Scalar* rows, std::size_t n, std::size_t columns, std::size_t rank,
                        Scalar* result) {
  if (columns == 0) return;
  Collected<Scalar> collected = collect_around(rows, n, columns, rank, true);
  for (std::size_t c = 0; c < columns; ++c) {
    const std::size_t left = complete(rows, n, columns, c, rank, collected);
    std::vector<Scalar>& values = collected.values[c];
    if (values.size() > n / 2) {  // another sample would not part them
      result[c] = partition_at(values, left);
    } else {
      select_kth_largest(values.data(), values.size(), 1, left, result + c);
    }
  }
}

template void select_largest<float>(const float*, std::size_t, std::size_t, std::size_t, float*);
template void select_largest<double>(const double*, std::size_t, std::size_t, std::size_t, double*);
template void select_kth_largest<float>(const float*, std::size_t, std::size_t, std::size_t,
                                        float*);
template void select_kth_largest<double>(const double*, std::size_t, std::size_t, std::size_t,
                                         double*);

}  // namespace motifbench
