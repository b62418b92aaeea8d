#include "reports/html/page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <regex>
#include <set>

#include "harness/core/error.h"
#include "reports/html/figure_html.h"
#include "tests/unit/expect_error.h"
#include "tests/unit/html_samples.h"

namespace motifbench {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::filesystem::path kGolden = std::filesystem::path(MOTIFBENCH_SOURCE_DIR) / "tests/golden";

/// Table, figure and words, of whatever snapshot it is given.
class ToyReport : public SnapshotReport {
 public:
  Sheet compose(const Snapshot& snapshot) const override {
    Sheet sheet;
    for (const DomainRuns& domain : snapshot.domains) {
      Table table{.caption = "Seeds of " + domain.label,
                  .columns = {{"method", Align::kLeft}, {"finished", Align::kRight}},
                  .rows = {},
                  .notes = {}};
      for (const MethodRuns& method : domain.methods) {
        const std::size_t finished = method.finished().size();
        table.rows.push_back({method.label, finished > 0 ? std::to_string(finished) : "–"});
        sheet.figures.push_back({.stem = "toy_" + domain.slug + "_" + method.slug,
                                 .width = 300,
                                 .height = 200,
                                 .formats = {PictureFormat::kPng, PictureFormat::kSvg},
                                 .draw = {}});
      }
      sheet.tables.push_back({.stem = "toy_" + domain.slug, .table = table});
    }
    return sheet;
  }
};

class WordsReport : public SnapshotReport {
 public:
  Sheet compose(const Snapshot& snapshot) const override {
    if (snapshot.domains.size() > 1) {
      Sheet sheet;
      sheet.tables.push_back({.stem = "both", .table = {"Both <domains>", {}, {}, {}}});
      return sheet;
    }
    if (snapshot.domains[0].preset == "paper") throw_failure("report words: none <here>");
    Sheet sheet;
    sheet.text = "only\nwords";
    return sheet;
  }
};

std::vector<PageReport> toy_reports() {
  return {{"toy_seeds", "table and figures", std::make_shared<ToyReport>()},
          {"words", "words alone", std::make_shared<WordsReport>()}};
}

/// Two domains: a full ladder with everything, a diverged seed, one never run, a method of a single
/// cell.
std::vector<SeedRun> toy_runs() {
  const Spec annealed{.name = "annealed", .parameters = {}};
  const Spec dense{.name = "dense", .parameters = {{"lambda", "0.1"}}};
  SeedRun full = page_run("toy_line", "paper", annealed, 1, 0.01);
  full.cell.environment = {{"git_commit", "abc"}, {"device", "cpu"}, {"provenance", "made up"}};
  full.cell.started = "2026-01-01T10:00:00Z";
  full.cell.finished = "2026-01-01T12:03:00Z";
  full.cell.wall_seconds = 7380;
  full.cell.samples = 4000;
  full.models[0].density = 0.01;
  full.models[0].scores.metrics.push_back({"own_metric", 1.25, 50});
  full.models[0].scores.confusion = {{0, 1, 40}, {1, 0, 35}, {1, 1, 5}, {-1, 0, 2}, {0, -1, 3}};
  full.models[0].scores.examples = {{.index = 0,
                                     .rows = 2,
                                     .cols = 2,
                                     .pixels = {0, 255, 10, 0},
                                     .target = "01",
                                     .prediction = "01",
                                     .truth = {{1, {0, 0, 1, 1}}},
                                     .predicted = {{0, 0, 0, 1.0F}}}};
  DensityScores first = full.models[0];
  first.density = 0.5;
  first.final = false;
  first.scores.metrics[0].value = 0.5;
  full.models.insert(full.models.begin(), first);
  full.progress = {{.samples = 2000, .density = 0.5, .accuracy = 0.5, .threshold = 0.9},
                   {.samples = 4000, .density = 0.01, .accuracy = 0.95, .threshold = 0.9}};
  SeedRun diverged = failed_page_run("toy_line", "paper", annealed, 2, CellStatus::kDiverged);
  diverged.cell.message = "the loss is <not> a number";
  return {full, diverged, page_run("toy_line", "paper", dense, 1, 0.9),
          page_run("toy_circle", "quick", annealed, 1, 0.02),
          page_run("toy_circle", "quick", annealed, 2, 0.04)};
}

PageLedger toy_ledger(const Snapshot& snapshot) {
  const auto file = kGolden / "claims/claims.toml";
  return {.claims = judge_claims(read_claims(file), snapshot),
          .paper = read_paper_values(file),
          .problem = {}};
}

/// File name → content; figures, which are not drawn here, as empty files.
std::map<std::string, std::string> page_files(const std::vector<SeedRun>& runs) {
  const Snapshot snapshot = group_runs(runs);
  std::map<std::string, std::string> files;
  for (const PagePart& part :
       compose_page(snapshot, toy_ledger(snapshot), toy_reports(), [](std::string_view) {})) {
    for (const TextFile& file : part.sheet.files) {
      EXPECT_TRUE(files.emplace(file.name, file.content).second) << file.name << " comes twice";
    }
    for (const Figure& figure : part.sheet.figures) {
      EXPECT_TRUE(files.emplace(figure_file(figure), "").second) << figure.stem << " comes twice";
    }
  }
  return files;
}

std::vector<std::string> matches(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at) {
    found.push_back((*at)[1]);
  }
  return found;
}

