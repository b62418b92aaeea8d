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

TEST(Table, LatexHasBooktabsRules) {
  EXPECT_EQ(to_latex(sample_table()),
            "% needs \\usepackage{booktabs}\n"
            "\\begin{table}\n"
            "\\centering\n"
            "\\caption{errors \\textbar{} all}\n"
            "\\begin{tabular}{lr}\n"
            "\\toprule\n"
            "method & FPE \\% \\\\\n"
            "\\midrule\n"
            "l1(lambda=1) & 1.25 \\\\\n"
            "é–2 & 99.9 \\\\\n"
            "\\bottomrule\n"
            "\\end{tabular}\n"
            "\n"
            "{\\footnotesize a note\\par}\n"
            "\\end{table}\n");
}

std::string latex_of(const std::string& cell) {
  const std::string text =
      to_latex({.caption = "", .columns = {{"c", Align::kLeft}}, .rows = {{cell}}, .notes = {}});
  const std::string before = "\\midrule\n";
  const std::size_t begin = text.find(before) + before.size();
  return text.substr(begin, text.find(" \\\\\n\\bottomrule") - begin);
}

TEST(Table, LatexRunsNothingThatACellSays) {
  EXPECT_EQ(latex_of("\\input{a}"), "\\textbackslash{}input\\{a\\}");
  EXPECT_EQ(latex_of("50% of $x_1^2$ & #2~"),
            "50\\% of \\$x\\_1\\textasciicircum{}2\\$ \\& \\#2\\textasciitilde{}");
  EXPECT_EQ(latex_of("[2pt]*"), "{[}2pt{]}{*}") << "read by the line break of the row before";
  EXPECT_EQ(latex_of("--a<b>|`c`"),
            "-{}-a\\textless{}b\\textgreater{}\\textbar{}\\textasciigrave{}c\\textasciigrave{}");
  EXPECT_EQ(latex_of("two\nlines"), "two lines");
}

TEST(Table, LatexWrapsLongTexts) {
  Table table = sample_table();
  EXPECT_NE(to_latex(table).find("{lr}"), std::string::npos);
  table.rows.push_back({std::string(41, 'x'), "1"});
  EXPECT_NE(to_latex(table).find("{p{0.45\\linewidth}r}"), std::string::npos);
}

TEST(Table, LatexSetsMathematicalSigns) {
  EXPECT_EQ(latex_of("−0.5 → ∞, λ ≤ 2×, é–2"),
            "$-$0.5 $\\rightarrow$ $\\infty$, $\\lambda$ $\\leq$ 2$\\times$, é–2");
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
  for (const auto& render : {to_plain_text, to_markdown, to_csv, to_latex}) {
    expect_failure({"errors | all", "1 cells under 2 columns"}, [&] { render(table); });
  }
}

}  // namespace
}  // namespace motifbench
