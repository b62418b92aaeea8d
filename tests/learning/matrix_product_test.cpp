// Products of matrices that lie inside wider ones, whole and cut, against the framework's.

#include "harness/nn/matrix_product.h"

#include <gtest/gtest.h>

#include <tuple>

#include "tests/learning/layer_checks.h"

namespace motifbench {
namespace {

/// Sides of a product and how its factors lie in memory, from small ones to such as are cut with a
/// remainder.
using ProductCase = std::tuple<std::tuple<int, int, int>, bool, bool>;
class MatrixProduct : public ::testing::TestWithParam<ProductCase> {};

TEST_P(MatrixProduct, EqualsTheFrameworks) {
  const auto& [sides, a_turned, b_turned] = GetParam();
  const auto [m, n, k] = sides;
  torch::manual_seed(12);
  constexpr int kBeside = 3;  // columns of memory that belong to others
  const auto stored = [](int rows, int cols, bool turned) {
    return turned ? torch::randn({cols, rows + kBeside}) : torch::randn({rows, cols + kBeside});
  };
  const auto seen = [](const torch::Tensor& memory, int rows, int cols, bool turned) {
    const torch::Tensor t = memory.to(torch::kFloat64);
    return turned ? t.narrow(1, 0, rows).t() : t.narrow(1, 0, cols);
  };
  const torch::Tensor a = stored(m, k, a_turned), b = stored(k, n, b_turned);
  const auto view = [](const torch::Tensor& memory, bool turned) {
    return MatrixView{memory.data_ptr<float>(), memory.size(1), turned};
  };
  for (const float keep : {0.0F, 1.0F}) {
    const torch::Tensor c = torch::randn({m, n + kBeside}), before = c.clone();
    matrix_product(m, n, k, 0.5F, view(a, a_turned), view(b, b_turned), keep, c.data_ptr<float>(),
                   c.size(1));
    const torch::Tensor expected =
        0.5 * torch::matmul(seen(a, m, k, a_turned), seen(b, k, n, b_turned)) +
        keep * before.narrow(1, 0, n).to(torch::kFloat64);
    expect_close(c.narrow(1, 0, n), expected.to(torch::kFloat32), "product");
    EXPECT_TRUE(torch::equal(c.narrow(1, n, kBeside), before.narrow(1, n, kBeside)));
  }
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, MatrixProduct,
    ::testing::Combine(::testing::Values(std::tuple(5, 7, 3), std::tuple(1500, 40, 30),
                                         std::tuple(1500, 10, 90), std::tuple(60, 40, 1500)),
                       ::testing::Bool(), ::testing::Bool()));

}  // namespace
}  // namespace motifbench
