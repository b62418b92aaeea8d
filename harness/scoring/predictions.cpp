#include "harness/scoring/predictions.h"

#include "harness/core/network.h"

namespace motifbench {

std::vector<std::vector<std::int64_t>> predictions_of(const torch::Tensor& ids) {
  const torch::Tensor on_cpu = ids.cpu().contiguous();
  const auto values = on_cpu.accessor<std::int64_t, 2>();
  std::vector<std::vector<std::int64_t>> rows(static_cast<std::size_t>(on_cpu.size(0)));
  for (std::int64_t b = 0; b < on_cpu.size(0); ++b) {
    for (std::int64_t i = 0; i < on_cpu.size(1) && values[b][i] != kPadding; ++i) {
      rows[static_cast<std::size_t>(b)].push_back(values[b][i]);
    }
  }
  return rows;
}

}  // namespace motifbench
