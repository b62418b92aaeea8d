#include "harness/store/transfer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

#include "tests/unit/expect_error.h"
#include "tests/unit/store_samples.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

const std::string kOk = "digit_circle(preset=quick)/l1(lambda=0.1)/seed=1";
const std::string kStopped = "digit_circle(preset=quick)/l1(lambda=0.1)/seed=2";

class TransferTest : public testing::Test {
 protected:
  Store open(const std::string& name) const {
    return Store::open(folder_.path() / name, Store::Access::kReadWrite);
  }
  Store filled() const {
    Store store = open("filled.sqlite");
    store.add_cells("nightly", {sample_cell(kOk), sample_cell(kStopped)});
    store.mark_running(kOk, {{"cpu", "one, \"two\"\n"}, {"preset", "quick"}}, false);
    store.record_progress(kOk, {1000, 0.5, 1.0 / 3, 0.99, std::nan(""), 0.1});
    store.record_progress(kOk, {2000, 0.375, 2.0 / 3, 0.98, 1e-300, 0.2});
    store.finish(kOk, sample_result());
    CellResult stopped = sample_result(CellStatus::kInterrupted);
    stopped.models.clear();
    stopped.message = "stopped by the user";
    store.finish(kStopped, stopped);
    return store;
  }
  static std::string json(const Store& store) {
    std::ostringstream out;
    export_json(store, out);
    return out.str();
  }
  static std::string csv(const Store& store) {
    std::ostringstream out;
    export_csv(store, out);
    return out.str();
  }
  void expect_malformed(const std::string& text, std::vector<std::string> parts) const {
    const std::filesystem::path file = folder_.write("bad.json", text);
    parts[0] = fmt::format("{}:{}: ", file.string(), parts[0]);
    Store store = open("unchanged.sqlite");
    expect_usage(parts, [&] { read_export(file); });
    EXPECT_TRUE(store.cells().empty());
  }
  /// The export of `filled` with one occurrence of `from` replaced.
  std::string altered(const std::string& from, const std::string& to) const {
    std::string text = json(filled());
    const std::size_t position = text.find(from);
    if (position == std::string::npos) throw std::runtime_error("not in the export: " + from);
    return text.replace(position, from.size(), to);
  }

  TemporaryFolder folder_;
};

TEST_F(TransferTest, JsonHasOneCellPerLine) {
  std::istringstream text(json(filled()));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[0], "{\"format\":\"motifbench results\",\"schema\":1,\"cells\":[");
  EXPECT_TRUE(lines[1].starts_with("{\"identity\":\"" + kOk + "\""));
  EXPECT_TRUE(lines[2].starts_with("{\"identity\":\"" + kStopped + "\""));
  EXPECT_EQ(lines[3], "]}");
}

TEST_F(TransferTest, ExportImportExportIsByteEqual) {
  const Store source = filled();
  const std::string first = json(source);
  Store copy = open("copy.sqlite");
  EXPECT_EQ(copy.adopt(read_export(folder_.write("export.json", first))).taken, 2);
  EXPECT_EQ(json(copy), first);
  EXPECT_EQ(csv(copy), csv(source));
  EXPECT_EQ(copy.models(kOk).at(1).scores.examples.at(0).predicted.at(0).value, 0.1f);
  EXPECT_EQ(copy.cells().at(0).started, source.cells().at(0).started);
}

TEST_F(TransferTest, AnEmptyStoreRoundTrips) {
  const std::string text = json(open("empty.sqlite"));
  Store copy = open("copy.sqlite");
  EXPECT_EQ(copy.adopt(read_export(folder_.write("export.json", text))).taken, 0);
  EXPECT_EQ(json(copy), text);
}

