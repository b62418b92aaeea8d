#include <limits>
#include <optional>
#include <system_error>
#include <vector>

#include "harness/cli/common_options.h"
#include "harness/core/error.h"
#include "harness/run/cell_folder.h"
#include "harness/store/transfer.h"

namespace motifbench {
namespace {

int run_import(const Arguments& arguments) {
  OptionSet options(kImportCommand);
  options.arguments("FILE...", 1, std::numeric_limits<std::size_t>::max())
      .example("motifbench import results/quick/results.json --out quick-set")
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
  // All are read before anything is written.
  std::vector<std::vector<StoredCell>> files;
  for (const std::string& file : given->arguments()) files.push_back(read_export(file));
  Store store = Store::open(results_file(out_folder(*given)), Store::Access::kReadWrite);
  for (std::size_t i = 0; i < files.size(); ++i) {
    const Adoption adoption = store.adopt(files[i]);
    fmt::print("{}: {} cells added to {}{}\n", given->arguments()[i], adoption.taken,
               store.file().string(),
               adoption.present > 0 ? fmt::format(", {} there already", adoption.present) : "");
    for (const std::string& identity : adoption.contradicted) {
      fmt::print(stderr, "warning: {} has other numbers in {}; kept as it was\n", identity,
                 given->arguments()[i]);
    }
  }
  return 0;
}

}  // namespace

constinit const Command kImportCommand = {"import", "Add the cells of exported JSON files",
                                          run_import};

}  // namespace motifbench
