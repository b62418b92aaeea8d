#pragma once

#include <cstddef>
#include <string>

#include "harness/run/worker_process.h"

namespace motifbench {

/// Makes each worker a job step of its own, with one CPU (and one GPU unless `device` is the CPU),
/// on any node of the Slurm allocation around this process. The program, its plugins and the folder
/// of results have to be under the same path on every node, on a file system with locks that hold
/// between nodes. A usage error outside of an allocation, without srun, or for a device that names
/// its GPU: a step sees its own only.
Launcher slurm_launcher(const std::string& device);

/// For how many tasks the allocation was made; a usage error if it does not say.
std::size_t slurm_tasks();

}  // namespace motifbench
