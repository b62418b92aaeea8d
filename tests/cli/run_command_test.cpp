#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>

#include "harness/run/cell_folder.h"
#include "tests/cli/run_binary.h"

namespace motifbench {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;

std::vector<std::string> tiny(const std::string& out, const std::string& methods,
                              const std::string& seeds, const std::vector<std::string>& more = {}) {
  std::vector<std::string> arguments = {"run",      "--domain", "digit_circle", "--preset", "tiny",
                                        "--method", methods,    "--seeds",      seeds,      "--out",
                                        out};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

std::string identity_of(const std::string& method, const std::string& seed) {
  const std::string cells = run_binary(tiny("none", method, seed, {"--dry-run"})).out;
  return cells.substr(0, cells.find('\n'));
}

std::string export_of(const std::string& out) {
  return run_binary({"export", "--format", "json", "--out", out}).out;
}

/// What a cell left, without what the clock and the machine add.
json numbers_of(const std::string& out, const std::string& identity) {
  const json exported = json::parse(export_of(out));
  for (const json& cell : exported.at("cells")) {
    if (cell.at("identity") != identity) continue;
    json progress = cell.at("progress");
    for (json& row : progress) row.erase("seconds");
    return {{"status", cell.at("status")},
            {"samples", cell.at("samples")},
            {"steps", cell.at("steps")},
            {"models", cell.at("models")},
            {"progress", progress}};
  }
  ADD_FAILURE() << identity << " is not in the export";
  return {};
}

std::string status_of(const std::string& out, const std::string& identity) {
  return numbers_of(out, identity).at("status");
}

/// One cell run without interruption, which the interrupted ones must equal.
class RunCommand : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    reference_.emplace();
    identity_ = identity_of("sparling_mt", "1");
    const Finished run = run_binary(tiny(reference_->path(), "sparling_mt", "1"));
    ASSERT_EQ(run.code, 0) << run.out << run.err;
    numbers_ = numbers_of(reference_->path(), identity_);
    ASSERT_EQ(numbers_.at("status"), "ok");
    ASSERT_FALSE(numbers_.at("models").empty());
  }
  static void TearDownTestSuite() { reference_.reset(); }

  std::string out() const { return folder_.path(); }

  static inline std::optional<TemporaryFolder> reference_;
  static inline std::string identity_;
  static inline json numbers_;
  TemporaryFolder folder_;
};

TEST_F(RunCommand, DryRunShowsTheCellsAndTouchesNothing) {
  const std::string folder = out() + "/new";
  const Finished dry = run_binary(tiny(folder, "sparling_mt,l1(lambda=1)", "1-3", {"--dry-run"}));
  EXPECT_EQ(dry.code, 0);
  EXPECT_EQ(std::count(dry.out.begin(), dry.out.end(), '\n'), 6);
  EXPECT_THAT(dry.out, AllOf(HasSubstr("/l1(lambda=1)/seed=2\n"), HasSubstr("preset=tiny")));
  EXPECT_FALSE(std::filesystem::exists(folder));
  const Finished filtered = run_binary(tiny(folder, "sparling_mt,l1(lambda=1)", "1-3",
                                            {"--dry-run", "--filter", "l1", "--filter", "-=2$"}));
  EXPECT_EQ(std::count(filtered.out.begin(), filtered.out.end(), '\n'), 2);
}

TEST_F(RunCommand, KeepsModelsAndNoCheckpointOfWhatIsStored) {
  const std::filesystem::path folder = cell_folder(reference_->path(), identity_);
  EXPECT_TRUE(std::filesystem::exists(folder / "density_00.safetensors"));
  EXPECT_FALSE(std::filesystem::exists(folder / "latest.safetensors"));
}

TEST_F(RunCommand, DryRunLeavesOutWhatIsFinished) {
  const Finished dry = run_binary(tiny(reference_->path(), "sparling_mt", "1-2", {"--dry-run"}));
  EXPECT_EQ(dry.out, identity_of("sparling_mt", "2") + "\n");
  EXPECT_THAT(dry.err, HasSubstr("1 cells to run, 1 finished before"));
}

