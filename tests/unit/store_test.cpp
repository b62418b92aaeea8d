#include "harness/store/store.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <limits>
#include <thread>

#include "tests/unit/expect_error.h"
#include "tests/unit/store_samples.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

constexpr auto kWrite = Store::Access::kReadWrite;
constexpr auto kRead = Store::Access::kReadOnly;
const std::string kCell = "digit_circle(preset=quick)/sparling_mt/seed=1";

class StoreTest : public testing::Test {
 protected:
  Store open(Store::Access access = kWrite) const { return Store::open(file_, access); }
  Store open_with_cell() const {
    Store store = open();
    store.add_cells("first", {sample_cell(kCell)});
    return store;
  }

  TemporaryFolder folder_;
  std::filesystem::path file_ = folder_.path() / "new" / "deep" / "results.sqlite";
};

std::vector<std::string> identities(const Store& store) {
  std::vector<std::string> result;
  for (const CellRow& row : store.cells()) result.push_back(row.identity);
  return result;
}

TEST_F(StoreTest, MakesTheFileAndItsFolder) {
  EXPECT_EQ(open().file(), file_);
  EXPECT_TRUE(std::filesystem::exists(file_));
  EXPECT_TRUE(open(kRead).cells().empty());
}

TEST_F(StoreTest, AddsCellsOnceAndGroupsThem) {
  Store store = open_with_cell();
  store.finish(kCell, sample_result());
  store.add_cells("second", {sample_cell(kCell), sample_cell("d/m/seed=2")});
  ASSERT_EQ(store.cells().size(), 2U);
  EXPECT_EQ(store.cells()[1].status, CellStatus::kOk);
  EXPECT_EQ(store.experiments(kCell), (std::vector<std::string>{"first", "second"}));
  EXPECT_EQ(store.experiments("d/m/seed=2"), std::vector<std::string>{"second"});
}

TEST_F(StoreTest, SortsCellsByDomainMethodAndNumericSeed) {
  Store store = open();
  const std::vector<std::string> sorted = {"a/m/seed=2",  "a/m/seed=10", "a/m(k=1)/seed=1",
                                           "a/n/seed=-1", "a/n/seed=1",  "a(p=1)/m/seed=1"};
  std::vector<Store::NewCell> cells;
  for (const std::string& identity : sorted) cells.push_back(sample_cell(identity));
  std::ranges::reverse(cells);
  store.add_cells("all", cells);
  EXPECT_EQ(identities(store), sorted);
}

TEST_F(StoreTest, APendingCellHasItsDomainAndNothingElse) {
  open_with_cell();
  const CellRow row = open(kRead).cells().at(0);
  EXPECT_EQ(row.id, parse_cell_id(kCell));
  EXPECT_EQ(row.status, CellStatus::kPending);
  EXPECT_EQ(row.minimum_density, 4.492e-5);
  EXPECT_EQ(row.symbols, (std::vector<std::string>{"0", "1", "two, \"quoted\""}));
  EXPECT_EQ(row.started, "");
  EXPECT_EQ(row.finished, "");
}

TEST_F(StoreTest, AFinishedCellReadsBackWhole) {
  Store store = open_with_cell();
  const Environment environment = {{"preset", "quick"}, {"cpu", "a \"fast\" one"}};
  store.mark_running(kCell, environment, false);
  EXPECT_EQ(store.cells()[0].status, CellStatus::kRunning);
  EXPECT_EQ(store.cells()[0].started.size(), std::string("2024-01-01T00:00:00Z").size());
  store.finish(kCell, sample_result());

  const Store reader = open(kRead);
  const CellRow row = reader.cells().at(0);
  EXPECT_EQ(row.status, CellStatus::kOk);
  EXPECT_EQ(row.environment, environment);
  EXPECT_EQ(row.samples, 8000);
  EXPECT_EQ(row.steps, 800);
  EXPECT_EQ(row.wall_seconds, 12.5);
  EXPECT_EQ(row.cpu_seconds, 12.25);
  EXPECT_EQ(row.samples_per_second, 640);
  EXPECT_NE(row.finished, "");

  const std::vector<DensityScores> models = reader.models(kCell);
  ASSERT_EQ(models.size(), 2U);
  EXPECT_EQ(models[0].density, 0.5);
  EXPECT_FALSE(models[0].final);
  EXPECT_EQ(models[1].density, 0.375);
  EXPECT_TRUE(models[1].final);
  const ScoreSheet& scores = models[1].scores;
  ASSERT_EQ(scores.metrics.size(), 3U);
  EXPECT_EQ(scores.metrics[1].name, "ce");
  EXPECT_EQ(scores.metrics[1].value, 1.0 / 3);
  EXPECT_EQ(scores.metrics[1].samples, 300);
  ASSERT_EQ(scores.confusion.size(), 3U);
  EXPECT_EQ(scores.confusion[0].channel, -1);
  EXPECT_EQ(scores.confusion[0].count, 7);
  const ScoredExample expected = sample_model(0.5, false).scores.examples[0];
  const ScoredExample& example = scores.examples.at(0);
  EXPECT_EQ(example.index, 4);
  EXPECT_EQ(example.pixels, expected.pixels);
  EXPECT_EQ(example.prediction, "17");
  EXPECT_EQ(example.truth, expected.truth);
  ASSERT_EQ(example.predicted.size(), 2U);
  EXPECT_EQ(example.predicted[0].value, 0.1f);
  EXPECT_EQ(example.predicted[1].value, 16777216.0f);
}

