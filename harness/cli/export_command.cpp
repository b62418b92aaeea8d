#include <iostream>
#include <optional>

#include "harness/cli/common_options.h"
#include "harness/core/error.h"
#include "harness/core/text.h"
#include "harness/core/whole_file.h"
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
    write_whole_file(given->text("to"), [&](std::ostream& out) { write(store, out); });
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
