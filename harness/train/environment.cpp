#include <dlfcn.h>
#include <malloc.h>
#include <sys/utsname.h>
#include <torch/torch.h>
#include <torch/version.h>

#include <fstream>
#include <string>

#include "harness/train/cell_run.h"

namespace motifbench {
namespace {

std::string processor_name() {
  std::ifstream info("/proc/cpuinfo");
  for (std::string line; std::getline(info, line);) {
    const std::size_t colon = line.find(": ");
    if (line.starts_with("model name") && colon != std::string::npos) return line.substr(colon + 2);
  }
  return "unknown";
}

}  // namespace

Environment describe_environment(const std::string& device) {
  utsname system{};
  uname(&system);
  Environment environment = {{"torch", TORCH_VERSION},
                             {"compiler", __VERSION__},
                             {"build", MOTIFBENCH_BUILD_TYPE},
                             {"device", device},
                             {"threads", std::to_string(torch::get_num_threads())},
                             {"cpu", processor_name()},
                             {"os", std::string(system.sysname) + " " + system.machine}};
  // Products of matrices on a GPU; see harness/train/device.cpp.
  if (device != "cpu") environment["precision"] = "TensorFloat-32";
  return environment;
}

void prepare_process(int threads) {
  constexpr int kKeptBytes = 1 << 30;
  mallopt(M_MMAP_THRESHOLD, kKeptBytes);
  mallopt(M_TRIM_THRESHOLD, kKeptBytes);
  // OpenBLAS keeps a pool of its own, which it has sized by the time main starts; several workers
  // with such pools get in each other's way. The BLAS may be another one, which then has no such
  // function.
  using SetThreads = void (*)(int);
  if (void* function = dlsym(RTLD_DEFAULT, "openblas_set_num_threads")) {
    reinterpret_cast<SetThreads>(function)(threads);
  }
  torch::set_num_threads(threads);
  torch::set_num_interop_threads(threads);
}

}  // namespace motifbench
