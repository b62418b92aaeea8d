// Workers as job steps, with a stand-in for srun that runs them here.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <thread>

#include "harness/run/cell_folder.h"
#include "tests/cli/run_binary.h"

namespace motifbench {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// Writes down how it was called, then runs the command after its options; hands on SIGINT, and
/// kills at SIGTERM, as srun does.
constexpr const char* kRunsHere = R"sh(#!/bin/sh
echo "$*" >> "${0%/*}/calls"
while [ "${1#--}" != "$1" ]; do shift; done
"$@" & worker=$!
trap 'kill -INT $worker' INT
trap 'kill -KILL $worker' TERM
code=129
while [ $code -gt 128 ] && kill -0 $worker 2>/dev/null; do wait $worker; code=$?; done
[ $code -eq 0 ] || echo "srun: error: node: task 0: Exited with exit code $code" >&2
exit $code
)sh";

class Slurm : public testing::Test {
 protected:
  void SetUp() override {
    set("SLURM_JOB_ID", "7");
    set("SLURM_NTASKS", "2");
  }

  ~Slurm() override {
    for (const auto& [name, value] : former_) {
      value ? setenv(name.c_str(), value->c_str(), 1) : unsetenv(name.c_str());
    }
  }

  /// In the environment of what the test runs.
  void set(const std::string& name, const std::string& value) {
    const char* const former = std::getenv(name.c_str());
    former_.emplace(name, former == nullptr ? std::nullopt : std::optional<std::string>(former));
    value.empty() ? unsetenv(name.c_str()) : setenv(name.c_str(), value.c_str(), 1);
  }

  void install_srun(const std::string& script) {
    const std::filesystem::path file = folder_ / "bin/srun";
    write_text(file, script);
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    set("PATH", file.parent_path().string() + ":" + std::getenv("PATH"));
  }

  std::string calls() const { return read_text(folder_ / "bin/calls"); }
  std::string out() const { return folder_ / "out"; }

