#include "harness/metrics/assignment.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>
#include <vector>

#include "harness/core/error.h"
#include "harness/data/random_stream.h"

namespace motifbench {
namespace {

using Weights = std::vector<std::int64_t>;

std::int64_t weight(const Weights& weights, int cols, int row, int col) {
  return weights[static_cast<std::size_t>(row * cols + col)];
}

/// The best total over all permutations of the longer side.
std::int64_t brute_force(const Weights& weights, int rows, int cols) {
  std::vector<int> longer(static_cast<std::size_t>(std::max(rows, cols)));
  std::iota(longer.begin(), longer.end(), 0);
  std::int64_t best = std::numeric_limits<std::int64_t>::min();
  do {
    std::int64_t total = 0;
    for (int i = 0; i < std::min(rows, cols); ++i) {
      const int partner = longer[static_cast<std::size_t>(i)];
      total += rows <= cols ? weight(weights, cols, i, partner) : weight(weights, cols, partner, i);
    }
    best = std::max(best, total);
  } while (std::next_permutation(longer.begin(), longer.end()));
  return best;
}

/// Every line of the shorter side has one partner of its own, and the total is what they add up to.
void expect_valid(const Assignment& assignment, const Weights& weights, int rows, int cols) {
  ASSERT_EQ(assignment.column_of_row.size(), static_cast<std::size_t>(rows));
  std::vector<int> uses(static_cast<std::size_t>(cols), 0);
  std::int64_t total = 0;
  int matched = 0;
  for (int row = 0; row < rows; ++row) {
    const int col = assignment.column_of_row[static_cast<std::size_t>(row)];
    if (col < 0) continue;
    ASSERT_LT(col, cols);
    ++matched;
    ++uses[static_cast<std::size_t>(col)];
    total += weight(weights, cols, row, col);
  }
  EXPECT_EQ(matched, std::min(rows, cols));
  EXPECT_TRUE(std::all_of(uses.begin(), uses.end(), [](int count) { return count <= 1; }));
  EXPECT_EQ(assignment.total, total);
}

TEST(Assignment, GreedyWouldBeWrong) {
  const Assignment assignment = maximum_assignment(Weights{10, 9, 9, 1}, 2, 2);
  EXPECT_EQ(assignment.total, 18);
  EXPECT_EQ(assignment.column_of_row, (std::vector<int>{1, 0}));
}

TEST(Assignment, RowsWithoutPartnerSaySo) {
  const Assignment assignment = maximum_assignment(Weights{1, 5, 3}, 3, 1);
  EXPECT_EQ(assignment.total, 5);
  EXPECT_EQ(assignment.column_of_row, (std::vector<int>{-1, 0, -1}));
}

TEST(Assignment, AgreesWithBruteForce) {
  RandomStream random(1);
  for (int trial = 0; trial < 300; ++trial) {
    const auto rows = static_cast<int>(random.integer(1, 7));
    const auto cols = static_cast<int>(random.integer(1, 7));
    // Small ranges make many ties, large ones few; some weights are negative.
    const std::int64_t range = trial % 2 == 0 ? 4 : 1000;
    Weights weights(static_cast<std::size_t>(rows * cols));
    for (std::int64_t& value : weights) value = random.integer(-range / 4, range);
    const Assignment assignment = maximum_assignment(weights, rows, cols);
    expect_valid(assignment, weights, rows, cols);
    EXPECT_EQ(assignment.total, brute_force(weights, rows, cols)) << rows << " x " << cols;
  }
}

TEST(Assignment, OfNothingIsEmpty) {
  EXPECT_EQ(maximum_assignment({}, 0, 0).total, 0);
  EXPECT_EQ(maximum_assignment({}, 2, 0).column_of_row, (std::vector<int>{-1, -1}));
}

TEST(Assignment, RefusesSizesThatDisagree) {
  EXPECT_THROW(maximum_assignment(Weights{1, 2, 3}, 2, 2), Error);
  EXPECT_THROW(maximum_assignment(Weights{1}, -1, -1), Error);
}

}  // namespace
}  // namespace motifbench