bool is_page(const std::string& file) { return file.ends_with(".html"); }

/// What is wrong with the order of tags; empty if every element ends where it should.
std::string nesting_error(const std::string& page) {
  const std::set<std::string> no_end = {"meta", "link", "img", "!DOCTYPE"};
  const std::regex tag("<(/?)([!a-zA-Z0-9]+)[^>]*>");
  std::vector<std::string> open;
  for (std::sregex_iterator at(page.begin(), page.end(), tag), end; at != end; ++at) {
    const std::string name = (*at)[2];
    if (no_end.contains(name)) continue;
    if ((*at)[1] == "") {
      open.push_back(name);
    } else if (open.empty() || open.back() != name) {
      return "</" + name + "> ends " + (open.empty() ? "nothing" : open.back());
    } else {
      open.pop_back();
    }
  }
  return open.empty() ? "" : open.back() + " never ends";
}

/// Without the sizes of pictures: they are the business of what draws them.
std::string without_sizes(const std::string& page) {
  return std::regex_replace(page, std::regex(" width=\"\\d+\" height=\"\\d+\""), "");
}

void expect_golden(const std::string& name, const std::string& page) {
  const std::string text = without_sizes(page);
  const auto file = kGolden / "page" / name;
  if (std::getenv("MOTIFBENCH_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(file, std::ios::binary) << text;
  }
  std::ifstream in(file, std::ios::binary);
  ASSERT_TRUE(in) << "set MOTIFBENCH_UPDATE_GOLDEN=1 to write " << file << ", then look at it";
  const std::string golden{std::istreambuf_iterator<char>(in), {}};
  const auto at = std::mismatch(golden.begin(), golden.end(), text.begin(), text.end()).first;
  EXPECT_TRUE(golden == text)
      << file << " first differs in line " << 1 + std::count(golden.begin(), at, '\n')
      << "; set MOTIFBENCH_UPDATE_GOLDEN=1 to rewrite, then look at the difference";
}

TEST(PageGolden, PagesMatchTheirFiles) {
  const auto files = page_files(toy_runs());
  expect_golden("index.html", files.at("index.html"));
  expect_golden("full_cell.html", files.at("cells/toy_line_paper_annealed_seed_1.html"));
  expect_golden("diverged_cell.html", files.at("cells/toy_line_paper_annealed_seed_2.html"));
}

TEST(Page, EveryCellHasAPageAndTheIndexComesLast) {
  const Snapshot snapshot = group_runs(toy_runs());
  const auto parts = compose_page(snapshot, toy_ledger(snapshot), toy_reports(), [](auto) {});
  EXPECT_EQ(parts.back().sheet.files.back().name, "index.html");
  const auto files = page_files(toy_runs());
  EXPECT_EQ(std::count_if(files.begin(), files.end(),
                          [](const auto& file) { return file.first.starts_with("cells/"); }),
            5);
}

TEST(Page, EveryLinkLeadsSomewhereInsideTheFolder) {
  const auto files = page_files(toy_runs());
  std::size_t checked = 0;
  for (const auto& [name, content] : files) {
    if (!is_page(name)) continue;
    const std::filesystem::path here = std::filesystem::path(name).parent_path();
    for (const std::string& address : matches(content, "(?:href|src)=\"([^\"]*)\"")) {
      const std::size_t hash = address.find('#');
      const std::string path = address.substr(0, hash);
      const std::string target = path.empty() ? name : (here / path).lexically_normal().string();
      ASSERT_TRUE(files.contains(target)) << name << " leads to " << address;
      ++checked;
      if (hash == std::string::npos) continue;
      EXPECT_THAT(files.at(target), HasSubstr("id=\"" + address.substr(hash + 1) + "\""))
          << name << " leads to " << address;
    }
  }
  EXPECT_GT(checked, 100U);
}

TEST(Page, ElementsEndWhereTheyShouldAndIdsAreUnique) {
  for (const auto& [name, content] : page_files(toy_runs())) {
    if (!is_page(name)) continue;
    EXPECT_EQ(nesting_error(content), "") << name;
    const auto ids = matches(content, " id=\"([^\"]*)\"");
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size()) << name;
  }
}

