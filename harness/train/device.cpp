#include "harness/train/device.h"

#include <dlfcn.h>

#include <cstddef>
#include <optional>

#include "harness/core/error.h"
#include "harness/core/text.h"
#include "harness/train/cell_run.h"

namespace motifbench {
namespace {

/// Less than this does not hold a model, its optimiser and a batch of any domain.
constexpr std::size_t kNeededBytes = std::size_t{1} << 30;

/// The runtime of CUDA is found in the running program, so that one source serves builds with and
/// without it.
void check_memory(const std::string& name, const torch::Device& device) {
  using MemoryInfo = int (*)(std::size_t*, std::size_t*);
  void* function = dlsym(RTLD_DEFAULT, "cudaMemGetInfo");
  if (function == nullptr) return;
  const c10::DeviceGuard current(device);
  std::size_t free_bytes = 0, total_bytes = 0;
  if (reinterpret_cast<MemoryInfo>(function)(&free_bytes, &total_bytes) != 0) return;
  if (free_bytes >= kNeededBytes) return;
  throw_failure("device '{}' has {} MiB of memory free; a cell needs {} MiB: use fewer --jobs",
                name, free_bytes >> 20, kNeededBytes >> 20);
}

/// Of the CUDA device that is meant.
int cuda_index(const std::string& name) {
  const auto count =
      torch::cuda::is_available() ? static_cast<int>(torch::cuda::device_count()) : 0;
  const std::string prefix = "cuda:";
  const std::optional<std::int64_t> index = name == "cuda" ? 0
                                            : name.starts_with(prefix)
                                                ? parse_integer(name.substr(prefix.size()))
                                                : std::nullopt;
  if (!index || *index < 0 || *index >= count) {
    throw_usage(
        "device '{}' is not there: this build of libtorch sees {} CUDA devices; valid: cpu{}", name,
        count, count > 0 ? ", cuda, cuda:N" : "");
  }
  return static_cast<int>(*index);
}

}  // namespace

void check_device(const std::string& name) {
  if (name != "cpu") cuda_index(name);
}

torch::Device usable_device(const std::string& name) {
  if (name == "cpu") return torch::kCPU;
  const int index = cuda_index(name);
  // Products in TensorFloat-32, several times faster; tests/learning/gpu_test.cpp holds the metric
  // against single precision.
  at::globalContext().setAllowTF32CuBLAS(true);
  at::globalContext().setAllowTF32CuDNN(true);
  const torch::Device device(torch::kCUDA, static_cast<torch::DeviceIndex>(index));
  check_memory(name, device);
  return device;
}

}  // namespace motifbench
