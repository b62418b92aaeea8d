#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <thread>

#include "harness/cli/common_options.h"
#include "harness/core/error.h"
#include "harness/core/text.h"
#include "harness/run/cell_folder.h"
#include "harness/run/cell_plan.h"
#include "harness/run/matrix.h"
#include "harness/run/matrix_file.h"
#include "harness/run/runner.h"
#include "harness/run/slurm.h"
#include "harness/store/store.h"
#include "harness/train/cell_run.h"

namespace motifbench {
namespace {

OptionSet run_options() {
  OptionSet options(kRunCommand);
  options.repeated("domain", "SPECS", "domains, such as 'digit_circle(preset=quick)'")
      .repeated("method", "SPECS", "methods, such as 'sparling_mt,l1(lambda=1)'")
      .value("seeds", "RANGES", "seeds, such as 1-3 or 1,4-6 (default 1)")
      .value("preset", "NAME", "preset of the domains that set none themselves")
      .value("matrix", "FILE.toml", "read domains, methods and seeds from a file instead")
      .repeated("filter", "REGEX", "only cells whose identity matches; '-REGEX': does not match")
      .flag("dry-run", "print the unfinished cells in the order they would run, and stop")
      .value("jobs", "N",
             "worker processes at once (default: one a core; with --slurm, one a task)")
      .flag("slurm", "start each worker with srun, in the Slurm allocation around this command")
      .example(
          "motifbench run --domain digit_circle --method 'sparling_mt,l1(lambda=1)' --seeds 1-3 "
          "--preset quick")
      .example("motifbench run --matrix results/quick/matrix.toml --filter sparling --dry-run")
      .example("motifbench run --matrix results/lite/matrix.toml --filter -seed=2$ --out lite-set")
      .example(
          "motifbench run --domain 'digit_circle(preset=paper)' --method sparling_mt --seeds 1-9 "
          "--device cuda --jobs 3 --out paper-set")
      .example(
          "sbatch --ntasks=9 --mem-per-cpu=2G --time=12:00:00 --signal=B:TERM@120 --wrap 'exec "
          "motifbench run "
          "--matrix results/lite/matrix.toml --slurm --out lite-set'");
  add_time_limit(options);
  add_device(options);
  add_out(options);
  return add_plugin(options);
}

std::vector<Spec> specs_of(const ParsedOptions& given, const std::string& name) {
  std::vector<Spec> specs;
  for (const std::string& text : given.list(name)) {
    for (Spec& spec : parse_spec_list(text)) specs.push_back(std::move(spec));
  }
  if (specs.empty()) {
    throw_usage("run: say what to run: --domain and --method, or --matrix; --{} is missing", name);
  }
  return specs;
}

Matrix matrix_of_options(const ParsedOptions& given) {
  MatrixAxes axes{specs_of(given, "domain"), specs_of(given, "method"), {}};
  const std::string seeds = given.maybe("seeds").value_or("1");
  axes.seeds = parse_integer_ranges(seeds, "--seeds");
  for (Spec& domain : axes.domains) domain = canonical_domain(domain, given.maybe("preset"));
  return expand_axes(
      fmt::format("run --domain {} --method {} --seeds {}", join(given.list("domain"), ","),
                  join(given.list("method"), ","), seeds),
      axes);
}

Matrix matrix_of_file(const ParsedOptions& given) {
  for (const char* const name : {"domain", "method", "seeds", "preset"}) {
    if (given.has(name)) {
      throw_usage("run: --{} and --matrix exclude each other: the file says all", name);
    }
  }
  return read_matrix_file(given.text("matrix"));
}

std::size_t jobs_of(const ParsedOptions& given) {
  if (given.has("jobs")) return static_cast<std::size_t>(given.integer("jobs", 1));
  if (given.has("slurm")) return slurm_tasks();
  return std::max(1U, std::thread::hardware_concurrency());
}

void print_plan(const std::vector<PlannedCell>& plan, const std::set<std::string>& settled) {
  std::size_t before = 0;
  for (const PlannedCell& cell : plan) {
    if (settled.contains(cell.identity)) {
      ++before;
    } else {
      fmt::print("{}\n", cell.identity);
    }
  }
  fmt::print(stderr, "{} cells to run{}; nothing was run\n", plan.size() - before,
             before > 0 ? fmt::format(", {} finished before", before) : "");
}

void print_summary(const RunSummary& summary, const ParsedOptions& given) {
  std::vector<std::string> parts;
  if (summary.skipped > 0) parts.push_back(fmt::format("{} finished before", summary.skipped));
  for (const auto& [status, count] : summary.ended) {
    parts.push_back(fmt::format("{} {}", count, to_text(status)));
  }
  if (summary.not_run > 0) parts.push_back(fmt::format("{} not run", summary.not_run));
  fmt::print("{} cells: {}; results in {}\n", summary.cells, join(parts, ", "),
             out_folder(given).string());
  if (summary.exit_code() != 0) fmt::print("the same command again goes on from here\n");
}

std::set<std::string> settled_cells(const std::filesystem::path& out) {
  std::set<std::string> settled;
  const std::optional<Store> store = Store::open_if_any(results_file(out));
  if (!store) return settled;
  for (const CellRow& row : store->cells()) {
    if (is_settled(row.status)) settled.insert(row.identity);
  }
  return settled;
}

/// Data that are not here are said before hours go by. Cells that have theirs run all the same;
/// those that ended before need none.
void check_data(const std::vector<PlannedCell>& plan, const std::set<std::string>& settled) {
  std::map<std::string, std::string> missing;  // by domain
  bool any_can_run = false;
  for (const PlannedCell& cell : plan) {
    if (settled.contains(cell.identity)) continue;
    if (cell.missing.empty()) {
      any_can_run = true;
    } else {
      missing.emplace(to_text(cell.id.domain), cell.missing);
    }
  }
  if (!any_can_run && !missing.empty()) {
    throw_failure("{} cannot run here: {}", missing.begin()->first, missing.begin()->second);
  }
  for (const auto& [domain, what] : missing) {
    fmt::print(stderr, "warning: the cells of {} will fail: {}\n", domain, what);
  }
}

int run_run(const Arguments& arguments) {
  const std::optional<ParsedOptions> given = run_options().parse(arguments);
  if (!given) return 0;
  RunSetting setting;
  setting.plugins = load_plugins(*given);
  setting.device = device(*given);
  setting.time_limit = time_limit(*given);
  setting.out = out_folder(*given);

  Matrix matrix = given->has("matrix") ? matrix_of_file(*given) : matrix_of_options(*given);
  const std::size_t unfiltered = matrix.cells.size();
  const std::string example = matrix.cells.empty() ? "" : to_text(matrix.cells.front());
  filter_matrix(matrix, given->list("filter"));
  if (matrix.cells.empty()) {
    throw_usage(
        "run: --filter leaves none of the {} cells, such as {} (a filter is a regular expression: "
        "'\\(' and '\\)' are brackets)",
        unfiltered, example);
  }
  setting.experiment = matrix.name;
  const std::vector<PlannedCell> plan = plan_cells(matrix);
  const std::set<std::string> settled = settled_cells(setting.out);
  if (given->has("dry-run")) {
    print_plan(plan, settled);
    return 0;
  }
  if (given->has("slurm")) {
    setting.launcher = slurm_launcher(setting.device);
  } else {
    check_device(setting.device);
  }
  setting.jobs = jobs_of(*given);
  check_data(plan, settled);
  make_folder(setting.out);
  const RunSummary summary = run_plan(plan, setting, *make_display_for_stdout());
  print_summary(summary, *given);
  return summary.exit_code();
}

}  // namespace

constinit const Command kRunCommand = {
    "run", "Train and evaluate the cells of a matrix that are not finished", run_run};

}  // namespace motifbench
