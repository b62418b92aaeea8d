#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/result_set.h"
#include "tests/cli/run_binary.h"

namespace motifbench {
namespace {

using testing::HasSubstr;

class ReportPage : public testing::Test {
 protected:
  ReportPage() { add_result(results_.path(), tiny_cell("sparling_mt", 1), 0.25); }

  Finished page(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"report", "--html", "--out", results_.path()});
    return run_binary(arguments);
  }

  TemporaryFolder results_;
};

TEST_F(ReportPage, AFileThatCannotBeWrittenIsNoSuccess) {
  const std::string folder = results_ / "report";
  const std::string file = folder + "/methods_digit_circle_tiny.md";
  std::filesystem::create_directories(file + "/taken");
  const Finished finished = run_binary({"report", "--out", results_.path(), "--to", folder});
  EXPECT_EQ(finished.code, 1);
  EXPECT_THAT(finished.err, HasSubstr("report methods: "));
  EXPECT_THAT(finished.err, HasSubstr(file));
}

TEST_F(ReportPage, IsAFolderThatCanBeTakenAnywhere) {
  const Finished finished = page({});
  ASSERT_EQ(finished.code, 0) << finished.err;
  const std::filesystem::path folder = results_.path() / "html";
  EXPECT_THAT(finished.out, HasSubstr("cell 1/1: digit_circle (preset tiny), sparling_mt, seed 1"));
  EXPECT_THAT(finished.out, HasSubstr("wrote " + (folder / "index.html").string()));
  EXPECT_THAT(read_text(folder / "index.html"), HasSubstr("<!DOCTYPE html>"));
  EXPECT_THAT(read_text(folder / "page.js"), testing::StartsWith("'use strict';"));
  EXPECT_TRUE(std::filesystem::exists(folder / "page.css"));
  const std::string cell = read_text(folder / "cells/digit_circle_tiny_sparling_mt_seed_1.html");
  EXPECT_THAT(cell, HasSubstr("25.0 %"));
  EXPECT_THAT(cell, HasSubstr("href=\"../page.css\""));
  // A second time over the first.
  EXPECT_EQ(page({}).code, 0);
}

TEST_F(ReportPage, WrittenAgainHoldsNoCellsOfAnotherResultSet) {
  ASSERT_EQ(page({}).code, 0);
  const TemporaryFolder others;
  add_result(others.path(), tiny_cell("sparling_mt", 2), 0.5);
  const std::filesystem::path cells = results_.path() / "html/cells";
  const Finished again =
      run_binary({"report", "--html", "--out", others.path(), "--to", results_.path() / "html"});
  ASSERT_EQ(again.code, 0) << again.err;
  EXPECT_TRUE(std::filesystem::exists(cells / "digit_circle_tiny_sparling_mt_seed_2.html"));
  EXPECT_FALSE(std::filesystem::exists(cells / "digit_circle_tiny_sparling_mt_seed_1.html"));
}

TEST_F(ReportPage, HoldsTheReportsThatAreNamed) {
  ASSERT_EQ(page({"methods"}).code, 0);
  const std::string index = read_text(results_.path() / "html/index.html");
  EXPECT_THAT(index, HasSubstr("id=\"methods--digit_circle_tiny\""));
  EXPECT_THAT(index, testing::Not(HasSubstr("learning_curve")));
  EXPECT_THAT(index, HasSubstr("Claims of the paper"));
}

TEST_F(ReportPage, BadInputIsOneLineAndWritesNothing) {
  const Finished misspelt = page({"methds"});
  EXPECT_EQ(misspelt.code, 2);
  EXPECT_THAT(misspelt.err, HasSubstr("unknown report 'methds'; did you mean 'methods'?"));
  EXPECT_FALSE(std::filesystem::exists(results_.path() / "html"));
  write_text(results_ / "file", "x");
  const Finished blocked = page({"--to", results_ / "file/page"});
  EXPECT_EQ(blocked.code, 1);
  EXPECT_THAT(blocked.err, HasSubstr("cannot make folder"));
}

}  // namespace
}  // namespace motifbench
