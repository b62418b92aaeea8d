#include "harness/run/plugin.h"

#include <dlfcn.h>

#include <string>
#include <system_error>

#include "harness/core/domain.h"
#include "harness/core/error.h"
#include "harness/core/method.h"
#include "harness/store/report.h"

namespace motifbench {

void load_plugin(const std::filesystem::path& file) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file, ignored)) {
    throw_usage("plugin {} does not exist", file.string());
  }
  // A bare name would be looked for in the system's library folders.
  const std::string path = std::filesystem::absolute(file);
  void* const handle = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr) {
    throw_usage("plugin {} cannot be loaded: {}", file.string(), dlerror());
  }
  const void* const symbol = dlsym(handle, "motifbench_plugin_abi");
  if (symbol == nullptr) {
    throw_usage("{} is not a motifbench plugin: it lacks MOTIFBENCH_PLUGIN", file.string());
  }
  const int abi = *static_cast<const int*>(symbol);
  if (abi != kPluginAbi) {
    throw_usage("plugin {} was built for plugin ABI {}; this motifbench has ABI {}: build it again",
                file.string(), abi, kPluginAbi);
  }
  // A name taken twice shows at the next look-up.
  MethodRegistry::instance().names();
  DomainRegistry::instance().names();
  ReportRegistry::instance().names();
}

}  // namespace motifbench
