#include "harness/nn/largest.h"

#include <gtest/gtest.h>

namespace motifbench {
namespace {

class Largest : public ::testing::TestWithParam<std::int64_t> {};

TEST_P(Largest, EqualsSorting) {
  torch::manual_seed(7);
  const std::int64_t count = GetParam();
  for (const bool ties : {false, true}) {
    torch::Tensor rows = torch::randn({1'000, 5});
    if (ties) rows = torch::round(rows * 2);
    const torch::Tensor sorted = std::get<0>(rows.sort(/*dim=*/0, /*descending=*/true));
    EXPECT_TRUE(torch::equal(largest_per_column(rows, count), sorted.narrow(0, 0, count)));
    EXPECT_TRUE(torch::equal(kth_smallest_per_column(rows, count), sorted[1'000 - count]));
    EXPECT_TRUE(torch::equal(kth_smallest_per_column(rows, 1'001 - count), sorted[count - 1]));
    const torch::Tensor wide = rows.to(torch::kFloat64);
    EXPECT_TRUE(torch::equal(largest_per_column(wide, count),
                             sorted.narrow(0, 0, count).to(torch::kFloat64)));
  }
}

// Both sides of the switch between scanning and partitioning.
INSTANTIATE_TEST_SUITE_P(Counts, Largest, ::testing::Values(1, 2, 15, 16, 500, 999, 1'000));

TEST(LargestPerColumn, ReadsStridedRows) {
  const torch::Tensor columns = torch::arange(40, torch::kFloat32).view({4, 10});
  EXPECT_TRUE(torch::equal(largest_per_column(columns.t(), 1)[0], columns.select(1, 9)));
}

}  // namespace
}  // namespace motifbench
