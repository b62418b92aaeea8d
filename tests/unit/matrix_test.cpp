#include "harness/run/matrix.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/error_text.h"

namespace motifbench {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> identities(const Matrix& matrix) {
  std::vector<std::string> texts;
  for (const CellId& cell : matrix.cells) texts.push_back(to_text(cell));
  return texts;
}

Matrix expand(std::string_view domains, std::string_view methods, std::vector<std::int64_t> seeds) {
  return expand_axes("test",
                     {parse_spec_list(domains), parse_spec_list(methods), std::move(seeds)});
}

TEST(Matrix, FillsDefaultsAndExpandsInOrder) {
  EXPECT_THAT(identities(expand("fake_domain", "fake_child,fake_plain", {2, 1})),
              ElementsAre("fake_domain(density=0.25,preset=small)/fake_child/seed=2",
                          "fake_domain(density=0.25,preset=small)/fake_child/seed=1",
                          "fake_domain(density=0.25,preset=small)/fake_plain(lambda=1)/seed=2",
                          "fake_domain(density=0.25,preset=small)/fake_plain(lambda=1)/seed=1"));
}

TEST(Matrix, WritingsOfOneCellAreOneCell) {
  EXPECT_EQ(expand("fake_domain,fake_domain(preset=small)",
                   "fake_plain,fake_plain(lambda=1.0),fake_plain(lambda=1)", {1, 1})
                .cells.size(),
            1U);
}

TEST(Matrix, PresetYieldsToTheDomainsOwn) {
  EXPECT_EQ(canonical_domain(parse_spec("fake_domain"), "large").parameters.at("preset"), "large");
  EXPECT_EQ(
      canonical_domain(parse_spec("fake_domain(preset=small)"), "large").parameters.at("preset"),
      "small");
}

TEST(Matrix, UnknownNamesAndValuesAreUsageErrors) {
  const auto error = [](std::string_view domains, std::string_view methods) {
    return usage_error_of([&] { expand(domains, methods, {1}); });
  };
  EXPECT_THAT(error("fake_domian", "fake_plain"), HasSubstr("did you mean 'fake_domain'"));
  EXPECT_THAT(error("fake_domain", "fake_plian"), HasSubstr("did you mean 'fake_plain'"));
  EXPECT_THAT(error("fake_domain(preset=medium)", "fake_plain"), HasSubstr("medium"));
  EXPECT_THAT(error("fake_domain", "fake_plain(lamda=1)"), HasSubstr("lamda"));
  EXPECT_THAT(error("fake_domain", "fake_plain(lambda=-1)"), HasSubstr("lambda"));
  EXPECT_THAT(usage_error_of([] { canonical_domain(parse_spec("fake_domain"), "medium"); }),
              HasSubstr("medium"));
}

TEST(Matrix, HeldOutSeedsCannotBeTrainedOn) {
  EXPECT_THAT(usage_error_of([] { expand("fake_domain", "fake_plain", {-1}); }), HasSubstr("-1"));
}

struct FilterCase {
  std::vector<std::string> filters;
  std::size_t expected;
};

class MatrixFilter : public testing::TestWithParam<FilterCase> {};

TEST_P(MatrixFilter, KeepsWhatAllFiltersAccept) {
  Matrix matrix =
      expand("fake_domain(preset=small),fake_domain(preset=large)",
             "fake_plain(lambda=1),fake_plain(lambda=10),fake_child", {1, 2, 10});  // 18 cells
  filter_matrix(matrix, GetParam().filters);
  EXPECT_EQ(matrix.cells.size(), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Table, MatrixFilter,
    testing::Values(FilterCase{{}, 18}, FilterCase{{"."}, 18}, FilterCase{{"fake_child"}, 6},
                    FilterCase{{"-fake_child"}, 12}, FilterCase{{"seed=1"}, 12},
                    FilterCase{{"seed=1$"}, 6}, FilterCase{{"-seed=1$"}, 12},
                    FilterCase{{"lambda=1\\)"}, 6}, FilterCase{{"lambda=1"}, 12},
                    FilterCase{{"small", "fake_plain"}, 6},
                    FilterCase{{"small", "-fake_plain", "seed=(1|2)$"}, 2},
                    FilterCase{{"small", "large"}, 0}, FilterCase{{"nothing"}, 0}));

TEST(Matrix, InvalidFilterIsAUsageError) {
  Matrix matrix = expand("fake_domain", "fake_plain", {1});
  const std::string deep = std::string(600, '(') + std::string(600, ')');
  EXPECT_THAT(usage_error_of([&] { filter_matrix(matrix, {deep}); }),
              HasSubstr("600 opening brackets"));
  for (const char* const filter : {"l1(", "[a", "-*", "("}) {
    EXPECT_THAT(usage_error_of([&] { filter_matrix(matrix, {filter}); }), HasSubstr(filter));
  }
}

}  // namespace
}  // namespace motifbench
