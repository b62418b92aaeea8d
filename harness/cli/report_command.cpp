#include <cstdio>
#include <map>
#include <memory>
#include <optional>

#include "harness/cli/common_options.h"
#include "harness/core/error.h"
#include "harness/run/exit_code.h"
#include "harness/store/page.h"
#include "harness/store/report.h"

namespace motifbench {
namespace {

constexpr const char* kPage = "html";

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

enum class Shown { kAll, kNothing, kFailed };

Shown show(const NamedReport& named, const Store& store, const std::filesystem::path& folder) {
  try {
    const ReportOutput output = named.report->render(store, folder);
    fmt::print("{}\n", output.text);
    for (const std::filesystem::path& file : output.files) fmt::print("wrote {}\n", file.string());
    return Shown::kAll;
  } catch (const NothingToShow& nothing) {
    fmt::print(stderr, "motifbench: {}\n", nothing.what());
    return Shown::kNothing;
  } catch (const Error& error) {
    fmt::print(stderr, "motifbench: report {}: {}\n", named.name, error.what());
    return Shown::kFailed;
  }
}

int show_reports(const ParsedOptions& given, const std::filesystem::path& folder) {
  const bool all = given.arguments().empty();
  const std::vector<NamedReport> reports =
      make_reports(all ? ReportRegistry::instance().names() : given.arguments());
  const Store store = open_results(given);
  make_folder(folder);
  std::map<Shown, std::size_t> counts;
  for (const NamedReport& report : reports) ++counts[show(report, store, folder)];
  // What was asked for by name has to come; of all, those that have something to show.
  const bool enough = all ? counts[Shown::kAll] > 0 : counts[Shown::kNothing] == 0;
  return enough && counts[Shown::kFailed] == 0 ? 0 : kExitFailure;
}

int write_page(const ParsedOptions& given, const std::filesystem::path& folder) {
  make_reports(given.arguments());  // what is misspelt is said before anything is written
  std::vector<Spec> reports;
  for (const std::string& text : given.arguments()) reports.push_back(parse_spec(text));
  const std::unique_ptr<Page> page = PageRegistry::instance().make(kPage, {});
  const Store store = open_results(given);
  make_folder(folder);
  const std::filesystem::path first =
      page->write(store, reports, folder, [](std::string_view line) {
        fmt::print("{}\n", line);
        std::fflush(stdout);
      });
  fmt::print("wrote {}\n", first.string());
  return 0;
}

int run_report(const Arguments& arguments) {
  OptionSet options(kReportCommand);
  options.arguments("[NAME...]", 0, 100)
      .flag("html", "write all of it, the claims and every cell as pages for a browser")
      .value("to", "FOLDER", "where the files go (default: DIR/report, DIR/html with --html)")
      .example("motifbench report")
      .example("motifbench report methods --out results-gpu --to page")
      .example("motifbench report --html");
  add_out(options);
  add_plugin(options);
  const std::optional<ParsedOptions> given = options.parse(arguments);
  if (!given) return 0;
  load_plugins(*given);
  const bool html = given->has("html");
  const std::filesystem::path folder = given->has("to")
                                           ? std::filesystem::path(given->text("to"))
                                           : out_folder(*given) / (html ? "html" : "report");
  return html ? write_page(*given, folder) : show_reports(*given, folder);
}

}  // namespace

constinit const Command kReportCommand = {
    "report", "Print the tables and draw the figures of finished cells", run_report};

}  // namespace motifbench