TEST_F(RunCommand, SecondRunDoesNothing) {
  const std::string before = export_of(reference_->path());
  const Finished again = run_binary(tiny(reference_->path(), "sparling_mt", "1"));
  EXPECT_EQ(again.code, 0);
  EXPECT_THAT(again.out, HasSubstr("1 finished before"));
  EXPECT_EQ(export_of(reference_->path()), before);
}

TEST_F(RunCommand, StoresWhereTheNumbersWereMade) {
  const json cell = json::parse(export_of(reference_->path())).at("cells").at(0);
  const json& environment = cell.at("environment");
  EXPECT_EQ(environment.at("preset"), "tiny");
  EXPECT_EQ(environment.at("seed"), "1");
  EXPECT_EQ(environment.at("threads"), "1");
  for (const char* const name : {"git_commit", "torch", "device", "provenance"}) {
    EXPECT_NE(environment.at(name), "") << name;
  }
  const Finished status = run_binary({"status", "--out", reference_->path()});
  EXPECT_THAT(status.out, HasSubstr("1 cells: 1 ok"));
}

TEST_F(RunCommand, AStoreThatAKillLeftEmptyIsNoHindrance) {
  write_text(out() + "/results.sqlite", "");
  const Finished run = run_binary(tiny(out(), "sparling_mt", "1"));
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_EQ(numbers_of(out(), identity_), numbers_);
}

TEST_F(RunCommand, ACheckpointOfAStoredCellGoesAway) {
  const TemporaryFolder copy;
  std::filesystem::copy(reference_->path(), copy.path(), std::filesystem::copy_options::recursive);
  const std::filesystem::path left = cell_folder(copy.path(), identity_) / "latest.safetensors";
  write_text(left, "");
  EXPECT_EQ(run_binary(tiny(copy.path(), "sparling_mt", "1")).code, 0);
  EXPECT_FALSE(std::filesystem::exists(left));
}

TEST_F(RunCommand, MatrixFileRunsTheSameCells) {
  write_text(out() + "/m.toml",
             "[matrix]\npreset = 'tiny'\ndomains = ['digit_circle']\nmethods = ['sparling_mt']\n"
             "seeds = '1'\n");
  const Finished dry = run_binary({"run", "--matrix", out() + "/m.toml", "--dry-run"});
  EXPECT_EQ(dry.out, identity_ + "\n");
}

TEST_F(RunCommand, TenKillsChangeNoNumber) {
  int killed = 0;
  for (int attempt = 0; attempt < 10; ++attempt) {
    RunningBinary cell({"run-cell", "--cell", identity_, "--out", out()});
    std::string line;
    bool alive = true;
    // Instants from the first news to well into training.
    for (int lines = 0; alive && lines <= attempt % 4; ++lines) alive = cell.read_line(line);
    if (alive) cell.send(SIGKILL);
    killed += cell.wait().signal == SIGKILL ? 1 : 0;
  }
  EXPECT_GE(killed, 4);
  const Finished run = run_binary(tiny(out(), "sparling_mt", "1"));
  EXPECT_EQ(run.code, 0) << run.out;
  EXPECT_EQ(numbers_of(out(), identity_), numbers_);
}

TEST_F(RunCommand, InterruptWritesACheckpointAndRunningAgainGoesOn) {
  RunningBinary running(tiny(out(), "sparling_mt", "1-2", {"--jobs", "1"}));
  ASSERT_TRUE(running.read_until(" samples, "));
  running.send(SIGINT);
  const Finished stopped = running.wait();
  EXPECT_EQ(stopped.code, 130) << stopped.out << stopped.err;
  EXPECT_THAT(stopped.out, HasSubstr("1 interrupted, 1 not run"));
  EXPECT_EQ(status_of(out(), identity_), "interrupted");
  EXPECT_EQ(run_binary(tiny(out(), "sparling_mt", "1")).code, 0);
  EXPECT_EQ(numbers_of(out(), identity_), numbers_);
}