  std::vector<std::string> run(const std::string& preset,
                               const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments = {"run",   "--domain", "digit_circle", "--preset",
                                          preset,  "--method", "sparling_mt",  "--slurm",
                                          "--out", out()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
  }

  TemporaryFolder folder_;
  std::map<std::string, std::optional<std::string>> former_;
};

TEST_F(Slurm, EveryCellIsAStepOfOneTask) {
  install_srun(kRunsHere);
  const Finished finished = run_binary(run("tiny", {"--seeds", "1-3", "--time-limit", "1h"}));
  EXPECT_EQ(finished.code, 0) << finished.out << finished.err;
  EXPECT_THAT(finished.out, HasSubstr("3 cells: 3 ok"));
  const std::string steps = calls();
  EXPECT_EQ(std::count(steps.begin(), steps.end(), '\n'), 3) << steps;
  const std::string binary = std::filesystem::canonical(std::getenv("MOTIFBENCH_BINARY"));
  EXPECT_THAT(steps, AllOf(HasSubstr("--ntasks=1"), HasSubstr("--exact"), HasSubstr("--mem=0"),
                           HasSubstr("--time-limit 3600s"), HasSubstr(" " + binary + " run-cell "),
                           HasSubstr("seed=3")));
}

TEST_F(Slurm, AsManyAtOnceAsTheAllocationHasTasks) {
  install_srun(kRunsHere);
  RunningBinary running(run("tiny", {"--seeds", "1-4"}));
  ASSERT_TRUE(running.read_until("seed=2: started"));
  std::string line;
  ASSERT_TRUE(running.read_line(line));
  EXPECT_THAT(line, Not(HasSubstr("started"))) << "a third before one has ended";
  running.send(SIGTERM);
  running.wait();
}

TEST_F(Slurm, AnInterruptLetsTheWorkersWriteTheirCheckpoints) {
  install_srun(kRunsHere);
  const std::string identity = "digit_circle(motifs=circle,preset=quick)/sparling_mt/seed=1";
  const std::filesystem::path checkpoint = cell_folder(out(), identity) / "latest.safetensors";
  RunningBinary running(run("quick"));
  ASSERT_TRUE(running.read_until(" samples, "));
  ASSERT_FALSE(std::filesystem::exists(checkpoint)) << "the first validation is far";
  running.send(SIGTERM);  // as Slurm does before the time is up
  const Finished stopped = running.wait();
  EXPECT_EQ(stopped.code, 130) << stopped.out << stopped.err;
  EXPECT_THAT(stopped.out, HasSubstr("1 interrupted"));
  EXPECT_TRUE(std::filesystem::exists(checkpoint));
}

TEST_F(Slurm, AnInterruptThatCameTooEarlyIsRepeated) {
  // As srun, which hands nothing on before its task has started.
  install_srun(
      "#!/bin/sh\ntrap '' INT\necho deaf >> \"${0%/*}/calls\"\nsleep 2\n"
      "trap 'echo stopped >> \"${0%/*}/calls\"; exit 130' INT\necho listening\n"
      "for i in 1 2 3 4 5 6 7 8 9; do sleep 1; done\nexit 1\n");
  RunningBinary running(run("tiny"));
  while (calls().empty()) std::this_thread::yield();
  running.send(SIGINT);
  EXPECT_EQ(running.wait().code, 130);
  EXPECT_EQ(calls(), "deaf\nstopped\n");
}

TEST_F(Slurm, ASecondInterruptKillsThem) {
  // A worker that never ends by itself.
  install_srun(
      "#!/bin/sh\ntrap '' INT\ntrap 'echo killed >> \"${0%/*}/calls\"; exit 137' TERM\necho ready\n"
      "while true; do sleep 0.1; done\n");
  RunningBinary running(run("tiny"));
  ASSERT_TRUE(running.read_until("ready"));
  running.send(SIGINT);
  ASSERT_TRUE(running.read_until("stopping"));
  running.send(SIGINT);
  const Finished killed = running.wait();
  EXPECT_EQ(killed.code, 130);
  EXPECT_THAT(killed.out, HasSubstr("1 interrupted"));
  EXPECT_EQ(calls(), "killed\n");
}

TEST_F(Slurm, AStepThatASignalEndsSaysWhich) {
  install_srun("#!/bin/sh\nexit 137\n");
  const Finished finished = run_binary(run("tiny"));
  EXPECT_EQ(finished.code, 1);
  EXPECT_THAT(finished.out, HasSubstr("failed: the worker was ended by SIGKILL"));
}

TEST_F(Slurm, AStepThatHungBeyondItsTimeIsATimeout) {
  install_srun("#!/bin/sh\nexit 142\n");  // by SIGALRM
  const Finished finished = run_binary(run("tiny", {"--time-limit", "1h"}));
  EXPECT_EQ(finished.code, 1);
  EXPECT_THAT(finished.out, HasSubstr("timeout: did not stop when its time was up"));
}

TEST_F(Slurm, WhatAWorkerSaysIsTheReasonNotThatSrunSawIt) {
  install_srun(kRunsHere);
  ASSERT_EQ(run_binary(run("tiny")).code, 0);
  const std::filesystem::path cells = std::filesystem::path(out()) / "cells";
  std::filesystem::remove_all(cells);
  write_text(cells, "no folder");
  const Finished finished = run_binary(run("tiny", {"--seeds", "2"}));
  EXPECT_EQ(finished.code, 1);
  EXPECT_THAT(finished.out, HasSubstr("seed=2: failed: motifbench: cannot make folder"));
}

TEST_F(Slurm, AStepThatCannotBeStartedLeavesItsCellToDo) {
  install_srun("#!/bin/sh\necho 'srun: error: no such account' >&2\nexit $SLURM_EXIT_ERROR\n");
  const Finished finished = run_binary(run("tiny", {"--seeds", "1-3"}));
  EXPECT_EQ(finished.code, 1);
  EXPECT_THAT(finished.out, AllOf(HasSubstr("srun: error: no such account"),
                                  HasSubstr("3 cells: 3 not run"), Not(HasSubstr("failed"))));
}

TEST_F(Slurm, AStepThatStillWaitsIsNoFailureOfAnInterruptedRun) {
  install_srun(
      "#!/bin/sh\ntrap 'exit $SLURM_EXIT_ERROR' INT\necho waiting\nwhile true; do sleep 0.1; "
      "done\n");
  RunningBinary running(run("tiny"));
  ASSERT_TRUE(running.read_until("waiting"));
  running.send(SIGINT);
  const Finished finished = running.wait();
  EXPECT_EQ(finished.code, 130);
  EXPECT_THAT(finished.out, HasSubstr("1 cells: 1 not run"));
}

TEST_F(Slurm, AResultThatWasStoredElsewhereIsNoResult) {
  install_srun("#!/bin/sh\necho '{\"event\":\"finished\",\"status\":\"ok\",\"message\":\"\"}'\n");
  const Finished finished = run_binary(run("tiny"));
  EXPECT_EQ(finished.code, 1);
  EXPECT_THAT(finished.out, HasSubstr("failed: its worker stored it elsewhere: " + out()));
}

TEST_F(Slurm, WithoutSrunNothingRuns) {
  set("PATH", "/nowhere");
  const Finished finished = run_binary(run("tiny"));
  EXPECT_EQ(finished.code, 2);
  EXPECT_THAT(finished.err, HasSubstr("srun is not in PATH"));
  EXPECT_EQ(run_binary(run("tiny", {"--dry-run"})).code, 0) << "on a login node";
}

TEST_F(Slurm, OutsideOfAnAllocationNothingRuns) {
  set("SLURM_JOB_ID", "");
  const Finished finished = run_binary(run("tiny"));
  EXPECT_EQ(finished.code, 2);
  EXPECT_THAT(finished.err, AllOf(HasSubstr("inside of a Slurm allocation"), HasSubstr("sbatch")));
  EXPECT_EQ(std::count(finished.err.begin(), finished.err.end(), '\n'), 1);
  EXPECT_FALSE(std::filesystem::exists(out()));
}

TEST_F(Slurm, AnAllocationWithoutANumberOfTasksNeedsJobs) {
  install_srun(kRunsHere);
  set("SLURM_NTASKS", "");
  const Finished finished = run_binary(run("tiny"));
  EXPECT_EQ(finished.code, 2);
  EXPECT_THAT(finished.err, HasSubstr("--ntasks"));
  EXPECT_EQ(run_binary(run("tiny", {"--jobs", "1"})).code, 0);
}

TEST_F(Slurm, AWorkerHasAGpuOfItsOwn) {
  const Finished finished = run_binary(run("tiny", {"--device", "cuda:1"}));
  EXPECT_EQ(finished.code, 2);
  EXPECT_THAT(finished.err, HasSubstr("--device cuda, not cuda:1"));
}

}  // namespace
}  // namespace motifbench