TEST_F(TransferTest, PixelsOfEveryLengthRoundTrip) {
  for (int size = 0; size < 7; ++size) {
    Store store = open(fmt::format("pixels{}.sqlite", size));
    store.add_cells("e", {sample_cell(kOk)});
    CellResult result = sample_result();
    ScoredExample& example = result.models[0].scores.examples[0];
    example.rows = 1;
    example.cols = size;
    example.pixels.clear();
    for (int i = 0; i < size; ++i) example.pixels.push_back(static_cast<std::uint8_t>(255 - i));
    store.finish(kOk, result);
    Store copy = open(fmt::format("copy{}.sqlite", size));
    copy.adopt(read_export(folder_.write("export.json", json(store))));
    EXPECT_EQ(copy.models(kOk).at(1).scores.examples.at(0).pixels, example.pixels);
  }
}

TEST_F(TransferTest, ImportLeavesFinishedCellsAlone) {
  const std::filesystem::path file = folder_.write("export.json", json(filled()));
  Store store = open("target.sqlite");
  store.add_cells("mine", {sample_cell(kOk)});
  CellResult mine = sample_result();
  mine.samples = 77;
  store.finish(kOk, mine);
  EXPECT_EQ(store.adopt(read_export(file)).taken, 1);
  EXPECT_EQ(store.cells().at(0).samples, 77);
  EXPECT_EQ(store.cells().at(1).status, CellStatus::kInterrupted);
  const Adoption again = store.adopt(read_export(file));
  EXPECT_EQ(again.taken, 0);
  EXPECT_EQ(again.present, 2);
  EXPECT_TRUE(again.contradicted.empty());
}

TEST_F(TransferTest, ImportTellsOfFinishedCellsWithOtherNumbers) {
  const std::filesystem::path file = folder_.write("export.json", json(filled()));
  for (const bool other_value : {true, false}) {
    Store store = open(fmt::format("target{}.sqlite", other_value));
    store.add_cells("mine", {sample_cell(kOk)});
    CellResult mine = sample_result();
    if (other_value) {
      mine.models[0].scores.metrics[0].value = 0.2;
    } else {
      mine.models.pop_back();
    }
    store.finish(kOk, mine);
    const std::string before = json(store);
    EXPECT_EQ(store.adopt(read_export(file)).contradicted, std::vector<std::string>{kOk});
    EXPECT_NE(before, json(store));  // the cell that was not there
    EXPECT_EQ(store.models(kOk).size(), mine.models.size());
  }
}

TEST_F(TransferTest, ImportReplacesAnUnfinishedCellByAFinishedOne) {
  const std::filesystem::path file = folder_.write("export.json", json(filled()));
  Store store = open("target.sqlite");
  store.add_cells("mine", {sample_cell(kOk)});
  store.record_progress(kOk, {.samples = 123});
  EXPECT_EQ(store.adopt(read_export(file)).taken, 2);
  EXPECT_EQ(store.cells().at(0).status, CellStatus::kOk);
  EXPECT_EQ(store.progress(kOk).size(), 2U);
  EXPECT_EQ(store.experiments(kOk), (std::vector<std::string>{"mine", "nightly"}));
}

TEST_F(TransferTest, CsvHasOneRowPerMetric) {
  std::istringstream text(csv(filled()));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  ASSERT_EQ(lines.size(), 7U);
  EXPECT_EQ(lines[0],
            "identity,domain,preset,method,seed,status,density,final,metric,value,samples");
  EXPECT_EQ(lines[2],
            kOk + ",digit_circle,quick,l1(lambda=0.1),1,ok,0.5,0,ce,0.3333333333333333,300");
  EXPECT_EQ(lines[4], kOk + ",digit_circle,quick,l1(lambda=0.1),1,ok,0.375,1,fpe,0.1,300");
}

TEST_F(TransferTest, CsvQuotesWhatNeedsIt) {
  Store store = open("quoted.sqlite");
  const std::string identity = "d/m(a=1,b=2)/seed=1";
  store.add_cells("e", {sample_cell(identity)});
  CellResult result = sample_result();
  result.models.resize(1);
  result.models[0].scores.metrics = {{"say \"ce\"", 1, 10}};
  store.finish(identity, result);
  EXPECT_NE(csv(store).find("\n\"d/m(a=1,b=2)/seed=1\",d,,\"m(a=1,b=2)\",1,ok,0.375,1,"
                            "\"say \"\"ce\"\"\",1,10\n"),
            std::string::npos)
      << csv(store);
}

