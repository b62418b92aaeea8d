#include "harness/core/text.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/unit/expect_error.h"

namespace motifbench {
namespace {

using Strings = std::vector<std::string>;
using Integers = std::vector<std::int64_t>;

TEST(Text, TrimsBlanksAtBothEndsOnly) {
  EXPECT_EQ(trim(" \t a b\r\n"), "a b");
  EXPECT_EQ(trim(" \n"), "");
  EXPECT_EQ(trim(""), "");
}

TEST(Text, SplitsOutsideParenthesesOnly) {
  EXPECT_EQ(split_outside_parentheses("a,b(c=1,d=(2,3)),,e", ','),
            (Strings{"a", "b(c=1,d=(2,3))", "", "e"}));
  EXPECT_EQ(split_outside_parentheses("", ','), Strings{""});
  EXPECT_EQ(split_outside_parentheses("a),b", ','), (Strings{"a)", "b"}));
}

TEST(Text, Joins) {
  EXPECT_EQ(join({"a", "b"}, ", "), "a, b");
  EXPECT_EQ(join({}, ", "), "");
}

TEST(Text, ReadsWholeNumbersOnly) {
  EXPECT_EQ(parse_number("1e-05"), 1e-5);
  EXPECT_EQ(parse_number("-0.25"), -0.25);
  for (const char* bad : {"", " 1", "1 ", "1x", "1,5", "0x10", "nan", "inf", "1e999", "--1"}) {
    EXPECT_FALSE(parse_number(bad)) << bad;
  }
  EXPECT_EQ(parse_integer("-9223372036854775808"), std::numeric_limits<std::int64_t>::min());
  for (const char* bad : {"", "1.0", "9223372036854775808", "1e3", "7 "}) {
    EXPECT_FALSE(parse_integer(bad)) << bad;
  }
}

TEST(Text, ShortestReadsBackExactly) {
  EXPECT_EQ(shortest(1.0), "1");
  EXPECT_EQ(shortest(0.1), "0.1");
  EXPECT_EQ(shortest(1e-5), "1e-05");
  for (const double value :
       {1.0 / 3, 5.022621287119e-05, 6.02214076e23, std::numeric_limits<double>::denorm_min(),
        std::numeric_limits<double>::max(), -123456789.123456789}) {
    EXPECT_EQ(parse_number(shortest(value)), value);
  }
}

TEST(Text, HintsAtTheNearestName) {
  const Strings valid = {"kl", "l1", "non_sparse", "sparling_mt", "sparling_st"};
  EXPECT_EQ(nearest_hint("sparlign_st", valid), "; did you mean 'sparling_st'?");
  EXPECT_EQ(nearest_hint("sparling", valid), "; did you mean 'sparling_mt'?");
  EXPECT_EQ(nearest_hint("NON_SPARSE", valid), "; did you mean 'non_sparse'?");
  EXPECT_EQ(nearest_hint("l2", valid), "; did you mean 'l1'?");
  EXPECT_EQ(nearest_hint("dropout", valid), "");
  EXPECT_EQ(nearest_hint("", valid), "");
  EXPECT_EQ(nearest_hint("anything", {}), "");
}

TEST(Text, ReadsIntegerRanges) {
  EXPECT_EQ(parse_integer_ranges("3", "--seeds"), Integers{3});
  EXPECT_EQ(parse_integer_ranges("1-4", "--seeds"), (Integers{1, 2, 3, 4}));
  EXPECT_EQ(parse_integer_ranges("1, 4-6", "--seeds"), (Integers{1, 4, 5, 6}));
  EXPECT_EQ(parse_integer_ranges("-2", "--seed"), Integers{-2});
  EXPECT_EQ(parse_integer_ranges("-3--1", "--seed"), (Integers{-3, -2, -1}));
  EXPECT_EQ(parse_integer_ranges("2,1-3", "--seeds"), (Integers{2, 1, 3}));
  EXPECT_EQ(parse_integer_ranges("9223372036854775807", "--seed"),
            Integers{std::numeric_limits<std::int64_t>::max()});
}

TEST(Text, RefusesBadIntegerRanges) {
  for (const char* bad : {"", "a", "1-", "1,,2", "1-2-3", "-", "1.5"}) {
    expect_usage({"--seeds", bad, "valid"}, [&] { parse_integer_ranges(bad, "--seeds"); });
  }
  expect_usage({"--seeds", "backwards", "1-9"}, [] { parse_integer_ranges("9-1", "--seeds"); });
  for (const char* huge : {"0-1000000000000", "-9223372036854775808-9223372036854775807"}) {
    expect_usage({"--seeds", "more than"}, [&] { parse_integer_ranges(huge, "--seeds"); });
  }
}

}  // namespace
}  // namespace motifbench
