#include <optional>

#include "harness/cli/options.h"
#include "harness/core/error.h"
#include "harness/run/build_info.h"
#include "harness/run/plugin.h"
#include "harness/store/store.h"
#include "harness/train/cell_run.h"

namespace motifbench {
namespace {

int run_version(const Arguments& arguments) {
  OptionSet options(kVersionCommand);
  options.example("motifbench version").example("motifbench --version");
  if (!options.parse(arguments)) return 0;
  fmt::print("motifbench {} (commit {})\n", build_version(), build_commit());
  fmt::print("result file schema {}, plugin ABI {}\n", Store::kSchemaVersion, kPluginAbi);
  for (const auto& [name, value] : describe_environment("cpu")) {
    fmt::print("{}: {}\n", name, value);
  }
  return 0;
}

}  // namespace

constinit const Command kVersionCommand = {
    "version", "Print the versions of this build and its libraries", run_version};

}  // namespace motifbench
