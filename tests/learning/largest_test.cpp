#include "harness/nn/largest.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <vector>

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

INSTANTIATE_TEST_SUITE_P(Counts, Largest, ::testing::Values(1, 2, 15, 16, 500, 999, 1'000));

using Maker = torch::Tensor (*)(std::int64_t n, std::int64_t columns);

/// Values that favour, mislead or upset a search that samples the rows.
struct Data {
  const char* name;
  Maker make;
};

torch::Tensor normal(std::int64_t n, std::int64_t columns) { return torch::randn({n, columns}); }

torch::Tensor constant(std::int64_t n, std::int64_t columns) {
  return torch::full({n, columns}, 3.5);
}

torch::Tensor ascending(std::int64_t n, std::int64_t columns) {
  return torch::arange(n * columns, torch::kFloat32).view({n, columns});
}

torch::Tensor descending(std::int64_t n, std::int64_t columns) { return -ascending(n, columns); }

torch::Tensor two_values(std::int64_t n, std::int64_t columns) {
  return (torch::rand({n, columns}) < 0.3).to(torch::kFloat32);
}

torch::Tensor rectified(std::int64_t n, std::int64_t columns) {
  return torch::relu(torch::randn({n, columns}));
}

torch::Tensor infinities(std::int64_t n, std::int64_t columns) {
  const torch::Tensor kind = torch::randint(4, {n, columns});
  const float infinity = std::numeric_limits<float>::infinity();
  return torch::randn({n, columns})
      .masked_fill(kind == 0, infinity)
      .masked_fill(kind == 1, -infinity);
}

torch::Tensor unlike_columns(std::int64_t n, std::int64_t columns) {
  const torch::Tensor scale = torch::pow(10.0, torch::arange(columns) % 30 - 15);
  return (torch::randn({n, columns}) * scale + 100 * scale).to(torch::kFloat32);
}

/// All large values in one run of rows, most of which no sample sees.
torch::Tensor one_burst(std::int64_t n, std::int64_t columns) {
  torch::Tensor rows = torch::randn({n, columns});
  rows.narrow(0, n / 3, std::max<std::int64_t>(1, n / 200)) += 1'000;
  return rows;
}

torch::Tensor alternating(std::int64_t n, std::int64_t columns) {
  const torch::Tensor high = (torch::arange(n) % 64 == 5).to(torch::kFloat32).view({n, 1});
  return torch::randn({n, columns}) + 1'000 * high;
}

const Data kData[] = {
    {"normal", normal},         {"constant", constant},
    {"ascending", ascending},   {"descending", descending},
    {"two values", two_values}, {"rectified", rectified},
    {"infinities", infinities}, {"unlike columns", unlike_columns},
    {"one burst", one_burst},   {"alternating", alternating},
};

void expect_sorted_selection(const torch::Tensor& rows, const std::vector<std::int64_t>& counts) {
  const torch::Tensor sorted = std::get<0>(rows.sort(/*dim=*/0, /*descending=*/true));
  const std::int64_t n = rows.size(0);
  for (const std::int64_t count : counts) {
    SCOPED_TRACE("count " + std::to_string(count));
    EXPECT_TRUE(torch::equal(largest_per_column(rows, count), sorted.narrow(0, 0, count)));
    EXPECT_TRUE(torch::equal(kth_smallest_per_column(rows, n + 1 - count), sorted[count - 1]));
  }
}

std::vector<std::int64_t> counts_for(std::int64_t n) {
  std::set<std::int64_t> counts;
  for (const std::int64_t count :
       {std::int64_t{1}, std::int64_t{7}, n / 1'000, n / 100, n / 5, n / 2, n - 1, n}) {
    counts.insert(std::clamp<std::int64_t>(count, 1, n));
  }
  return {counts.begin(), counts.end()};
}

TEST(LargestPerColumn, EqualsSortingWhateverTheData) {
  torch::manual_seed(11);
  // One row to many blocks of rows; columns that do and do not divide a block, and one wider.
  const std::vector<std::vector<std::int64_t>> shapes = {
      {1, 1}, {2, 3}, {100, 10}, {2'048, 4}, {2'049, 4}, {30'011, 10}, {40'000, 1}, {3'000, 1'100}};
  for (const Data& data : kData) {
    for (const auto& shape : shapes) {
      SCOPED_TRACE(std::string(data.name) + " " + std::to_string(shape[0]) + " x " +
                   std::to_string(shape[1]));
      const bool large = shape[0] * shape[1] > 1'000'000;
      const torch::Tensor rows = data.make(shape[0], shape[1]);
      const std::vector<std::int64_t> counts =
          large ? std::vector<std::int64_t>{3, shape[0] / 2} : counts_for(shape[0]);
      expect_sorted_selection(rows, counts);
      if (!large) expect_sorted_selection(rows.to(torch::kFloat64) / 3, counts);
    }
  }
}

/// More blocks of rows than a byte counts; with the last count, a few places in the blocks hold a
/// value above the bracket 256 times in a row.
TEST(LargestPerColumn, CountsOverManyBlocks) {
  torch::manual_seed(12);
  expect_sorted_selection(torch::randn({307'200, 1}), {10, 150'000, 302'500});
}

/// As sorting does: NaN is larger than every number.
TEST(LargestPerColumn, PutsNanFirst) {
  torch::manual_seed(13);
  for (const double share : {0.0005, 0.3, 1.0}) {
    torch::Tensor rows = torch::randn({20'000, 3});
    rows.masked_fill_(torch::rand_like(rows) < share, std::numeric_limits<float>::quiet_NaN());
    const torch::Tensor sorted = std::get<0>(rows.sort(/*dim=*/0, /*descending=*/true));
    for (const std::int64_t count : {1, 40, 5'000, 10'000, 20'000}) {
      SCOPED_TRACE("share " + std::to_string(share) + ", count " + std::to_string(count));
      EXPECT_TRUE(torch::allclose(largest_per_column(rows, count), sorted.narrow(0, 0, count),
                                  /*rtol=*/0, /*atol=*/0, /*equal_nan=*/true));
      EXPECT_TRUE(torch::allclose(kth_smallest_per_column(rows, 20'001 - count), sorted[count - 1],
                                  /*rtol=*/0, /*atol=*/0, /*equal_nan=*/true));
    }
  }
}

TEST(LargestPerColumn, ReadsStridedRows) {
  const torch::Tensor columns = torch::arange(40, torch::kFloat32).view({4, 10});
  EXPECT_TRUE(torch::equal(largest_per_column(columns.t(), 1)[0], columns.select(1, 9)));
}

}  // namespace
}  // namespace motifbench
