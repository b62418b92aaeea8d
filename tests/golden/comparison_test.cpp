#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "reports/support/paired_sheet.h"
#include "tests/golden/report_fixture.h"
#include "tests/unit/expect_error.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

const std::filesystem::path kGoldens =
    std::filesystem::path(MOTIFBENCH_SOURCE_DIR) / "tests/golden/comparisons";

bool updating() { return std::getenv("MOTIFBENCH_UPDATE_GOLDEN") != nullptr; }

std::string read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

const Spec kAnnealed{.name = "annealed", .parameters = {}};
const Spec kPenalty{.name = "penalty", .parameters = {{"lambda", "0.1"}}};
const Spec kDense{.name = "dense", .parameters = {}};

/// The fixture after a change: everything about a third better, seed 2 of `annealed` lost.
Snapshot changed_fixture() {
  Snapshot snapshot = report_fixture();
  for (DomainRuns& domain : snapshot.domains) {
    for (MethodRuns& method : domain.methods) {
      for (SeedRun& run : method.runs) {
        run.cell.environment["git_commit"] = "after";
        run.cell.samples_per_second = 200.0 + static_cast<double>(run.cell.id.seed);
        if (method.label == "annealed" && run.cell.id.seed == 2) {
          run.cell.status = CellStatus::kTimeout;
        }
        for (DensityScores& model : run.models) {
          for (MetricValue& metric : model.scores.metrics) metric.value *= 0.7;
        }
      }
    }
  }
  return snapshot;
}

std::map<std::string, std::string> texts_of(const Sheet& sheet) {
  std::map<std::string, std::string> texts;
  for (const TextFile& file : sheet.files) texts[file.name] = file.content;
  for (const NamedTable& table : sheet.tables) {
    for (const TextFile& file : table_files(table)) texts[file.name] = file.content;
  }
  for (const Figure& figure : sheet.figures) {
    texts[figure.stem + ".gnuplot"] = figure_script(figure, figure.formats.front());
  }
  return texts;
}

/// Golden file name → what the comparisons make of the fixture.
std::map<std::string, std::string> golden_texts() {
  const Snapshot snapshot = report_fixture();
  ComparisonRequest methods;
  methods.methods = {{kAnnealed, kPenalty}};
  std::map<std::string, std::string> texts =
      texts_of(compose_comparison(snapshot, snapshot, methods));
  ComparisonRequest sets{.before_name = "before", .after_name = "after"};
  texts.merge(texts_of(compose_comparison(snapshot, changed_fixture(), sets)));
  return texts;
}

TEST(ComparisonGolden, MatchesItsFiles) {
  std::set<std::string> made;
  if (updating()) std::filesystem::create_directories(kGoldens);
  for (const auto& [file, text] : golden_texts()) {
    made.insert(file);
    if (updating()) std::ofstream(kGoldens / file, std::ios::binary) << text;
    EXPECT_TRUE(read_file(kGoldens / file) == text)
        << file << " differs; set MOTIFBENCH_UPDATE_GOLDEN=1 to rewrite, then look at it";
  }
  for (const auto& entry : std::filesystem::directory_iterator(kGoldens)) {
    EXPECT_TRUE(made.contains(entry.path().filename().string())) << entry.path() << " is left over";
  }
}

TEST(Comparison, SaysWhatIsMissing) {
  const Snapshot snapshot = report_fixture();
  ComparisonRequest request;
  request.methods = {{kDense, Spec{.name = "other", .parameters = {}}}};
  expect_failure({"nothing to compare", "no method other", "annealed, dense, penalty(lambda=0.1)"},
                 [&] { compose_comparison(snapshot, snapshot, request); });
  expect_failure({"the results hold nothing"},
                 [&] { compose_comparison({}, {}, ComparisonRequest{}); });
  request.methods = {{kAnnealed, kDense}};
  request.domains = {parse_spec("toy_line")};
  expect_failure({"left out: seed 1 (dense: failed)"},
                 [&] { compose_comparison(snapshot, snapshot, request); });
}

TEST(Comparison, RunsNothingThatANameAsksFor) {
  const TemporaryFolder folder;
  const std::filesystem::path marker = folder.path() / "ran";
  const Snapshot hostile = hostile_fixture(marker.string());
  const std::string name = "'; system 'touch " + marker.string() + "' #";
  const ReportOutput output =
      publish(compose_comparison(hostile, hostile, {.before_name = name, .after_name = name}),
              folder.path());
  EXPECT_FALSE(std::filesystem::exists(marker));
  EXPECT_GE(output.files.size(), 6U);
  for (const std::filesystem::path& file : output.files) {
    EXPECT_EQ(file.parent_path(), folder.path()) << "a name led out of the folder";
    EXPECT_GT(std::filesystem::file_size(file), 0U);
  }
  EXPECT_EQ(output.text.find('\x01'), std::string::npos);
}

}  // namespace
}  // namespace motifbench