TEST(Page, NothingIsFetchedFromElsewhereOrRunInside) {
  for (const auto& [name, content] : page_files(toy_runs())) {
    if (!is_page(name)) continue;
    EXPECT_THAT(content, HasSubstr("default-src &#39;none&#39;"));
    EXPECT_THAT(content, Not(HasSubstr("http://")));
    EXPECT_THAT(content, Not(HasSubstr("https://")));
    EXPECT_TRUE(matches(content, "[ \"](on[a-z]+|style)=\"").empty()) << name;
    EXPECT_EQ(matches(content, "(<script)").size(), 1U) << name;
  }
}

TEST(Page, NamesAreShownAsTextWhateverTheyHold) {
  const std::string evil = "\"><img src=x onerror=alert(1)><script>'&lt;\x01\xFF</script>";
  std::vector<SeedRun> runs = toy_runs();
  for (SeedRun& run : runs) {
    run.cell.id.domain = {.name = evil, .parameters = {{"preset", evil}}};
    run.cell.id.method = {.name = evil, .parameters = {{evil, evil}}};
    run.cell.identity = to_text(run.cell.id) + std::to_string(run.cell.id.seed);
    run.cell.message = evil;
    run.cell.symbols = {evil, evil};
    run.cell.environment = {{evil, evil}, {"provenance", evil}, {"git_commit", evil}};
    run.cell.started = evil;
    for (DensityScores& model : run.models) model.scores.metrics.push_back({evil, 1, 1});
  }
  runs[2].cell.id.seed = 3;
  runs.resize(3);
  for (const auto& [name, content] : page_files(runs)) {
    EXPECT_EQ(name.find_first_of("<>\"'&\\ "), std::string::npos) << name;
    if (!is_page(name)) continue;
    EXPECT_THAT(content, Not(HasSubstr("<img src=x")));
    EXPECT_EQ(matches(content, "(<script)").size(), 1U) << name;
    EXPECT_THAT(content, HasSubstr("&lt;img src=x onerror=alert(1)&gt;"));
    EXPECT_EQ(content.find('\x01'), std::string::npos);
    EXPECT_EQ(nesting_error(content), "") << name;
  }
}

TEST(Page, SeedsThatLackAreCounted) {
  const std::string index = page_files(toy_runs()).at("index.html");
  EXPECT_THAT(index, HasSubstr(">1/2 seeds<"));  // of annealed, one diverged
  EXPECT_THAT(index, HasSubstr(">0/2 seeds<"));  // of dense on toy_circle, never run
  EXPECT_THAT(index, HasSubstr("2/4, 1 diverged, 1 not run"));
  EXPECT_THAT(index, HasSubstr("no final model: the loss is &lt;not&gt; a number"));
}

TEST(Page, ReportsThatShowNothingSayWhy) {
  const std::string index = page_files(toy_runs()).at("index.html");
  EXPECT_THAT(index, HasSubstr("<li>report words: none &lt;here&gt;</li>"));
  EXPECT_THAT(index, HasSubstr("<pre>only\nwords</pre>"));
}

TEST(Page, WhatOnlyAllDomainsTogetherShowComesOnce) {
  const auto files = page_files(toy_runs());
  const std::string& index = files.at("index.html");
  EXPECT_THAT(index, HasSubstr("Both &lt;domains&gt;"));
  EXPECT_EQ(matches(index, "(Seeds of toy_line \\(preset paper\\) <a)").size(), 1U);
  std::vector<SeedRun> one = toy_runs();
  one.resize(3);
  EXPECT_THAT(page_files(one).at("index.html"), Not(HasSubstr("id=\"across\"")));
}

TEST(Page, AnEmptyResultSetIsAFailure) {
  expect_failure({"no cells"}, [] { compose_page({}, {}, {}, [](std::string_view) {}); });
}

}  // namespace
}  // namespace motifbench