TEST_F(StoreTest, MetricsAreOrderedByCellThenDensityThenAsReported) {
  Store store = open_with_cell();
  store.add_cells("first", {sample_cell("a/m/seed=1")});
  store.finish(kCell, sample_result());
  store.finish("a/m/seed=1", sample_result());
  const std::vector<MetricRow> rows = store.metrics();
  ASSERT_EQ(rows.size(), 12U);
  EXPECT_EQ(rows[0].identity, "a/m/seed=1");
  EXPECT_EQ(rows[6].identity, kCell);
  EXPECT_EQ(rows[6].density, 0.5);
  EXPECT_EQ(rows[6].name, "fpe");
  EXPECT_EQ(rows[7].name, "ce");
  EXPECT_EQ(rows[9].density, 0.375);
  EXPECT_TRUE(rows[9].final);
}

TEST_F(StoreTest, FinishReplacesWhatAnEarlierAttemptLeft) {
  Store store = open_with_cell();
  store.record_progress(kCell, {.samples = 9000});
  store.record_progress(kCell, {.samples = 4000});
  store.finish(kCell, sample_result());
  EXPECT_EQ(store.progress(kCell).size(), 1U);
  CellResult second = sample_result(CellStatus::kDiverged);
  second.message = "the loss is nan";
  second.models.pop_back();
  store.finish(kCell, second);
  EXPECT_EQ(store.metrics().size(), 3U);
  EXPECT_EQ(store.cells()[0].status, CellStatus::kDiverged);
  EXPECT_EQ(store.cells()[0].message, "the loss is nan");
}

TEST_F(StoreTest, ASettledResultStaysWhateverARunnerBelieves) {
  Store store = open_with_cell();
  EXPECT_EQ(store.finish(kCell, sample_result(CellStatus::kFailed)), CellStatus::kFailed);
  EXPECT_EQ(store.finish(kCell, sample_result()), CellStatus::kOk);
  for (const CellStatus status : {CellStatus::kFailed, CellStatus::kInterrupted}) {
    CellResult late;
    late.status = status;
    late.message = "the worker was ended by SIGKILL";
    EXPECT_EQ(store.finish(kCell, late), CellStatus::kOk);
    EXPECT_EQ(store.cells()[0].status, CellStatus::kOk);
    EXPECT_EQ(store.cells()[0].message, "");
    EXPECT_EQ(store.metrics().size(), 6U);
  }
}

TEST_F(StoreTest, WhatAnImportSettledIsNotRunOver) {
  Store store = open_with_cell();
  EXPECT_EQ(store.mark_running(kCell, {}, false), CellStatus::kRunning);
  store.finish(kCell, sample_result());
  const std::size_t rows = store.progress(kCell).size();
  EXPECT_EQ(store.mark_running(kCell, {}, false), CellStatus::kOk);
  store.record_progress(kCell, {.samples = 123'456'789});
  EXPECT_EQ(store.cells()[0].status, CellStatus::kOk);
  EXPECT_EQ(store.progress(kCell).size(), rows);
}

TEST_F(StoreTest, AFileThatWasNeverWrittenHoldsNothing) {
  EXPECT_FALSE(Store::open_if_any(file_));
  std::filesystem::create_directories(file_.parent_path());
  std::ofstream(file_).close();
  EXPECT_FALSE(Store::open_if_any(file_));
  open_with_cell();
  const std::optional<Store> store = Store::open_if_any(file_);
  ASSERT_TRUE(store);
  EXPECT_EQ(store->cells().size(), 1U);
}

TEST_F(StoreTest, OnlyACellThatGoesOnKeepsItsStart) {
  Store store = open_with_cell();
  store.mark_running(kCell, {}, false);
  const std::string first = store.cells()[0].started;
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));  // times are stored in seconds
  store.mark_running(kCell, {}, true);
  EXPECT_EQ(store.cells()[0].started, first);
  store.mark_running(kCell, {}, false);
  EXPECT_NE(store.cells()[0].started, first);
}

