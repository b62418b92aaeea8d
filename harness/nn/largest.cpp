#include "harness/nn/largest.h"

#include "harness/nn/selection.h"

namespace motifbench {
namespace {

/// On a device, below this share the largest few are found faster than one value by its rank.
constexpr std::int64_t kTopkShare = 64;

template <typename Scalar>
torch::Tensor largest_on_cpu(const torch::Tensor& rows, std::int64_t count) {
  const torch::Tensor contiguous = rows.contiguous();
  torch::Tensor result = torch::empty({count, rows.size(1)}, rows.options());
  select_largest(contiguous.data_ptr<Scalar>(), static_cast<std::size_t>(rows.size(0)),
                 static_cast<std::size_t>(rows.size(1)), static_cast<std::size_t>(count),
                 result.data_ptr<Scalar>());
  return result;
}

template <typename Scalar>
torch::Tensor kth_largest_on_cpu(const torch::Tensor& rows, std::int64_t rank) {
  const torch::Tensor contiguous = rows.contiguous();
  torch::Tensor result = torch::empty({rows.size(1)}, rows.options());
  select_kth_largest(contiguous.data_ptr<Scalar>(), static_cast<std::size_t>(rows.size(0)),
                     static_cast<std::size_t>(rows.size(1)), static_cast<std::size_t>(rank),
                     result.data_ptr<Scalar>());
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
  if (!rows.device().is_cpu()) {
    if (from_top * kTopkShare <= rows.size(0)) {
      return largest_per_column(rows, from_top)[from_top - 1];
    }
    return std::get<0>(rows.t().contiguous().kthvalue(rank, /*dim=*/1));
  }
  return rows.scalar_type() == torch::kFloat64 ? kth_largest_on_cpu<double>(rows, from_top)
                                               : kth_largest_on_cpu<float>(rows, from_top);
}

}  // namespace motifbench
