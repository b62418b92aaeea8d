#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <sstream>

#include "harness/core/error.h"
#include "reports/support/sheet.h"
#include "tests/golden/report_fixture.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

const std::filesystem::path kGoldens =
    std::filesystem::path(MOTIFBENCH_SOURCE_DIR) / "tests/golden/reports";

bool updating() { return std::getenv("MOTIFBENCH_UPDATE_GOLDEN") != nullptr; }

std::string read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::unique_ptr<Report> make_report(const std::string& name) {
  return ReportRegistry::instance().make(name, {});
}

Sheet compose(const std::string& name, const Snapshot& snapshot) {
  const std::unique_ptr<Report> report = make_report(name);
  const auto* of_snapshot = dynamic_cast<const SnapshotReport*>(report.get());
  if (of_snapshot == nullptr) {
    ADD_FAILURE() << "report " << name << " is no SnapshotReport: its goldens cannot be checked";
    return {};
  }
  return of_snapshot->compose(snapshot);
}

/// Golden file name → what the report makes of the fixture. Of figures the script is compared, not
/// the drawing, which changes with gnuplot's version.
std::map<std::string, std::string> golden_texts(const std::string& name) {
  const Sheet sheet = compose(name, full_fixture());
  std::map<std::string, std::string> texts = {{name + ".terminal.txt", sheet.text}};
  for (const TextFile& file : sheet.files) texts[file.name] = file.content;
  for (const NamedTable& table : sheet.tables) {
    for (const TextFile& file : table_files(table)) texts[file.name] = file.content;
  }
  for (const Figure& figure : sheet.figures) {
    texts[figure.stem + ".gnuplot"] = figure_script(figure, figure.formats.front());
  }
  return texts;
}

class ReportGolden : public testing::TestWithParam<std::string> {};

TEST_P(ReportGolden, MatchesItsFiles) {
  for (const auto& [file, text] : golden_texts(GetParam())) {
    SCOPED_TRACE(file);
    if (updating()) std::ofstream(kGoldens / file, std::ios::binary) << text;
    ASSERT_TRUE(std::filesystem::exists(kGoldens / file))
        << "set MOTIFBENCH_UPDATE_GOLDEN=1 to write it, then look at it";
    // Not EXPECT_EQ: its line-by-line difference of a long script takes minutes.
    const std::string golden = read_file(kGoldens / file);
    const auto at = std::mismatch(golden.begin(), golden.end(), text.begin(), text.end()).first;
    EXPECT_TRUE(golden == text)
        << "first differs in line " << 1 + std::count(golden.begin(), at, '\n')
        << "; set MOTIFBENCH_UPDATE_GOLDEN=1 to rewrite, then look at the difference";
  }
}

TEST_P(ReportGolden, WritesPlausibleFiles) {
  const TemporaryFolder folder;
  const Sheet sheet = compose(GetParam(), full_fixture());
  const ReportOutput output = publish(sheet, folder.path());
  EXPECT_EQ(output.text, sheet.text);
  ASSERT_FALSE(output.files.empty());
  std::set<std::filesystem::path> expected(output.files.begin(), output.files.end());
  EXPECT_EQ(expected.size(), output.files.size()) << "two files of one name";
  for (const std::filesystem::path& file : output.files) {
    const std::string content = read_file(file);
    if (file.extension() == ".png") {
      EXPECT_EQ(content.substr(0, 8), "\x89PNG\r\n\x1A\n") << file;
      EXPECT_GT(content.size(), 5000U) << file;
    }
    if (file.extension() == ".svg") {
      EXPECT_NE(content.find("</svg>"), std::string::npos) << file;
      EXPECT_GT(content.size(), 5000U) << file;
    }
    EXPECT_FALSE(content.empty()) << file;
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    EXPECT_TRUE(expected.contains(entry.path())) << entry.path() << " was left behind";
  }
}

TEST_P(ReportGolden, SaysWhatIsMissingInAnEmptyResultSet) {
  try {
    compose(GetParam(), Snapshot{});
    FAIL() << "an empty result set was accepted";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kFailure);
    EXPECT_NE(std::string(error.what()).find("report " + GetParam()), std::string::npos);
  }
}

TEST_P(ReportGolden, DrawsOrSaysWhatIsMissingWhereLittleHasRun) {
  try {
    EXPECT_FALSE(compose(GetParam(), report_fixture()).text.empty());
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kFailure);
    EXPECT_NE(std::string(error.what()).find("report " + GetParam() + ": no "), std::string::npos)
        << error.what();
  }
}

TEST_P(ReportGolden, RunsNothingThatANameAsksFor) {
  const TemporaryFolder folder;
  const std::filesystem::path marker = folder.path() / "ran";
  const ReportOutput output =
      publish(compose(GetParam(), hostile_fixture(marker.string())), folder.path());
  EXPECT_FALSE(std::filesystem::exists(marker));
  for (const std::filesystem::path& file : output.files) {
    EXPECT_EQ(file.parent_path(), folder.path()) << "a name led out of the folder";
    EXPECT_GT(std::filesystem::file_size(file), 0U);
  }
  EXPECT_EQ(output.text.find('\x01'), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(All, ReportGolden, testing::ValuesIn(ReportRegistry::instance().names()),
                         [](const auto& param) { return param.param; });

TEST(ReportGoldens, NoTwoReportsWriteOneFile) {
  std::map<std::string, std::string> owners;
  for (const std::string& name : ReportRegistry::instance().names()) {
    for (const auto& [file, text] : golden_texts(name)) {
      const auto [owner, is_new] = owners.try_emplace(file, name);
      EXPECT_TRUE(is_new) << file << " is written by " << owner->second << " and " << name;
    }
  }
}

TEST(ReportGoldens, NoneIsLeftOver) {
  std::set<std::string> made;
  for (const std::string& name : ReportRegistry::instance().names()) {
    for (const auto& [file, text] : golden_texts(name)) made.insert(file);
  }
  for (const auto& entry : std::filesystem::directory_iterator(kGoldens)) {
    EXPECT_TRUE(made.contains(entry.path().filename().string()))
        << entry.path() << " belongs to no registered report";
  }
}

}  // namespace
}  // namespace motifbench
