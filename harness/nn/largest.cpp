#include "harness/nn/largest.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace motifbench {
namespace {

/// Below this share a scan that keeps a small heap beats partitioning a copy of the column.
constexpr std::int64_t kScanShare = 64;

/// `column` holds N values, the result's first `count` are the largest, in falling order.
template <typename Scalar>
void keep_largest(std::vector<Scalar>& column, std::size_t count) {
  const auto middle = column.begin() + static_cast<std::ptrdiff_t>(count);
  if (middle != column.end()) {
    std::nth_element(column.begin(), middle, column.end(), std::greater<>());
  }
  std::sort(column.begin(), middle, std::greater<>());
}

/// One pass over contiguous rows, a min-heap per column: almost every value is turned away by one
/// comparison with the heap's smallest.
template <typename Scalar>
void scan_largest(const Scalar* rows, std::size_t n, std::size_t columns, std::size_t count,
                  Scalar* result) {
  std::vector<std::vector<Scalar>> heaps(columns);
  for (std::size_t c = 0; c < columns; ++c) {
    heaps[c].reserve(count);
    for (std::size_t r = 0; r < count; ++r) heaps[c].push_back(rows[r * columns + c]);
    std::make_heap(heaps[c].begin(), heaps[c].end(), std::greater<>());
  }
  std::vector<Scalar> smallest(columns);
  for (std::size_t c = 0; c < columns; ++c) smallest[c] = heaps[c].front();

  for (std::size_t r = count; r < n; ++r) {
    const Scalar* row = rows + r * columns;
    for (std::size_t c = 0; c < columns; ++c) {
      if (row[c] <= smallest[c]) continue;
      std::pop_heap(heaps[c].begin(), heaps[c].end(), std::greater<>());
      heaps[c].back() = row[c];
      std::push_heap(heaps[c].begin(), heaps[c].end(), std::greater<>());
      smallest[c] = heaps[c].front();
    }
  }
  for (std::size_t c = 0; c < columns; ++c) {
    std::sort(heaps[c].begin(), heaps[c].end(), std::greater<>());
    for (std::size_t i = 0; i < count; ++i) result[i * columns + c] = heaps[c][i];
  }
}

template <typename Scalar>
torch::Tensor largest_on_cpu(const torch::Tensor& rows, std::int64_t count) {
  const torch::Tensor contiguous = rows.contiguous();
  const auto n = static_cast<std::size_t>(rows.size(0));
  const auto columns = static_cast<std::size_t>(rows.size(1));
  const auto wanted = static_cast<std::size_t>(count);
  torch::Tensor result = torch::empty({count, rows.size(1)}, rows.options());
  const Scalar* source = contiguous.data_ptr<Scalar>();
  Scalar* target = result.data_ptr<Scalar>();
  if (count * kScanShare <= rows.size(0)) {
    scan_largest(source, n, columns, wanted, target);
    return result;
  }
  std::vector<Scalar> column(n);
  for (std::size_t c = 0; c < columns; ++c) {
    for (std::size_t r = 0; r < n; ++r) column[r] = source[r * columns + c];
    keep_largest(column, wanted);
    for (std::size_t i = 0; i < wanted; ++i) target[i * columns + c] = column[i];
  }
  return result;
}

template <typename Scalar>
torch::Tensor kth_on_cpu(const torch::Tensor& rows, std::int64_t rank) {
  const torch::Tensor contiguous = rows.contiguous();
  const auto n = static_cast<std::size_t>(rows.size(0));
  const auto columns = static_cast<std::size_t>(rows.size(1));
  torch::Tensor result = torch::empty({rows.size(1)}, rows.options());
  const Scalar* source = contiguous.data_ptr<Scalar>();
  std::vector<Scalar> column(n);
  for (std::size_t c = 0; c < columns; ++c) {
    for (std::size_t r = 0; r < n; ++r) column[r] = source[r * columns + c];
    const auto position = column.begin() + static_cast<std::ptrdiff_t>(rank - 1);
    std::nth_element(column.begin(), position, column.end());
    result.data_ptr<Scalar>()[c] = *position;
  }
  return result;
}

}  // namespace

torch::Tensor largest_per_column(const torch::Tensor& rows, std::int64_t count) {
  const torch::NoGradGuard no_grad;
  if (!rows.device().is_cpu()) {
    return std::get<0>(rows.t().contiguous().topk(count, /*dim=*/1)).t();
  }
  return rows.scalar_type() == torch::kFloat64 ? largest_on_cpu<double>(rows, count)
                                               : largest_on_cpu<float>(rows, count);
}

torch::Tensor kth_smallest_per_column(const torch::Tensor& rows, std::int64_t rank) {
  const torch::NoGradGuard no_grad;
  const std::int64_t from_top = rows.size(0) - rank + 1;
  if (from_top * kScanShare <= rows.size(0))
    return largest_per_column(rows, from_top)[from_top - 1];
  if (!rows.device().is_cpu()) {
    return std::get<0>(rows.t().contiguous().kthvalue(rank, /*dim=*/1));
  }
  return rows.scalar_type() == torch::kFloat64 ? kth_on_cpu<double>(rows, rank)
                                               : kth_on_cpu<float>(rows, rank);
}

}  // namespace motifbench
