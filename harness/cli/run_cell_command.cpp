#include <optional>

#include "harness/cli/common_options.h"
#include "harness/run/worker.h"

namespace motifbench {
namespace {

int run_run_cell(const Arguments& arguments) {
  OptionSet options(kRunCellCommand);
  options.required("cell", "IDENTITY", "the cell, as 'run --dry-run' prints it")
      .example("motifbench run-cell --cell 'digit_circle(preset=quick)/sparling_mt/seed=1'");
  add_time_limit(options);
  add_device(options);
  add_out(options);
  add_plugin(options);
  const std::optional<ParsedOptions> given = options.parse(arguments);
  if (!given) return 0;
  load_plugins(*given);
  return run_worker(
      {out_folder(*given), parse_cell_id(given->text("cell")), device(*given), time_limit(*given)});
}

}  // namespace

constinit const Command kRunCellCommand = {
    "run-cell", "Run one cell in this process, with progress as JSON lines", run_run_cell};

}  // namespace motifbench
