#include "harness/store/baseline.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "tests/unit/expect_error.h"
#include "tests/unit/store_samples.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

const BaselineKey kKey = {"toy(preset=quick)", "a(x=1)"};

bool every_cell(const std::string&) { return true; }

Baseline small_baseline() {
  BaselineEntry entry{.commits = {"abc", "def"}, .metrics = {}};
  entry.metrics["fpe"] = {{2, 0.25}, {10, 1.0 / 3}, {1, 0}};
  entry.metrics["density"] = {{1, 3.5e-4}, {2, 3.6e-4}, {10, 3.7e-4}};
  return {{kKey, entry}};
}

std::string read(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The file of `small_baseline` with `from` written as `to`.
std::filesystem::path changed_file(const TemporaryFolder& folder, const std::string& from,
                                   const std::string& to) {
  write_baseline(small_baseline(), folder.path() / "b.json");
  std::string text = read(folder.path() / "b.json");
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from << " is not in " << text;
  return folder.write("b.json", text.replace(at, from.size(), to));
}

TEST(Baseline, ReadsBackWhatItWrote) {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "b.json";
  write_baseline(small_baseline(), file);
  const Baseline read_back = read_baseline(file);
  ASSERT_EQ(read_back.size(), 1U);
  EXPECT_EQ(read_back.begin()->first, kKey);
  EXPECT_EQ(read_back.at(kKey).metrics, small_baseline().at(kKey).metrics);
  EXPECT_EQ(read_back.at(kKey).commits, small_baseline().at(kKey).commits);
  const std::string first = read(file);
  write_baseline(read_back, file);
  EXPECT_EQ(read(file), first);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(Baseline, IsOneValueALineInNumericOrder) {
  const TemporaryFolder folder;
  write_baseline(small_baseline(), folder.path() / "b.json");
  const std::string text = read(folder.path() / "b.json");
  EXPECT_NE(text.find("\"schema\": 1"), std::string::npos) << text;
  EXPECT_NE(text.find("\"preset\": \"quick\""), std::string::npos) << text;
  EXPECT_NE(text.find("          \"1\": 0.0,\n          \"2\": 0.25,\n          \"10\": 0.333"),
            std::string::npos)
      << text;
}

TEST(Baseline, HoldsFinalModelsOfFinishedCells) {
  const TemporaryFolder folder;
  Store store = Store::open(folder.path() / "r.sqlite", Store::Access::kReadWrite);
  for (int seed = 1; seed <= 4; ++seed) {
    const std::string id = cell_identity(kKey, seed);
    store.add_cells("test", {sample_cell(id)});
    store.mark_running(id, {{"git_commit", seed < 3 ? "older" : "newer"}}, false);
    store.finish(id, sample_result(seed == 4 ? CellStatus::kDiverged : CellStatus::kOk));
  }
  const Baseline all = baseline_of(store, every_cell);
  ASSERT_EQ(all.size(), 1U);
  const BaselineEntry& entry = all.at(kKey);
  EXPECT_EQ(entry.metrics.at("density"), (SeedValues{{1, 0.375}, {2, 0.375}, {3, 0.375}}));
  EXPECT_EQ(entry.metrics.size(), 3U);  // the sample model has no more
  EXPECT_EQ(entry.commits, (std::vector<std::string>{"newer", "older"}));
  const Baseline some =
      baseline_of(store, [](const std::string& id) { return id.ends_with("seed=2"); });
  EXPECT_EQ(some.at(kKey).metrics.at("fpe").size(), 1U);
  expect_failure({"toy(preset=quick)/a(x=1)", "1 finished", "at least 3"},
                 [&] { write_baseline(some, folder.path() / "b.json"); });
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "b.json"));
}

struct Damage {
  std::string from;
  std::string to;
  std::vector<std::string> parts;  // of the message
};

class DamagedBaseline : public testing::TestWithParam<Damage> {};

TEST_P(DamagedBaseline, IsRefusedWithItsPlace) {
  const TemporaryFolder folder;
  const auto file = changed_file(folder, GetParam().from, GetParam().to);
  std::vector<std::string> parts = GetParam().parts;
  parts.push_back(file.string());
  expect_usage(parts, [&] { read_baseline(file); });
}

INSTANTIATE_TEST_SUITE_P(
    Table, DamagedBaseline,
    testing::Values(
        Damage{"\"schema\": 1", "\"schema\": 1,,", {"not valid JSON", "line 3"}},
        Damage{"\"schema\": 1", "\"schema\": 2", {"schema 2", "valid: 1"}},
        Damage{"\"schema\": 1,", "", {"'schema' is missing"}},
        Damage{"motifbench baseline", "motifbench results", {"not a baseline"}},
        Damage{"\"entries\"", "\"entry\"", {"'entries' is missing"}},
        Damage{"\"method\"", "\"methods\"", {"entries[0]", "'method' is missing"}},
        Damage{"a(x=1)", "a(x=", {"entries[0].method", "a(x="}},
        Damage{"0.25", "\"0.25\"", {"entries[0].metrics.fpe.2", "a number", "string"}},
        Damage{"\"2\": 0.25", "\"two\": 0.25", {"entries[0].metrics.fpe", "'two' is no seed"}},
        Damage{"\"2\": 0.25,", "", {"entries[0].metrics.fpe", "2 seeds", "at least 3"}},
        Damage{"\"fpe\"", "\"fps\"", {"entries[0].metrics", "'fps'"}},
        Damage{"\"abc\"", "7", {"entries[0].commits[0]", "a text"}}));

TEST(BaselineFile, MissingOrNoFile) {
  const TemporaryFolder folder;
  expect_usage({"none.json", "--update"}, [&] { read_baseline(folder.path() / "none.json"); });
  expect_usage({"folder"}, [&] { read_baseline(folder.path()); });
  expect_usage({"not a baseline"}, [&] { read_baseline(folder.write("list.json", "[1]")); });
  expect_failure({"cannot write", "none/b.json"},
                 [&] { write_baseline(small_baseline(), folder.path() / "none/b.json"); });
}

}  // namespace
}  // namespace motifbench
