#include "harness/core/vector_math.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "harness/core/vectorised.h"

namespace motifbench {
namespace {

MOTIFBENCH_VECTORISED void apply_exponential(const float* __restrict x, float* __restrict y,
                                             std::int64_t count) {
  for (std::int64_t i = 0; i < count; ++i) y[i] = vector_math::exponential(x[i]);
}

MOTIFBENCH_VECTORISED void apply_sigmoid(const float* __restrict x, float* __restrict y,
                                         std::int64_t count) {
  for (std::int64_t i = 0; i < count; ++i) y[i] = vector_math::sigmoid(x[i]);
}

MOTIFBENCH_VECTORISED void apply_tangent(const float* __restrict x, float* __restrict y,
                                         std::int64_t count) {
  for (std::int64_t i = 0; i < count; ++i) y[i] = vector_math::hyperbolic_tangent(x[i]);
}

MOTIFBENCH_VECTORISED void apply_square_root(const float* __restrict x, float* __restrict y,
                                             std::int64_t count) {
  for (std::int64_t i = 0; i < count; ++i) y[i] = vector_math::square_root(x[i]);
}

TEST(VectorSquareRoot, IsExactToSinglePrecision) {
  std::vector<float> x;
  for (float value = 2e-38F; value < 1e38F; value *= 1.001F) x.push_back(value);
  std::vector<float> y(x.size());
  apply_square_root(x.data(), y.data(), static_cast<std::int64_t>(x.size()));
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double exact = std::sqrt(static_cast<double>(x[i]));
    ASSERT_NEAR(static_cast<double>(y[i]), exact, 2e-7 * exact) << "of " << x[i];
  }
  EXPECT_EQ(vector_math::square_root(0.0F), 0.0F);
  EXPECT_TRUE(std::isnan(vector_math::square_root(std::numeric_limits<float>::quiet_NaN())));
}

struct Function {
  const char* name;
  void (*ours)(const float*, float*, std::int64_t);
  double (*exact)(double);
  float limit;  // of |x|
};

class VectorMath : public ::testing::TestWithParam<Function> {};

TEST_P(VectorMath, IsExactToSinglePrecision) {
  const Function& function = GetParam();
  std::vector<float> x = {0.0F};
  for (float magnitude = 1e-9F; magnitude < function.limit; magnitude *= 1.0003F) {
    x.insert(x.end(), {magnitude, -magnitude});
  }
  std::vector<float> y(x.size());
  function.ours(x.data(), y.data(), static_cast<std::int64_t>(x.size()));
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double exact = function.exact(static_cast<double>(x[i]));
    ASSERT_NEAR(static_cast<double>(y[i]), exact, 2e-7 * std::abs(exact)) << "at " << x[i];
    float alone = 0;
    function.ours(&x[i], &alone, 1);  // the loop's remainder
    ASSERT_NEAR(static_cast<double>(alone), exact, 2e-7 * std::abs(exact)) << "at " << x[i];
  }
}

TEST_P(VectorMath, KeepsNotANumber) {
  const std::vector<float> x(37, std::numeric_limits<float>::quiet_NaN());
  std::vector<float> y(x.size());
  GetParam().ours(x.data(), y.data(), static_cast<std::int64_t>(x.size()));
  EXPECT_TRUE(std::all_of(y.begin(), y.end(), [](float value) { return std::isnan(value); }));
}

INSTANTIATE_TEST_SUITE_P(
    Functions, VectorMath,
    ::testing::Values(
        Function{"exponential", apply_exponential, [](double v) { return std::exp(v); }, 86.0F},
        Function{"sigmoid", apply_sigmoid, [](double v) { return 1 / (1 + std::exp(-v)); }, 86.0F},
        Function{"tangent", apply_tangent, [](double v) { return std::tanh(v); }, 1000.0F}),
    [](const auto& given) { return std::string(given.param.name); });

TEST(VectorMathLimits, AreReachedSmoothly) {
  const float infinity = std::numeric_limits<float>::infinity();
  EXPECT_EQ(vector_math::sigmoid(infinity), 1.0F);
  EXPECT_LT(vector_math::sigmoid(-infinity), 1e-37F);
  EXPECT_EQ(vector_math::hyperbolic_tangent(infinity), 1.0F);
  EXPECT_EQ(vector_math::hyperbolic_tangent(-infinity), -1.0F);
  EXPECT_EQ(vector_math::hyperbolic_tangent(0.0F), 0.0F);
  EXPECT_EQ(vector_math::exponential(0.0F), 1.0F);
  EXPECT_LT(vector_math::exponential(-infinity), 1e-37F);
}

}  // namespace
}  // namespace motifbench
