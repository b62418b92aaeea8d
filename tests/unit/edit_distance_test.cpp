#include "harness/metrics/edit_distance.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace motifbench {
namespace {

using Tokens = std::vector<std::int64_t>;

Tokens tokens(std::string_view text) { return {text.begin(), text.end()}; }

TEST(EditDistance, CountsEachKindOfEdit) {
  EXPECT_EQ(edit_distance(tokens("17429"), tokens("17429")), 0);
  EXPECT_EQ(edit_distance(tokens("17429"), tokens("17329")), 1);
  EXPECT_EQ(edit_distance(tokens("17429"), tokens("1729")), 1);
  EXPECT_EQ(edit_distance(tokens("17429"), tokens("174029")), 1);
  EXPECT_EQ(edit_distance(tokens("ab"), tokens("ba")), 2);
}

TEST(EditDistance, MixesEdits) {
  EXPECT_EQ(edit_distance(tokens("kitten"), tokens("sitting")), 3);
  EXPECT_EQ(edit_distance(tokens("saturday"), tokens("sunday")), 3);
  EXPECT_EQ(edit_distance(tokens("sunday"), tokens("saturday")), 3);
  EXPECT_EQ(edit_distance(tokens("intention"), tokens("execution")), 5);
}

TEST(EditDistance, AgainstNothingIsTheLength) {
  EXPECT_EQ(edit_distance(tokens(""), tokens("")), 0);
  EXPECT_EQ(edit_distance(tokens("abc"), tokens("")), 3);
  EXPECT_EQ(edit_distance(tokens(""), tokens("abcd")), 4);
}

TEST(EditDistanceError, DividesByTheLongerSequence) {
  EXPECT_DOUBLE_EQ(edit_distance_error(tokens("027"), tokens("02")), 1.0 / 3);
  EXPECT_DOUBLE_EQ(edit_distance_error(tokens("02"), tokens("027")), 1.0 / 3);
  EXPECT_DOUBLE_EQ(edit_distance_error(tokens("027"), tokens("")), 1.0);
  EXPECT_DOUBLE_EQ(edit_distance_error(tokens("0123"), tokens("5678")), 1.0);
}

TEST(EditDistanceError, OfTwoEmptySequencesIsZero) {
  EXPECT_DOUBLE_EQ(edit_distance_error({}, {}), 0.0);
}

}  // namespace
}  // namespace motifbench
