#include "harness/draw/table.h"

#include <gtest/gtest.h>

#include "tests/unit/expect_error.h"

namespace motifbench {
namespace {

Table sample_table() {
  return {.caption = "errors | all",
          .columns = {{"method", Align::kLeft}, {"FPE %", Align::kRight}},
          .rows = {{"l1(lambda=1)", "1.25"}, {"é–2", "99.9"}},
          .notes = {"a note"}};
}

TEST(Table, PlainTextAlignsByWhatIsSeen) {
  EXPECT_EQ(to_plain_text(sample_table()),
            "errors | all\n\n"
            "method        FPE %\n"
            "------------  -----\n"
            "l1(lambda=1)   1.25\n"
            "é–2            99.9\n"
            "\na note\n");
}

TEST(Table, MarkdownMarksAlignmentAndEscapesMarkup) {
  Table table = sample_table();
  table.rows.push_back({"a|b `c` *d* [e](f) <g> \\", "h\ni"});
  EXPECT_EQ(to_markdown(table),
            "**errors \\| all**\n\n"
            "| method | FPE % |\n"
            "|:--|--:|\n"
            "| l1(lambda=1) | 1.25 |\n"
            "| é–2 | 99.9 |\n"
            "| a\\|b \\`c\\` \\*d\\* \\[e\\](f) &lt;g> \\\\ | h i |\n"
            "\n- a note\n");
}

TEST(Table, CsvQuotesWhatNeedsIt) {
  Table table = sample_table();
  table.rows = {{"a,b", "say \"x\""}, {"two\nlines", "plain"}};
  EXPECT_EQ(to_csv(table),
            "method,FPE %\n"
            "\"a,b\",\"say \"\"x\"\"\"\n"
            "\"two\nlines\",plain\n");
}

TEST(Table, ControlCharactersNeverReachATerminal) {
  Table table = sample_table();
  table.caption = "x\x1B[2Jy";
  table.rows[0][0] = "a\rb\tc";
  const std::string text = to_plain_text(table);
  EXPECT_EQ(text.find_first_of("\x1B\r\t"), std::string::npos);
  EXPECT_NE(text.find("a b c"), std::string::npos);
}

TEST(Table, RowsMustFitTheColumns) {
  Table table = sample_table();
  table.rows.push_back({"only one"});
  for (const auto& render : {to_plain_text, to_markdown, to_csv}) {
    expect_failure({"errors | all", "1 cells under 2 columns"}, [&] { render(table); });
  }
}

}  // namespace
}  // namespace motifbench
