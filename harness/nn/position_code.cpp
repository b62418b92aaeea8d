#include "harness/nn/position_code.h"

#include <cmath>

namespace motifbench {

torch::Tensor position_code(int positions, int width) {
  torch::Tensor code = torch::zeros({positions, width});
  auto values = code.accessor<float, 2>();
  for (int p = 0; p < positions; ++p) {
    for (int i = 0; i < width; ++i) {
      const double angle = p * std::pow(10000.0, -2.0 * (i / 2) / width);
      values[p][i] = static_cast<float>(i % 2 == 0 ? std::sin(angle) : std::cos(angle));
    }
  }
  return code;
}

}  // namespace motifbench