TEST_F(RunCommand, ATimeLimitStopsACellAndItsChildrenWait) {
  const std::vector<std::string> quick = {"run",       "--domain", "digit_circle",
                                          "--preset",  "quick",    "--method",
                                          "retrained", "--out",    out()};
  std::vector<std::string> limited = quick;
  limited.insert(limited.end(), {"--time-limit", "10s"});
  const std::string parent = "digit_circle(motifs=circle,preset=quick)/sparling_mt/seed=1";
  const Finished stopped = run_binary(limited);
  EXPECT_EQ(stopped.code, 1);
  EXPECT_THAT(stopped.out, AllOf(HasSubstr(parent + ": timeout: not done after 10s"),
                                 HasSubstr("2 cells: 1 timeout, 1 not run")));
  EXPECT_EQ(status_of(out(), parent), "timeout");
  const std::int64_t samples = numbers_of(out(), parent).at("samples");
  ASSERT_GT(samples, 0);

  RunningBinary running(quick);
  ASSERT_TRUE(running.read_until(" samples, "));
  running.send(SIGTERM);
  running.wait();
  EXPECT_GT(numbers_of(out(), parent).at("samples"), samples) << "it goes on";
}

TEST_F(RunCommand, AKilledWorkerFailsAloneAndCanBeRunAgain) {
  RunningBinary running(tiny(out(), "sparling_mt,non_sparse", "1", {"--jobs", "1"}));
  ASSERT_TRUE(running.read_until(" samples, "));
  const std::vector<pid_t> workers = running.children();
  ASSERT_EQ(workers.size(), 1U);
  kill(workers[0], SIGKILL);
  const Finished finished = running.wait();
  EXPECT_EQ(finished.code, 1);
  EXPECT_THAT(finished.out, HasSubstr("failed: the worker was ended by SIGKILL"));
  EXPECT_EQ(status_of(out(), identity_), "failed");
  EXPECT_EQ(status_of(out(), identity_of("non_sparse", "1")), "ok");
  EXPECT_EQ(run_binary(tiny(out(), "sparling_mt", "1")).code, 0);
  EXPECT_EQ(numbers_of(out(), identity_), numbers_);
}

TEST_F(RunCommand, AForeignCheckpointFailsOneCellAndNoOther) {
  const std::filesystem::path checkpoint = cell_folder(out(), identity_) / "latest.safetensors";
  write_text(checkpoint, "this is not a checkpoint");
  const Finished finished = run_binary(tiny(out(), "sparling_mt,non_sparse", "1"));
  EXPECT_EQ(finished.code, 1);
  EXPECT_THAT(finished.out, HasSubstr("latest.safetensors"));
  EXPECT_EQ(status_of(out(), identity_), "failed");
  EXPECT_EQ(status_of(out(), identity_of("non_sparse", "1")), "ok");
  EXPECT_EQ(read_text(checkpoint), "this is not a checkpoint") << "nothing may be lost";
}

TEST_F(RunCommand, ATruncatedCheckpointFailsWithItsName) {
  RunningBinary running(tiny(out(), "sparling_mt", "1"));
  ASSERT_TRUE(running.read_until(" samples, "));
  running.send(SIGINT);
  ASSERT_EQ(running.wait().code, 130);
  const std::filesystem::path checkpoint = cell_folder(out(), identity_) / "latest.safetensors";
  std::filesystem::resize_file(checkpoint, std::filesystem::file_size(checkpoint) / 2);
  const Finished finished = run_binary(tiny(out(), "sparling_mt", "1"));
  EXPECT_EQ(finished.code, 1);
  EXPECT_THAT(finished.out, HasSubstr("latest.safetensors"));
}

