#include <gtest/gtest.h>

#include <set>

#include "reports/html/page_map.h"
#include "tests/unit/html_samples.h"

namespace motifbench {
namespace {

const Spec kPlain{.name = "plain", .parameters = {}};

TEST(FilterField, ValuesAreSafeAndDiffer) {
  FilterField field;
  EXPECT_EQ(field.add("l1(lambda=1)"), "l1_lambda_1");
  EXPECT_EQ(field.add("l1 lambda 1"), "l1_lambda_1_2");
  EXPECT_EQ(field.add("l1(lambda=1)"), "l1_lambda_1");
  EXPECT_EQ(field.add("<b>&\"'"), "b");
  EXPECT_EQ(field.value("l1 lambda 1"), "l1_lambda_1_2");
  EXPECT_EQ(field.value("unknown"), "");
  EXPECT_EQ(field.choices().size(), 3U);
}

TEST(PageMap, FilesOfCellsDifferAlsoWithoutCase) {
  const Spec upper{.name = "Plain", .parameters = {}};
  const Snapshot snapshot =
      group_runs({page_run("toy", "quick", kPlain, 1, 0), page_run("toy", "quick", upper, 1, 0)});
  const PageMap map(snapshot, {});
  std::set<std::string> files;
  for (const MethodRuns& method : snapshot.domains[0].methods) {
    files.insert(map.cell_file(method.runs[0]));
  }
  EXPECT_EQ(files, (std::set<std::string>{"cells/toy_quick_Plain_seed_1.html",
                                          "cells/toy_quick_plain_seed_1_2.html"}));
}

TEST(PageMap, NamesStayInsideTheFolder) {
  const Spec evil{.name = "../../x", .parameters = {{"a", "/etc\\passwd"}}};
  const Snapshot snapshot = group_runs({page_run("..", "/", evil, 1, 0)});
  const PageMap map(snapshot, {});
  const std::string file = map.cell_file(snapshot.domains[0].methods[0].runs[0]);
  EXPECT_EQ(file.find("..", 0), std::string::npos) << file;
  EXPECT_EQ(file.rfind('/'), 5U) << file;
  EXPECT_EQ(file.find('\\'), std::string::npos) << file;
}

TEST(PageMap, ANumberOfOneCellLeadsThereAndOneOfSeveralToTheirList) {
  const Snapshot snapshot =
      group_runs({page_run("toy", "quick", kPlain, 1, 0), page_run("toy", "paper", kPlain, 1, 0),
                  page_run("toy", "paper", kPlain, 2, 0)});
  const PageMap map(snapshot, {});
  const DomainRuns& quick = snapshot.domains[0];
  const DomainRuns& paper = snapshot.domains[1];
  EXPECT_EQ(map.runs_link(quick, quick.methods[0]), "cells/toy_quick_plain_seed_1.html");
  EXPECT_EQ(map.runs_link(paper, paper.methods[0]),
            "#" + PageMap::runs_anchor(paper, paper.methods[0]));
}

TEST(PageMap, FiltersHoldWhatWasRunAndWhatClaimsAreAbout) {
  const Snapshot snapshot = group_runs({page_run("toy", "quick", kPlain, 1, 0)});
  JudgedClaim judged;
  judged.claim.subject.domain = {.name = "other", .parameters = {}};
  judged.claim.subject.method = {.name = "rival", .parameters = {}};
  judged.evidence.resize(1);
  judged.evidence[0].preset = "paper";
  const PageMap map(snapshot, {judged});
  using Choices = std::vector<std::pair<std::string, std::string>>;
  EXPECT_EQ(map.domains().choices(), (Choices{{"toy", "toy"}, {"other", "other"}}));
  EXPECT_EQ(map.methods().choices(), (Choices{{"plain", "plain"}, {"rival", "rival"}}));
  EXPECT_EQ(map.presets().choices(), (Choices{{"quick", "quick"}, {"paper", "paper"}}));
  EXPECT_EQ(map.domain_filter(snapshot.domains[0]), "toy");
  EXPECT_EQ(map.preset_filter(snapshot.domains[0]), "quick");
}

}  // namespace
}  // namespace motifbench