TEST_F(TransferTest, AFailedStreamIsAnError) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  const Store store = filled();
  expect_failure({"could not be written"}, [&] { export_json(store, out); });
  expect_failure({"could not be written"}, [&] { export_csv(store, out); });
}

TEST_F(TransferTest, MalformedFilesNameTheLine) {
  expect_malformed("", {"1", "not valid JSON"});
  expect_malformed("{\n\"cells\": [,]}", {"2", "not valid JSON"});
  expect_malformed("[]", {"1", "not an export of results"});
  expect_malformed("{\"format\":\"other\",\"schema\":1,\"cells\":[]}", {"1", "not an export"});
  expect_malformed("{\"format\":\"motifbench results\",\"schema\":9,\"cells\":[]}",
                   {"1", "schema version 9", "version 1"});
  const std::string head = "{\"format\":\"motifbench results\",\"schema\":1,\"cells\":[";
  expect_malformed(head + "1e999]}", {"1", "not valid JSON"});
  expect_malformed(head + std::string(2'000'000, '[') + std::string(2'000'000, ']') + "]}",
                   {"1", "nests deeper"});
  const std::string whole = json(filled());
  expect_malformed(whole.substr(0, whole.size() / 2), {"2", "not valid JSON"});
}

TEST_F(TransferTest, MalformedCellsNameTheLineAndTheKey) {
  expect_malformed(altered("\"status\":\"interrupted\"", "\"status\":\"done\""),
                   {"3", "unknown cell status 'done'"});
  expect_malformed(altered("\"steps\":800", "\"step\":800"), {"2", "'steps' is missing"});
  expect_malformed(altered("\"steps\":800", "\"steps\":80.5"), {"2", "'steps' must be an integer"});
  expect_malformed(altered("\"message\":\"stopped", "\"message\":7,\"x\":\"stopped"),
                   {"3", "'message' must be a text"});
  expect_malformed(altered("\"value\":0.1", "\"value\":null"), {"2", "'value' must be a number"});
  expect_malformed(altered("seed=2", "seed=1"), {"3", kOk, "appears twice"});
  expect_malformed(altered("seed=2", "seed=x"), {"3", "an integer is expected"});
  expect_malformed(altered("[-1,2,7]", "[-1,2]"), {"2", "confusion"});
  expect_malformed(altered("[-1,2,7]", "[-1,4294967298,7]"), {"2", "4294967298 is out of range"});
  expect_malformed(altered("[-1,2,7]", "[-2,2,7]"), {"2", "channel -2"});
  expect_malformed(altered("[-1,2,7]", "[-1,2,1.5]"), {"2", "1.5 is not an integer"});
  expect_malformed(altered("\"steps\":800", "\"steps\":18446744073709551615"),
                   {"2", "18446744073709551615 is out of range"});
  expect_malformed(altered("[1,0,0,2,1]", "[1099511627776,0,0,2,1]"), {"2", "out of range"});
  expect_malformed(altered("16777216.0", "1e300"), {"2", "example 4", "inf"});
  expect_malformed(altered("\"pixels\":\"", "\"pixels\":\"A==="), {"2", "not base64"});
  expect_malformed(altered("\"cols\":3", "\"cols\":4"), {"2", "6 pixels"});
  expect_malformed(altered("\"cells\":[", "\"cells\":[\n7,"), {"2", "'identity'"});
}

TEST_F(TransferTest, AMissingImportFile) {
  Store store = open("target.sqlite");
  expect_usage({"none.json", "no such file"}, [] { read_export("none.json"); });
  expect_usage({"is a folder"}, [&] { read_export(folder_.path()); });
}

}  // namespace
}  // namespace motifbench
