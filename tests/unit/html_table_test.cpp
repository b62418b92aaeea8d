#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/draw/number_text.h"
#include "reports/html/table_html.h"
#include "tests/unit/expect_error.h"
#include "tests/unit/html_samples.h"

namespace motifbench {
namespace {

using testing::HasSubstr;
using testing::Not;

const Spec kPlain{.name = "plain", .parameters = {}};
const Spec kRival{.name = "rival", .parameters = {{"lambda", "1"}}};

class TableHtml : public testing::Test {
 protected:
  TableHtml()
      : snapshot_(group_runs({page_run("toy", "quick", kPlain, 1, 0.1),
                              page_run("toy", "quick", kPlain, 2, 0.2),
                              page_run("toy", "quick", kRival, 1, 0.3),
                              failed_page_run("toy", "paper", kPlain, 1, CellStatus::kFailed)})),
        map_(snapshot_, {}) {}

  std::string html(const Table& table, const DomainRuns* domain) const {
    return table_html(table, {.map = &map_, .domain = domain, .anchor = "t"}).markup();
  }

  Snapshot snapshot_;
  PageMap map_;
};

Table methods_table(const std::vector<std::vector<std::string>>& rows) {
  return {.caption = "Errors",
          .columns = {{"method", Align::kLeft}, {"FPE %", Align::kRight}, {"note", Align::kLeft}},
          .rows = rows,
          .notes = {"a <note>"}};
}

TEST_F(TableHtml, NumbersLeadToTheCellsOfTheirRow) {
  const std::string text =
      html(methods_table(
               {{"plain", "15.0", "7"}, {"", "10.0–20.0", ""}, {"rival(lambda=1)", "30.0", ""}}),
           &snapshot_.domains[0]);
  const std::string plain =
      "#" + PageMap::runs_anchor(snapshot_.domains[0], snapshot_.domains[0].methods[0]);
  EXPECT_THAT(text, HasSubstr("<th scope=\"row\"><a href=\"" + plain + "\">plain</a></th>"));
  EXPECT_THAT(text, HasSubstr("<a href=\"" + plain + "\" tabindex=\"-1\">15.0</a>"));
  EXPECT_THAT(text, HasSubstr("<a href=\"" + plain + "\" tabindex=\"-1\">10.0–20.0</a>"));
  EXPECT_THAT(text, HasSubstr("<a href=\"cells/toy_quick_rival_lambda_1_seed_1.html\" "
                              "tabindex=\"-1\">30.0</a>"));
  // Words are no numbers, whatever they are made of.
  EXPECT_THAT(text, HasSubstr("<td>7</td>"));
}

TEST_F(TableHtml, ASeedColumnLeadsToThatCell) {
  const Table table{
      .caption = "Seeds",
      .columns = {{"method", Align::kLeft}, {"seed", Align::kRight}, {"CE %", Align::kRight}},
      .rows = {{"plain", "1", "10.0"}, {"", "2", "20.0"}, {"", "9", "30.0"}},
      .notes = {}};
  const std::string text = html(table, &snapshot_.domains[0]);
  EXPECT_THAT(text,
              HasSubstr("<a href=\"cells/toy_quick_plain_seed_1.html\" tabindex=\"-1\">10.0</a>"));
  EXPECT_THAT(text,
              HasSubstr("<a href=\"cells/toy_quick_plain_seed_2.html\" tabindex=\"-1\">20.0</a>"));
  EXPECT_THAT(text, Not(HasSubstr("plain_seed_2.html\" tabindex=\"-1\">30.0")));
}

TEST_F(TableHtml, ADomainColumnSaysWhoseMethodsTheyAre) {
  const Table table{
      .caption = "All",
      .columns = {{"domain", Align::kLeft}, {"method", Align::kLeft}, {"CE", Align::kRight}},
      .rows = {{"toy (preset quick)", "rival(lambda=1)", "3"},
               {"toy (preset paper)", "plain", "1"},
               {"elsewhere", "plain", "2"}},
      .notes = {}};
  const std::string text = html(table, nullptr);
  EXPECT_THAT(text,
              HasSubstr("cells/toy_quick_rival_lambda_1_seed_1.html\" tabindex=\"-1\">3</a>"));
  EXPECT_THAT(text, HasSubstr("cells/toy_paper_plain_seed_1.html\" tabindex=\"-1\">1</a>"));
  EXPECT_THAT(text, HasSubstr("<td class=\"number\">2</td>"));
}

TEST_F(TableHtml, WhatLacksSeedsSaysHowManyThereAre) {
  const std::string short_of_seeds =
      html(methods_table({{"plain", std::string(kNoNumber), ""}}), &snapshot_.domains[1]);
  EXPECT_THAT(short_of_seeds, HasSubstr("class=\"missing\" tabindex=\"-1\">0/1 seeds</a>"));
  // Words do not wait for seeds.
  EXPECT_THAT(
      html(methods_table({{"plain", "1.0", std::string(kNoNumber)}}), &snapshot_.domains[1]),
      Not(HasSubstr("0/1 seeds</a>")));
  // With all seeds there the number does not exist at all.
  const std::string complete =
      html(methods_table({{"plain", std::string(kNoNumber), ""}}), &snapshot_.domains[0]);
  EXPECT_THAT(complete, HasSubstr("<td class=\"number\">–</td>"));
}

TEST_F(TableHtml, WhatThePaperSaysLeadsNowhere) {
  Table table = methods_table({{"plain", "15.0", "ours"}, {"", "20.0", "paper (another task)"}});
  table.columns.push_back({"paper: CE %", Align::kRight});
  table.columns.push_back({"FNE %", Align::kRight});
  for (auto& row : table.rows) row.insert(row.end(), {"1.50", "2.50"});
  const std::string text = html(table, &snapshot_.domains[0]);
  EXPECT_THAT(text, HasSubstr(">15.0</a>"));
  for (const char* const value : {"20.0", "1.50", "2.50"}) {
    EXPECT_THAT(text, HasSubstr("<td class=\"number\">" + std::string(value) + "</td>"));
  }
}

TEST_F(TableHtml, LabelsForReadersNameMethodsToo) {
  const std::string text =
      html(methods_table({{"rival, λ = 1", "30.0", ""}}), &snapshot_.domains[0]);
  EXPECT_THAT(text,
              HasSubstr("<a href=\"cells/toy_quick_rival_lambda_1_seed_1.html\">rival, λ = 1"));
}

TEST_F(TableHtml, LabelsMaySayWhatIsADefault) {
  const Spec penalty{.name = "l1", .parameters = {{"lambda", "1"}}};
  const Snapshot snapshot = group_runs({page_run("toy", "quick", penalty, 1, 0.3)});
  ASSERT_EQ(snapshot.domains[0].methods[0].label, "l1");
  const PageMap map(snapshot, {});
  const std::string text = table_html(methods_table({{"l1, λ = 1", "30.0", ""}}),
                                      {.map = &map, .domain = &snapshot.domains[0], .anchor = "t"})
                               .markup();
  EXPECT_THAT(text, HasSubstr("<tr data-method=\"l1\">"));
  EXPECT_THAT(text, HasSubstr("tabindex=\"-1\">30.0</a>"));
}

TEST_F(TableHtml, ATableMayBeOfOneMethod) {
  const Table table{.caption = "Symbols",
                    .columns = {{"symbol", Align::kLeft}, {"missed %", Align::kRight}},
                    .rows = {{"7", "1.50"}},
                    .notes = {}};
  const DomainRuns& domain = snapshot_.domains[0];
  const std::string text =
      table_html(table, {.map = &map_, .domain = &domain, .method = &domain.methods[1]}).markup();
  const std::string cell = "cells/toy_quick_rival_lambda_1_seed_1.html";
  EXPECT_THAT(text, HasSubstr("<a href=\"" + cell + "\" class=\"file\">cells</a>"));
  EXPECT_THAT(text, HasSubstr("<td>7</td>"));
  EXPECT_THAT(text, HasSubstr("<a href=\"" + cell + "\" tabindex=\"-1\">1.50</a>"));
}

TEST_F(TableHtml, ATableOfNoMethodLeadsToAllCellsOfItsDomain) {
  const Table table{
      .caption = "Sums", .columns = {{"CE", Align::kRight}}, .rows = {{"10"}}, .notes = {}};
  EXPECT_THAT(html(table, &snapshot_.domains[0]),
              HasSubstr("<a href=\"#cells--" + snapshot_.domains[0].slug + "\" class=\"file\">"));
  EXPECT_THAT(html(table, nullptr), Not(HasSubstr("#cells--")));
  EXPECT_THAT(html(methods_table({{"plain", "15.0", ""}}), &snapshot_.domains[0]),
              Not(HasSubstr("class=\"file\"")));
}

TEST_F(TableHtml, RowsAnswerToTheFilterOfTheirMethod) {
  const std::string text =
      html(methods_table({{"rival(lambda=1)", "1", ""}, {"", "2", ""}, {"all", "3", ""}}),
           &snapshot_.domains[0]);
  EXPECT_THAT(text, HasSubstr("<tr data-method=\"rival_lambda_1\">"));
  EXPECT_THAT(text, HasSubstr("<tr class=\"continued\" data-method=\"rival_lambda_1\">"));
  EXPECT_THAT(text, HasSubstr("<tr><th scope=\"row\">all</th>"));
}

TEST_F(TableHtml, EveryTextIsEscaped) {
  Table table = methods_table({{"<i>", "<b>1</b>", "a & b\x1B"}});
  table.caption = "<h1>";
  table.columns[1].header = "<u>";
  const std::string text = html(table, &snapshot_.domains[0]);
  for (const char* const tag : {"<i>", "<b>", "<h1>", "<u>", "<note>"}) {
    EXPECT_THAT(text, Not(HasSubstr(tag)));
  }
  EXPECT_THAT(text, HasSubstr("a &amp; b "));
  EXPECT_THAT(text, HasSubstr("aria-label=\"&lt;h1&gt;\""));
}

TEST_F(TableHtml, RowsMustFitTheColumns) {
  expect_failure({"Errors", "1 cells under 3 columns"},
                 [&] { html(methods_table({{"plain"}}), &snapshot_.domains[0]); });
}

}  // namespace
}  // namespace motifbench
