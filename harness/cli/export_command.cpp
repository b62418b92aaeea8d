#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <optional>
#include <system_error>

#include "harness/cli/common_options.h"
#include "harness/core/error.h"
#include "harness/core/text.h"
#include "harness/store/transfer.h"

namespace motifbench {
namespace {

using Writer = void (*)(const Store&, std::ostream&);

Writer writer_of(const std::string& format) {
  if (format == "csv") return export_csv;
  if (format == "json") return export_json;
  throw_usage("export: unknown format '{}'{}; valid: csv, json", format,
              nearest_hint(format, {"csv", "json"}));
}

void write_stream(const Store& store, Writer write, const std::filesystem::path& file) {
  std::ofstream stream(file, std::ios::binary);
  if (!stream) throw_failure("{}", std::strerror(errno));
  write(store, stream);
  stream.close();
  if (!stream) throw_failure("{}", std::strerror(errno));
}

/// Under a temporary name first: a file of that name is complete or not there. Devices and pipes
/// are written to directly.
void write_file(const Store& store, Writer write, const std::filesystem::path& file) {
  std::error_code error;
  const bool replace = !std::filesystem::exists(file, error) ||
                       std::filesystem::is_regular_file(std::filesystem::symlink_status(file));
  const std::filesystem::path target =
      file.string() + (replace ? fmt::format(".part-{}", static_cast<long>(::getpid())) : "");
  try {
    write_stream(store, write, target);
    if (replace) std::filesystem::rename(target, file);
  } catch (const std::exception& reason) {
    if (replace) std::filesystem::remove(target, error);
    throw_failure("cannot write {}: {}", file.string(), reason.what());
  }
}

int run_export(const Arguments& arguments) {
  OptionSet options(kExportCommand);
  options.value("format", "csv|json", "csv: a row per metric; json: everything", "csv")
      .value("to", "FILE", "write there (default: standard output)")
      .example("motifbench export --format csv --to metrics.csv")
      .example("motifbench export --format json --out results-gpu --to results.json");
  add_out(options);
  const std::optional<ParsedOptions> given = options.parse(arguments);
  if (!given) return 0;
  const Writer write = writer_of(given->text("format"));
  const Store store = open_results(*given);
  if (given->has("to")) {
    write_file(store, write, given->text("to"));
  } else {
    write(store, std::cout);
    std::cout.flush();
    if (!std::cout) throw_failure("cannot write to standard output");
  }
  return 0;
}

}  // namespace

constinit const Command kExportCommand = {"export", "Write the results as CSV or JSON", run_export};

}  // namespace motifbench