TEST_F(RunCommand, ACellRunsInOneProcessOnly) {
  RunningBinary first({"run-cell", "--cell", identity_, "--out", out()});
  std::string line;
  ASSERT_TRUE(first.read_line(line));
  first.send(SIGSTOP);
  const Finished second = run_binary({"run-cell", "--cell", identity_, "--out", out()});
  EXPECT_EQ(second.code, 75);
  EXPECT_THAT(second.err, HasSubstr("another process"));
  EXPECT_THAT(run_binary({"status", "--out", out()}).out, HasSubstr("1 running"));
  first.send(SIGTERM);
  first.send(SIGCONT);
  EXPECT_EQ(first.wait().code, 130);
}

TEST_F(RunCommand, ARunWaitsForACellThatIsAboutToBeFree) {
  std::optional<CellLock> lock = CellLock::try_acquire(cell_folder(out(), identity_));
  ASSERT_TRUE(lock);
  RunningBinary second(tiny(out(), "sparling_mt", "1"));
  ASSERT_TRUE(second.read_until("waiting up to"));
  lock.reset();
  const Finished finished = second.wait();
  EXPECT_EQ(finished.code, 0) << finished.out << finished.err;
  EXPECT_EQ(numbers_of(out(), identity_), numbers_);
}

TEST_F(RunCommand, WithoutRoomForAWorkerCellsStayToDo) {
  // How many files the store needs before the first worker is the build's affair: sanitizers open
  // some too.
  Finished run;
  for (int files = 4; files < 16; ++files) {
    run =
        run_shell("exec 3>&- 4>&-; ulimit -n " + std::to_string(files) +
                  "; exec \"$MOTIFBENCH_BINARY\" run --domain digit_circle --preset tiny --method "
                  "sparling_mt --seeds 1-3 --out '" +
                  out() + "'");
    if ((run.out + run.err).find("to a worker") != std::string::npos) break;
  }
  EXPECT_EQ(run.code, 1);
  EXPECT_THAT(run.out + run.err, HasSubstr("cannot make a pipe to a worker"));
  EXPECT_THAT(run.out, HasSubstr("3 cells: 3 not run"));
  EXPECT_EQ(status_of(out(), identity_), "pending") << "nothing has failed";
}

TEST_F(RunCommand, StatusKnowsWhomAKillLeftBehind) {
  RunningBinary cell({"run-cell", "--cell", identity_, "--out", out()});
  std::string line;
  ASSERT_TRUE(cell.read_line(line));
  cell.send(SIGKILL);
  cell.wait();
  const Finished status = run_binary({"status", "--watch", "--out", out()});
  EXPECT_EQ(status.code, 0) << "nothing is left to wait for";
  EXPECT_THAT(status.out, HasSubstr("1 stopped"));
}

TEST_F(RunCommand, ADeviceThatIsNotThereIsSaidBeforeAnythingRuns) {
  const Finished run = run_binary(tiny(out(), "sparling_mt", "1", {"--device", "cuda:99"}));
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("device 'cuda:99' is not there"));
  EXPECT_TRUE(std::filesystem::is_empty(out()));
}

TEST_F(RunCommand, ExportImportAndReport) {
  const std::string file = out() + "/results.json";
  ASSERT_EQ(
      run_binary({"export", "--format", "json", "--to", file, "--out", reference_->path()}).code,
      0);
  const Finished imported = run_binary({"import", file, "--out", out()});
  EXPECT_EQ(imported.code, 0) << imported.err;
  EXPECT_EQ(export_of(out()), read_text(file));
  EXPECT_FALSE(std::filesystem::exists(file + ".part"));
  const Finished report = run_binary({"report", "--out", out()});
  EXPECT_EQ(report.code, 0) << report.out << report.err;
  EXPECT_THAT(report.out, HasSubstr("sparling_mt"));
  EXPECT_TRUE(std::filesystem::is_directory(out() + "/report"));
}

}  // namespace
}  // namespace motifbench
