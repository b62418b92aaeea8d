#include "harness/data/data_folder.h"

#include <cstdlib>

#include "harness/core/error.h"

namespace motifbench {
namespace {

std::filesystem::path from_environment(const char* variable) {
  const char* const value = std::getenv(variable);
  return value == nullptr ? "" : value;
}

}  // namespace

std::filesystem::path data_folder(const std::string& name) {
  const std::filesystem::path own = from_environment("MOTIFBENCH_DATA");
  if (!own.empty()) return own / name;
  const std::filesystem::path shared = from_environment("XDG_DATA_HOME");
  if (!shared.empty()) return shared / "motifbench" / name;
  const std::filesystem::path home = from_environment("HOME");
  if (!home.empty()) return home / ".local" / "share" / "motifbench" / name;
  throw_failure(
      "there is no place for the data set '{}': none of the environment variables MOTIFBENCH_DATA, "
      "XDG_DATA_HOME and HOME is set",
      name);
}

}  // namespace motifbench
