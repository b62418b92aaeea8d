#include "harness/run/slurm.h"

#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <sstream>
#include <string_view>

#include "harness/core/error.h"
#include "harness/core/text.h"

namespace motifbench {
namespace {

/// What sbatch and salloc say of the whole allocation, and srun would take as said of a step.
constexpr std::array<const char*, 19> kNotOfSteps = {
    "SLURM_CPUS_PER_GPU",
    "SLURM_CPUS_PER_TASK",
    "SLURM_GPUS",
    "SLURM_GPUS_PER_NODE",
    "SLURM_GPUS_PER_SOCKET",
    "SLURM_GPUS_PER_TASK",
    "SLURM_GRES",
    "SLURM_LABELIO",
    "SLURM_NTASKS_PER_CORE",
    "SLURM_NTASKS_PER_GPU",
    "SLURM_NTASKS_PER_NODE",
    "SLURM_NTASKS_PER_SOCKET",
    "SLURM_NTASKS_PER_TRES",
    "SLURM_OVERLAP",
    "SLURM_STEP_GRES",
    "SLURM_THREADS_PER_CORE",
    "SLURM_TRES_PER_TASK",
    "SLURM_WHOLE",
    "SLURM_WORKING_DIR",
};
/// Of srun that cannot start a step; no worker and no signal ends with it.
constexpr int kRefusal = 120;

bool is_in_path(std::string_view program) {
  const char* const path = std::getenv("PATH");
  std::istringstream folders(path == nullptr ? "" : path);
  for (std::string folder; std::getline(folders, folder, ':');) {
    if (access((std::filesystem::path(folder) / program).c_str(), X_OK) == 0) return true;
  }
  return false;
}

}  // namespace

Launcher slurm_launcher(const std::string& device) {
  if (std::getenv("SLURM_JOB_ID") == nullptr) {
    throw_usage(
        "run: --slurm works inside of a Slurm allocation only: give the command to sbatch, as in "
        "the "
        "last example of run --help");
  }
  if (!is_in_path("srun")) throw_usage("run: --slurm: srun is not in PATH");
  if (device != "cpu" && device != "cuda") {
    throw_usage("run: with --slurm each worker has a GPU of its own: --device cuda, not {}",
                device);
  }
  Launcher launcher;
  launcher.command = {"/usr/bin/env"};
  for (const char* const name : kNotOfSteps) {
    launcher.command.insert(launcher.command.end(), {"-u", name});
  }
  // Without --disable-status the first SIGINT only makes srun print what runs.
  launcher.command.insert(launcher.command.end(),
                          {fmt::format("SLURM_EXIT_ERROR={}", kRefusal), "srun", "--ntasks=1",
                           "--nodes=1", "--cpus-per-task=1", "--exact", "--export=ALL", "--quiet",
                           "--input=none", "--disable-status"});
  // Of an allocation with memory by the node, a step takes all of it unless told otherwise, and the
  // next one waits for its end.
  if (std::getenv("SLURM_MEM_PER_CPU") == nullptr) launcher.command.push_back("--mem=0");
  if (device == "cuda") launcher.command.push_back("--gpus-per-task=1");
  launcher.command.push_back(std::filesystem::read_symlink("/proc/self/exe"));
  launcher.lines = {"srun: ", "slurmstepd", "Try \"srun"};
  launcher.refusal = kRefusal;
  // srun hands SIGINT on to the worker; at SIGTERM it kills the worker.
  launcher.stop_signal = SIGINT;
  launcher.kill_signal = SIGTERM;
  return launcher;
}

std::size_t slurm_tasks() {
  const char* const text = std::getenv("SLURM_NTASKS");
  const std::optional<std::int64_t> tasks = text == nullptr ? std::nullopt : parse_integer(text);
  if (!tasks || *tasks < 1) {
    throw_usage(
        "run: --slurm: the allocation does not say for how many tasks it is: say --ntasks to "
        "sbatch, or --jobs here");
  }
  return static_cast<std::size_t>(*tasks);
}

}  // namespace motifbench
