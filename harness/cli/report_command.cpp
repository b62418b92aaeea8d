#include <memory>
#include <optional>

#include "harness/cli/common_options.h"
#include "harness/core/error.h"
#include "harness/run/exit_code.h"
#include "harness/store/report.h"

namespace motifbench {
namespace {

struct NamedReport {
  std::string name;
  std::unique_ptr<Report> report;
};

/// All are made before any is rendered: a misspelt one must not cost the work of the others.
std::vector<NamedReport> make_reports(const std::vector<std::string>& texts) {
  std::vector<NamedReport> reports;
  for (const std::string& text : texts) {
    const Spec spec = parse_spec(text);
    reports.push_back({text, ReportRegistry::instance().make(spec.name, spec.parameters)});
  }
  return reports;
}

/// False if the report has nothing to show.
bool show(const NamedReport& named, const Store& store, const std::filesystem::path& folder) {
  try {
    const ReportOutput output = named.report->render(store, folder);
    fmt::print("{}\n", output.text);
    for (const std::filesystem::path& file : output.files) fmt::print("wrote {}\n", file.string());
    return true;
  } catch (const Error& error) {
    fmt::print("{}: {}\n", named.name, error.what());
    return false;
  }
}

int run_report(const Arguments& arguments) {
  OptionSet options(kReportCommand);
  options.arguments("[NAME...]", 0, 100)
      .value("to", "FOLDER", "where the files go (default: DIR/report)")
      .example("motifbench report")
      .example("motifbench report methods_table --out results-gpu --to page");
  add_out(options);
  add_plugin(options);
  const std::optional<ParsedOptions> given = options.parse(arguments);
  if (!given) return 0;
  load_plugins(*given);
  const bool all = given->arguments().empty();
  const std::vector<NamedReport> reports =
      make_reports(all ? ReportRegistry::instance().names() : given->arguments());
  const Store store = open_results(*given);
  const std::filesystem::path folder =
      given->has("to") ? std::filesystem::path(given->text("to")) : out_folder(*given) / "report";
  make_folder(folder);
  std::size_t shown = 0;
  for (const NamedReport& report : reports) {
    if (show(report, store, folder)) ++shown;
  }
  // What was asked for by name has to come; of all, those that have something to show.
  return shown == reports.size() || (all && shown > 0) ? 0 : kExitFailure;
}

}  // namespace

constinit const Command kReportCommand = {
    "report", "Print the tables and draw the figures of finished cells", run_report};

}  // namespace motifbench
