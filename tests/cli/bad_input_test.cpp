#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "tests/cli/result_set.h"
#include "tests/cli/run_binary.h"

namespace motifbench {
namespace {

using testing::HasSubstr;

/// One clear line on standard error, nothing else.
void expect_complaint(const Finished& finished, int code, const std::string& part) {
  EXPECT_EQ(finished.code, code) << finished.err;
  EXPECT_TRUE(finished.err.starts_with("motifbench: ")) << finished.err;
  EXPECT_EQ(std::count(finished.err.begin(), finished.err.end(), '\n'), 1) << finished.err;
  EXPECT_THAT(finished.err, HasSubstr(part));
}

struct BadLine {
  std::vector<std::string> arguments;
  std::string part;
};

std::vector<std::string> run_of(const std::string& domain, const std::string& method,
                                const std::vector<std::string>& more = {}) {
  std::vector<std::string> arguments = {"run", "--domain", domain, "--method", method, "--dry-run"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

class BadCommandLine : public testing::TestWithParam<BadLine> {};

TEST_P(BadCommandLine, EndsWithTwoAndOneLine) {
  const Finished finished = run_binary(GetParam().arguments);
  expect_complaint(finished, 2, GetParam().part);
  EXPECT_EQ(finished.out, "");
}

INSTANTIATE_TEST_SUITE_P(
    Table, BadCommandLine,
    testing::Values(
        BadLine{{"rum"}, "did you mean 'run'"}, BadLine{{"--verbose"}, "unknown command"},
        BadLine{{"run", "--dmain", "x"}, "did you mean '--domain'"},
        BadLine{{"run", "--domain"}, "needs a value"},
        BadLine{{"run", "--jobs", "0", "--domain", "digit_circle", "--method", "l1"}, "--jobs"},
        BadLine{run_of("digit_circle", "l1", {"--time-limit", "2"}), "90m"},
        BadLine{{"run"}, "--matrix"}, BadLine{{"run", "--domain", "digit_circle"}, "--method"},
        BadLine{{"run", "extra"}, "unexpected argument 'extra'"},
        BadLine{{"run", "--matrix", "none.toml"}, "none.toml"},
        BadLine{{"run", "--matrix", "none.toml", "--seeds", "1"}, "exclude each other"},
        BadLine{run_of("digit_circel", "l1"), "did you mean 'digit_circle'"},
        BadLine{run_of("digit_circle", "sparling_mtt"), "did you mean 'sparling_mt'"},
        BadLine{run_of("digit_circle", "l1", {"--preset", "quik"}), "quick"},
        BadLine{run_of("digit_circle(preset=quik)", "l1"), "quick"},
        BadLine{run_of("digit_circle", "l1(lamda=1)"), "lambda"},
        BadLine{run_of("digit_circle", "l1(lambda=much)"), "much"},
        BadLine{run_of("digit_circle", "l1(lambda=-1)"), "lambda"},
        BadLine{run_of("digit_circle", "l1("), "l1("},
        BadLine{run_of("digit_circle", "l1", {"--seeds", "3-1"}), "3-1"},
        BadLine{run_of("digit_circle", "l1", {"--seeds", "-1"}), "held-out"},
        BadLine{run_of("digit_circle", "l1", {"--filter", "l1("}), "regular expression"},
        BadLine{run_of("digit_circle", "l1", {"--filter", "kl"}), "none of the 1 cells"},
        BadLine{run_of("digit_circle", "l1", {"--device", "tpu"}), "valid: cpu, cuda"},
        BadLine{run_of("digit_circle", "l1", {"--plugin", "none.so"}), "none.so"},
        BadLine{{"run-cell", "--cell", "digit_circle/l1"}, "digit_circle/l1"},
        BadLine{{"run-cell"}, "--cell"}, BadLine{{"describe", "sparling"}, "sparling_mt"},
        BadLine{{"describe"}, "NAME"}, BadLine{{"list", "method"}, "did you mean 'methods'"},
        BadLine{{"export", "--format", "xml"}, "csv, json"}, BadLine{{"import"}, "FILE"},
        BadLine{{"import", "none.json"}, "none.json"}, BadLine{{"report", "tabel"}, "tabel"},
        BadLine{
            {"sample", "--domain", "digit_circle", "--seed", "-3", "--index", "0", "--out", "none"},
            "--seed"},
        BadLine{
            {"sample", "--domain", "digit_circle", "--seed", "1", "--index", "-1", "--out", "none"},
            "--index"},
        BadLine{
            {"sample", "--domain", "digit_circle", "--seed", "1", "--index", "x", "--out", "none"},
            "--index"},
        BadLine{{"sample", "--domain", "digit_circle", "--seed", "1", "--index", "0"}, "--out"},
        BadLine{{"sample", "--domain", "digit_circle", "--index", "0", "--out", "none"}, "--seed"},
        BadLine{{"help", "rum"}, "did you mean 'run'"}));

class BadFiles : public testing::Test {
 protected:
  Finished status() const { return run_binary({"status", "--out", folder_.path()}); }
  Finished run() const {
    return run_binary({"run", "--domain", "digit_circle", "--method", "non_sparse", "--preset",
                       "tiny", "--out", folder_.path()});
  }
  std::string results() const { return folder_ / "results.sqlite"; }
  void make_empty_results(const std::string& folder) const {
    const std::string file = folder_ / "empty.json";
    write_text(file, R"({"format":"motifbench results","schema":1,"cells":[]})");
    ASSERT_EQ(run_binary({"import", file, "--out", folder}).code, 0);
  }

  TemporaryFolder folder_;
};

TEST_F(BadFiles, MatrixErrorsHaveLineAndColumn) {
  write_text(folder_ / "m.toml", "[matrix]\ndomains = ['digit_circle']\nmethods = ['l2']\n");
  expect_complaint(run_binary({"run", "--matrix", folder_ / "m.toml"}), 2, "m.toml:3:12: ");
  write_text(folder_ / "m.toml", "[matrix]\ndomains = ['digit_circle'\nmethods = 3\n");
  expect_complaint(run_binary({"run", "--matrix", folder_ / "m.toml"}), 2, "m.toml:3:");
}

TEST_F(BadFiles, MissingResults) {
  expect_complaint(status(), 2, "results.sqlite");
  expect_complaint(run_binary({"report", "--out", folder_.path()}), 2, "results.sqlite");
  expect_complaint(run_binary({"export", "--out", folder_ / "none"}), 2, "results.sqlite");
}

TEST_F(BadFiles, ResultsThatAreNotADatabase) {
  write_text(results(), std::string(5000, 'x'));
  expect_complaint(status(), 2, "results.sqlite");
  expect_complaint(run(), 2, "results.sqlite");
  EXPECT_EQ(read_text(results()), std::string(5000, 'x')) << "a foreign file was changed";
}

TEST_F(BadFiles, ResultsThatAreADatabaseOfSomethingElse) {
  SQLite::Database(results(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("CREATE TABLE songs (name TEXT)");
  expect_complaint(status(), 2, "results.sqlite");
  expect_complaint(run(), 2, "results.sqlite");
}

TEST_F(BadFiles, ResultsOfAnotherSchemaVersion) {
  make_empty_results(folder_.path());
  SQLite::Database(results(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 999");
  expect_complaint(status(), 2, "999");
  expect_complaint(run(), 2, "999");
}

TEST_F(BadFiles, ReadOnlyResults) {
  if (geteuid() == 0) GTEST_SKIP() << "nothing is read-only for root";
  make_empty_results(folder_.path());
  std::filesystem::permissions(results(), std::filesystem::perms::owner_read);
  expect_complaint(run(), 1, "read-only");
  EXPECT_EQ(status().code, 0) << "reading is still possible";
}

TEST_F(BadFiles, MalformedImport) {
  write_text(folder_ / "bad.json", "{\"cells\": [\n  oops\n]}\n");
  expect_complaint(run_binary({"import", folder_ / "bad.json", "--out", folder_.path()}), 2,
                   "bad.json");
  EXPECT_FALSE(std::filesystem::exists(results())) << "nothing is written before all is read";
}

TEST_F(BadFiles, DataThatAreNotHereAreSaidBeforeAnythingRuns) {
  const std::string run = "MOTIFBENCH_DATA='" + (folder_ / "no-data") +
                          "' exec \"$MOTIFBENCH_BINARY\" run --method non_sparse --out '" +
                          folder_.path().string() + "' --domain ";
  expect_complaint(run_shell(run + "'audio_mnist(preset=quick)'"), 1, "audio_mnist");
  EXPECT_FALSE(std::filesystem::exists(results()));
  const Finished mixed =
      run_shell(run + "'audio_mnist(preset=quick)' --domain 'digit_circle(preset=tiny)'");
  EXPECT_EQ(mixed.code, 1);
  EXPECT_THAT(mixed.err, HasSubstr("warning: the cells of audio_mnist"));
  EXPECT_THAT(mixed.out, HasSubstr("1 ok")) << "the other domain's cell runs all the same";
}

TEST_F(BadFiles, FinishedCellsNeedNoData) {
  add_result(folder_.path(), "audio_mnist(motifs=sequence,preset=quick)/non_sparse/seed=1", 0.1);
  const std::string run = "MOTIFBENCH_DATA='" + (folder_ / "no-data") +
                          "' exec \"$MOTIFBENCH_BINARY\" run --method non_sparse --out '" +
                          folder_.path().string() + "' --domain 'audio_mnist(preset=quick)'";
  const Finished again = run_shell(run);
  EXPECT_EQ(again.code, 0) << again.err;
  EXPECT_EQ(again.err, "");
  EXPECT_THAT(again.out, HasSubstr("1 finished before"));
  const Finished more = run_shell(run + " --seeds 1-2");
  expect_complaint(more, 1, "audio_mnist");
  EXPECT_EQ(more.out, "") << "nothing is tried where no cell that is left can run";
}

TEST_F(BadFiles, UnwritableOutput) {
  write_text(folder_ / "file", "");
  for (const std::string& out : {folder_ / "file", folder_ / "file/below"}) {
    expect_complaint(run_binary({"run", "--domain", "digit_circle", "--method", "non_sparse",
                                 "--preset", "tiny", "--out", out}),
                     1, out);
    expect_complaint(run_binary({"sample", "--domain", "digit_circle", "--seed", "1", "--index",
                                 "0", "--out", out}),
                     1, out);
  }
}

TEST_F(BadFiles, NoSpaceLeft) {
  expect_complaint(run_shell("ulimit -f 2; trap '' XFSZ; exec \"$MOTIFBENCH_BINARY\" run --domain "
                             "digit_circle --method non_sparse --preset tiny --out '" +
                             folder_.path().string() + "'"),
                   1, "results.sqlite");
  make_empty_results(folder_ / "good");
  expect_complaint(run_binary({"export", "--out", folder_ / "good", "--to", "/dev/full"}), 1,
                   "/dev/full");
  expect_complaint(
      run_shell("exec \"$MOTIFBENCH_BINARY\" export --out '" + (folder_ / "good") + "' >/dev/full"),
      1, "written");
  expect_complaint(run_shell("exec \"$MOTIFBENCH_BINARY\" list >/dev/full"), 1, "write");
}

}  // namespace
}  // namespace motifbench
