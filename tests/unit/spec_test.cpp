#include "harness/core/spec.h"

#include <gtest/gtest.h>

#include "tests/unit/expect_error.h"

namespace motifbench {
namespace {

TEST(Spec, ParsesAndPrintsTheSameText) {
  for (const char* text : {"topk", "l1(lambda=1)", "m(a=-1e-05,b=x_y,c=2.5)"}) {
    EXPECT_EQ(to_text(parse_spec(text)), text);
  }
}

TEST(Spec, PrintsCanonically) {
  EXPECT_EQ(to_text(parse_spec(" m ( b = 2 , a = 1 ) ")), "m(a=1,b=2)");
  EXPECT_EQ(to_text(parse_spec("m()")), "m");
}

TEST(Spec, ParsesLists) {
  const std::vector<Spec> specs = parse_spec_list("a,b(c=1,d=2), e");
  ASSERT_EQ(specs.size(), 3U);
  EXPECT_EQ(specs[0], (Spec{"a", {}}));
  EXPECT_EQ(specs[1], (Spec{"b", {{"c", "1"}, {"d", "2"}}}));
  EXPECT_EQ(specs[2], (Spec{"e", {}}));
}

TEST(Spec, ParsesCellIdentities) {
  const char* const text = "digit_circle(preset=paper)/l1(lambda=0.1)/seed=3";
  const CellId cell = parse_cell_id(text);
  EXPECT_EQ(cell.domain, (Spec{"digit_circle", {{"preset", "paper"}}}));
  EXPECT_EQ(cell.method, (Spec{"l1", {{"lambda", "0.1"}}}));
  EXPECT_EQ(cell.seed, 3);
  EXPECT_EQ(to_text(cell), text);
  EXPECT_EQ(parse_cell_id("a/b/seed=-2").seed, -2);
}

TEST(Spec, SaysWhereTheTextDoesNotFit) {
  expect_usage({"'l1[x]'", "'[' at character 3"}, [] { parse_spec("l1[x]"); });
  expect_usage({"'=' at character 4", "a parameter's name"}, [] { parse_spec("l1(=1)"); });
  expect_usage({"')' at character 10", "'='"}, [] { parse_spec("l1(lambda)"); });
  expect_usage({"ends where ',' or ')' is expected"}, [] { parse_spec("l1(lambda=1"); });
  expect_usage({"')' at character 13", "the end"}, [] { parse_spec("l1(lambda=1))"); });
  expect_usage({"'lambda'", "twice", "character 13"}, [] { parse_spec("l1(lambda=1,lambda=2)"); });
  expect_usage({"ends where a name"}, [] { parse_spec(""); });
  expect_usage({"ends where a name"}, [] { parse_spec_list("a,"); });
  expect_usage({"',' at character 3"}, [] { parse_spec_list("a,,b"); });
}

TEST(Spec, RefusesMalformedCellIdentities) {
  expect_usage({"ends where '/' and a method"}, [] { parse_cell_id("a"); });
  expect_usage({"ends where '/seed='"}, [] { parse_cell_id("a/b"); });
  expect_usage({"'seed=' is expected"}, [] { parse_cell_id("a/b/sed=1"); });
  expect_usage({"'x' at character 10", "an integer"}, [] { parse_cell_id("a/b/seed=x"); });
  expect_usage({"'/' at character 11", "the end"}, [] { parse_cell_id("a/b/seed=1/c"); });
}

}  // namespace
}  // namespace motifbench
