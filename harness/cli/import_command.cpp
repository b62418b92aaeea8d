#include <limits>
#include <optional>
#include <system_error>

#include "harness/cli/common_options.h"
#include "harness/core/error.h"
#include "harness/run/cell_folder.h"
#include "harness/store/transfer.h"

namespace motifbench {
namespace {

int run_import(const Arguments& arguments) {
  OptionSet options(kImportCommand);
  options.arguments("FILE...", 1, std::numeric_limits<std::size_t>::max())
      .example("motifbench import results/digit_circle.json")
      .example("motifbench import machine-1.json machine-2.json --out merged");
  add_out(options);
  const std::optional<ParsedOptions> given = options.parse(arguments);
  if (!given) return 0;
  for (const std::string& file : given->arguments()) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored)) {
      throw_usage("import: {} is not a file", file);
    }
  }
  Store store = Store::open(results_file(out_folder(*given)), Store::Access::kReadWrite);
  for (const std::string& file : given->arguments()) {
    const int cells = import_json(store, file);
    fmt::print("{}: {} cells added to {}\n", file, cells, store.file().string());
  }
  return 0;
}

}  // namespace

constinit const Command kImportCommand = {"import", "Add the cells of exported JSON files",
                                          run_import};

}  // namespace motifbench