TEST_F(StoreTest, ACellThatGoesOnElsewhereSaysBoth) {
  Store store = open_with_cell();
  const auto commit = [&] { return store.cells()[0].environment.at("git_commit"); };
  store.mark_running(kCell, {{"git_commit", "a"}, {"cpu", "x"}}, false);
  store.mark_running(kCell, {{"git_commit", "b"}, {"cpu", "x"}}, true);
  EXPECT_EQ(commit(), "a, then b");
  EXPECT_EQ(store.cells()[0].environment.at("cpu"), "x");
  store.mark_running(kCell, {{"git_commit", "b"}, {"data", "d"}}, true);
  EXPECT_EQ(commit(), "a, then b");
  EXPECT_EQ(store.cells()[0].environment.at("cpu"), "x");
  EXPECT_EQ(store.cells()[0].environment.at("data"), "not recorded, then d");
  store.mark_running(kCell, {{"git_commit", "c"}}, false);
  EXPECT_EQ(commit(), "c") << "begun anew";
}

TEST_F(StoreTest, ANameThatLooksLikeAUriIsAFile) {
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(folder_.path());
  { Store::open("file:x?mode=memory&/results.sqlite", kWrite); }
  std::filesystem::current_path(before);
  EXPECT_TRUE(
      std::filesystem::is_regular_file(folder_.path() / "file:x?mode=memory&" / "results.sqlite"));
}

TEST_F(StoreTest, ARefusedResultLeavesTheEarlierOne) {
  Store store = open_with_cell();
  store.finish(kCell, sample_result());
  const auto refuse = [&](const std::vector<std::string>& parts, auto spoil) {
    CellResult result = sample_result(CellStatus::kFailed);
    spoil(result.models[0]);
    expect_failure(parts, [&] { store.finish(kCell, result); });
    EXPECT_EQ(store.cells()[0].status, CellStatus::kOk);
    EXPECT_EQ(store.metrics().size(), 6U);
  };
  refuse({kCell, "'ce'", "nan", "0.375"}, [](DensityScores& model) {
    model.scores.metrics[1].value = std::numeric_limits<double>::quiet_NaN();
  });
  refuse({kCell, "'fpe'", "inf"}, [](DensityScores& model) {
    model.scores.metrics[0].value = std::numeric_limits<double>::infinity();
  });
  refuse({kCell, "'fpe'", "twice"},
         [](DensityScores& model) { model.scores.metrics[1].name = "fpe"; });
  refuse({kCell, "channel 0", "symbol 1", "twice"}, [](DensityScores& model) {
    model.scores.confusion[0] = {0, 1, 2};
  });
  const std::pair<int, int> impossible[] = {{-1, -1}, {-7, 3}, {2147483647, 0}, {0, 2000000000}};
  for (const auto& [channel, symbol] : impossible) {
    refuse({kCell, "channel " + std::to_string(channel), "cannot be"},
           [&, c = channel, s = symbol](DensityScores& model) {
             model.scores.confusion[0] = {c, s, 2};
           });
  }
  refuse({kCell, "example 4", "6 pixels"}, [](DensityScores& model) {
    model.scores.examples[0].rows = -2;
    model.scores.examples[0].cols = -3;
  });
  refuse({kCell, "example 4", "5 pixels", "need 6"},
         [](DensityScores& model) { model.scores.examples[0].pixels.pop_back(); });
  CellResult two_finals = sample_result();
  two_finals.models[1].final = true;
  expect_failure({kCell, "2 models", "final"}, [&] { store.finish(kCell, two_finals); });
}

TEST_F(StoreTest, ProgressIsKeyedBySamples) {
  Store store = open_with_cell();
  store.record_progress(kCell, {2000, 0.5, 0.25, 0.99, 1.5, 10});
  store.record_progress(kCell, {1000, 0.5, 0.125, 1.0, std::nan(""), 5});
  store.record_progress(kCell, {2000, 0.5, 0.75, 0.98, 1.25, 11});
  const std::vector<ProgressRow> rows = store.progress(kCell);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].samples, 1000);
  EXPECT_TRUE(std::isnan(rows[0].loss));
  EXPECT_EQ(rows[1].accuracy, 0.75);
  EXPECT_EQ(rows[1].threshold, 0.98);
  EXPECT_EQ(rows[1].loss, 1.25);
  EXPECT_EQ(rows[1].seconds, 11);
}

TEST_F(StoreTest, TextIsDataAndNeverSql) {
  Store store = open();
  const std::string nasty = "x'); DROP TABLE cells; -- \" \xc3\xa9";
  store.add_cells(nasty, {sample_cell(kCell)});
  CellResult result = sample_result(CellStatus::kFailed);
  result.message = nasty;
  store.finish(kCell, result);
  EXPECT_EQ(store.cells().at(0).message, nasty);
  EXPECT_EQ(store.experiments(kCell), std::vector<std::string>{nasty});
}

TEST_F(StoreTest, StatusTextsRoundTrip) {
  for (const char* text :
       {"pending", "running", "ok", "failed", "diverged", "timeout", "interrupted"}) {
    EXPECT_EQ(to_text(parse_cell_status(text)), text);
  }
  EXPECT_EQ(parse_cell_status("ok"), CellStatus::kOk);
  EXPECT_EQ(parse_cell_status("interrupted"), CellStatus::kInterrupted);
  expect_usage({"'done'", "pending, running, ok"}, [] { parse_cell_status("done"); });
}

}  // namespace
}  // namespace motifbench
