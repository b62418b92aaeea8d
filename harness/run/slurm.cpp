#include "harness/run/slurm.h"

#include <cstdlib>
#include <filesystem>
#include <optional>

#include "harness/core/error.h"
#include "harness/core/text.h"

namespace motifbench {

Launcher slurm_launcher(const std::string& device) {
  if (std::getenv("SLURM_JOB_ID") == nullptr) {
    throw_usage(
        "run: --slurm works inside of a Slurm allocation only: give the command to sbatch, such as "
        "sbatch --ntasks=9 --mem-per-cpu=2G --wrap 'exec motifbench run ... --slurm'");
  }
  Launcher launcher;
  // Without --mem=0 a step takes the whole memory of the allocation, and the next one waits for its
  // end. Without --disable-status the first SIGINT only makes srun print what runs.
  launcher.command = {"srun",    "--ntasks=1", "--nodes=1",    "--cpus-per-task=1", "--exact",
                      "--mem=0", "--quiet",    "--input=none", "--disable-status"};
  if (device != "cpu") {
    if (device != "cuda") {
      throw_usage("run: with --slurm each worker has a GPU of its own: --device cuda, not {}",
                  device);
    }
    launcher.command.push_back("--gpus-per-task=1");
  }
  launcher.command.push_back(std::filesystem::read_symlink("/proc/self/exe"));
  // srun hands SIGINT on to the worker; SIGTERM makes it kill the worker.
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
