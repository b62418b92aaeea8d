#pragma once

#include <filesystem>

#include "harness/core/plugin_abi.h"

namespace motifbench {

/// Loads a shared object whose registrars add methods, domains or reports; it stays loaded. Usage
/// errors: no such file, not a shared object, not a plugin, other ABI, a name registered before.
void load_plugin(const std::filesystem::path& file);

}  // namespace motifbench

/// Once per shared object, at file scope: says which contracts it was built against.
#define MOTIFBENCH_PLUGIN                                                        \
  extern "C" {                                                                   \
  __attribute__((visibility("default"))) extern const int motifbench_plugin_abi; \
  const int motifbench_plugin_abi = ::motifbench::kPluginAbi;                    \
  }
