#include "harness/cli/common_options.h"

#include <regex>
#include <system_error>

#include "harness/core/error.h"
#include "harness/run/cell_folder.h"
#include "harness/run/duration.h"
#include "harness/run/plugin.h"

namespace motifbench {

OptionSet& add_out(OptionSet& options) {
  return options.value("out", "DIR", "folder of the results and checkpoints", "motifbench-out");
}

OptionSet& add_plugin(OptionSet& options) {
  return options.repeated("plugin", "FILE.so", "load methods, domains or reports");
}

OptionSet& add_device(OptionSet& options) {
  return options.value("device", "NAME", "cpu, cuda or cuda:N", "cpu");
}

OptionSet& add_time_limit(OptionSet& options) {
  return options.value(
      "time-limit", "DURATION",
      "stop each cell after so long, such as 90m or 2h; the next run goes on with it");
}

std::filesystem::path out_folder(const ParsedOptions& options) { return options.text("out"); }

std::vector<std::filesystem::path> load_plugins(const ParsedOptions& options) {
  std::vector<std::filesystem::path> files;
  for (const std::string& file : options.list("plugin")) {
    load_plugin(file);
    files.push_back(std::filesystem::absolute(file));
  }
  return files;
}

std::string device(const ParsedOptions& options) {
  static const std::regex kValid("cpu|cuda(:[0-9]{1,3})?");
  const std::string& name = options.text("device");
  if (!std::regex_match(name, kValid)) {
    throw_usage("unknown device '{}'; valid: cpu, cuda, cuda:N", name);
  }
  return name;
}

std::optional<std::chrono::seconds> time_limit(const ParsedOptions& options) {
  if (!options.has("time-limit")) return std::nullopt;
  return parse_duration(options.text("time-limit"), "--time-limit");
}

Store open_results(const ParsedOptions& options) {
  return Store::open(results_file(out_folder(options)), Store::Access::kReadOnly);
}

void make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw_failure("cannot make folder {}: {}", folder.string(), error.message());
}

}  // namespace motifbench
