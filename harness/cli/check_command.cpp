#include <cmath>
#include <optional>

#include "harness/cli/common_options.h"
#include "harness/cli/junit.h"
#include "harness/core/error.h"
#include "harness/core/text.h"
#include "harness/draw/number_text.h"
#include "harness/draw/table.h"
#include "harness/metrics/definitions.h"
#include "harness/metrics/regression.h"
#include "harness/run/exit_code.h"
#include "harness/run/matrix.h"
#include "harness/store/accuracy_check.h"

namespace motifbench {
namespace {

OptionSet check_options() {
  OptionSet options(kCheckCommand);
  options.required("baseline", "FILE", "JSON file of the accuracy to hold the results against")
      .flag("update", "write what has finished into FILE instead; its other methods stay")
      .repeated("filter", "REGEX", "only cells whose identity matches; '-REGEX': does not match")
      .value("false-alarms", "SHARE",
             "checks that fail by chance, at most; split over all metrics compared", "0.05")
      .flag("all", "also list metrics that did not move")
      .value("junit", "FILE.xml", "write the verdicts as JUnit XML")
      .note(
          "FPE, FNE, CE, E2EE and density of the final models are compared, seed by seed. A "
          "metric\n"
          "has moved if its mean over the seeds differs by more than the tolerance: the smaller "
          "of\n"
          "two t bounds, on the mean difference of the same seeds and on a difference of means by\n"
          "the pooled spread of the seeds; never less than half the baseline's spread (standard\n"
          "deviation over its seeds), half a point of a percentage or 2 % of a density. Where no\n"
          "seed of a method is the baseline's, the pooled bound stands alone. Re-runs that\n"
          "share nothing with the baseline but its (normal) distribution fail by chance in\n"
          "--false-alarms of all checks at most; re-runs of the same seeds almost never do. With\n"
          "nine seeds and one method, a loss of twice the spread is found in nine of ten checks "
          "in\n"
          "the first case, and always if re-runs of a seed differ by half the spread or less.\n"
          "--update keeps methods with three finished seeds or more, and leaves out metrics that "
          "a\n"
          "method does not have.\n"
          "Exit code: 0 if nothing got worse, 1 for a regression or a missing cell, 2 for bad\n"
          "input. Improvements are listed and do not fail.")
      .example("motifbench check --baseline accuracy.json --update")
      .example("motifbench check --baseline accuracy.json --junit accuracy.xml --out after")
      .example("motifbench check --baseline accuracy.json --filter 'seed=[1-3]$'");
  return add_out(options);
}

CellFilter filter_of(const ParsedOptions& given) {
  Matrix none;
  filter_matrix(none, given.list("filter"));  // a bad expression is an error also without cells
  return [filters = given.list("filter")](const std::string& identity) {
    Matrix matrix{.name = "", .cells = {parse_cell_id(identity)}};
    filter_matrix(matrix, filters);
    return !matrix.cells.empty();
  };
}

double alarm_rate_of(const ParsedOptions& given) {
  const std::string& text = given.text("false-alarms");
  const double rate = parse_number(text).value_or(0);
  if (!(rate > 0 && rate < 0.5)) {
    throw_usage("check: --false-alarms is '{}'; valid: a number above 0 and below 0.5", text);
  }
  return rate;
}

std::string value_text(const std::string& metric, double value) {
  return find_metric(metric).is_percentage ? percent(value) : density_text(value);
}

std::string verdict_text(const CheckedMetric& checked) {
  std::vector<std::string> parts;
  if (checked.change.movement == Movement::kRegression) parts.emplace_back("REGRESSION");
  if (checked.change.movement == Movement::kImprovement) parts.emplace_back("improvement");
  if (!checked.missing.empty()) parts.push_back("MISSING: " + checked.missing);
  return parts.empty() ? "same" : join(parts, "; ");
}

std::string spreads_text(double spreads) {
  if (std::isinf(spreads)) return spreads > 0 ? "no spread, worse" : "no spread, better";
  return fmt::format("{:+.2f}", spreads);
}

std::vector<std::string> row_of(const CheckedMetric& checked) {
  std::vector<std::string> row = {checked.key.first, checked.key.second, checked.metric};
  if (checked.seeds.empty()) {
    row.insert(row.end(), {"0", "", "", "", "", verdict_text(checked)});
    return row;
  }
  const Change& change = checked.change;
  const auto text = [&](double value) { return value_text(checked.metric, value); };
  row.insert(row.end(),
             {fmt::to_string(checked.seeds.size()),
              fmt::format("{} ± {}", text(change.before), text(change.spread)), text(change.after),
              spreads_text(change.in_spreads()), text(change.tolerance), verdict_text(checked)});
  return row;
}

bool moved(const CheckedMetric& checked) {
  return checked.change.movement != Movement::kSame || !checked.missing.empty();
}

void print_check(const AccuracyCheck& check, const std::filesystem::path& baseline, bool all) {
  Table table{
      .caption = fmt::format("Accuracy against {}", baseline.string()),
      .columns = {{"domain", Align::kLeft},
                  {"method", Align::kLeft},
                  {"metric", Align::kLeft},
                  {"seeds", Align::kRight},
                  {"baseline", Align::kRight},
                  {"now", Align::kRight},
                  {"in spreads", Align::kRight},
                  {"tolerance", Align::kRight},
                  {"verdict", Align::kLeft}},
      .rows = {},
      .notes = {"Errors in percent; baseline: mean ± spread over seeds; smaller is better."}};
  std::size_t regressions = 0;
  std::size_t improvements = 0;
  std::size_t missing = 0;
  std::size_t compared = 0;
  for (const CheckedMetric& checked : check.metrics) {
    regressions += checked.change.movement == Movement::kRegression ? 1U : 0U;
    improvements += checked.change.movement == Movement::kImprovement ? 1U : 0U;
    missing += checked.missing.empty() ? 0U : 1U;
    compared += checked.seeds.empty() ? 0U : 1U;
    if (all || moved(checked)) table.rows.push_back(row_of(checked));
  }
  if (!table.rows.empty()) fmt::print("{}\n", to_plain_text(table));
  if (!check.not_covered.empty()) {
    fmt::print("not in the baseline: {}; --update adds what has {} finished seeds or more\n",
               one_line(join(check.not_covered, ", ")), kFewestBaselineSeeds);
  }
  fmt::print("{}: {} metrics compared: {} regressions, {} improvements, {} with missing cells\n",
             check.passed() ? "passed" : "FAILED", compared, regressions, improvements, missing);
}

void write_report(const AccuracyCheck& check, const std::filesystem::path& file) {
  std::vector<JunitCase> cases;
  for (const CheckedMetric& checked : check.metrics) {
    JunitCase one{.class_name = checked.key.first + "/" + checked.key.second,
                  .name = checked.metric,
                  .failure = "",
                  .error = checked.missing.empty() ? "" : "missing: " + checked.missing};
    if (checked.change.movement == Movement::kRegression) {
      const Change& change = checked.change;
      one.failure = fmt::format(
          "{} -> {} ({} spreads, tolerance {})", value_text(checked.metric, change.before),
          value_text(checked.metric, change.after), spreads_text(change.in_spreads()),
          value_text(checked.metric, change.tolerance));
    }
    cases.push_back(std::move(one));
  }
  write_junit("motifbench check", cases, file);
}

int update(const Store& store, const CellFilter& filter, const std::filesystem::path& file) {
  Baseline baseline = baseline_of(store, filter);
  std::vector<std::string> too_few;
  std::erase_if(baseline, [&](const auto& item) {
    const bool drop = fewest_seeds(item.second) < kFewestBaselineSeeds;
    if (drop) too_few.push_back(item.first.first + "/" + item.first.second);
    return drop;
  });
  if (baseline.empty()) {
    throw_failure(
        "{} holds no method with at least {} finished seeds that --filter lets through; "
        "{} was left as it is",
        store.file().string(), kFewestBaselineSeeds, file.string());
  }
  if (!too_few.empty()) {
    fmt::print("left out, fewer than {} finished seeds: {}\n", kFewestBaselineSeeds,
               one_line(join(too_few, ", ")));
  }
  const std::size_t written = baseline.size();
  if (std::filesystem::exists(file)) {
    Baseline former = read_baseline(file);
    for (const auto& [key, entry] : baseline) {
      const auto found = former.find(key);
      if (found == former.end() || fewest_seeds(found->second) <= fewest_seeds(entry)) continue;
      fmt::print(stderr, "warning: {}/{} has {} seeds now, and had {} in {}\n", key.first,
                 key.second, fewest_seeds(entry), fewest_seeds(found->second), file.string());
    }
    baseline.merge(former);
  }
  write_baseline(baseline, file);
  fmt::print("wrote {}: {} methods from the results, {} as they were\n", file.string(), written,
             baseline.size() - written);
  return 0;
}

int run_check(const Arguments& arguments) {
  const std::optional<ParsedOptions> given = check_options().parse(arguments);
  if (!given) return 0;
  const std::filesystem::path file = given->text("baseline");
  const CellFilter filter = filter_of(*given);
  const double alarm_rate = alarm_rate_of(*given);
  if (given->has("update")) {
    for (const char* const name : {"junit", "all"}) {
      if (given->has(name)) throw_usage("check: --update and --{} exclude each other", name);
    }
    return update(open_results(*given), filter, file);
  }
  const Baseline baseline = read_baseline(file);
  const AccuracyCheck check = check_accuracy(baseline, open_results(*given), filter, alarm_rate);
  if (check.metrics.empty()) {
    throw_usage("check: --filter leaves none of the cells of {}", file.string());
  }
  print_check(check, file, given->has("all"));
  if (given->has("junit")) write_report(check, given->text("junit"));
  return check.passed() ? 0 : kExitFailure;
}

}  // namespace

constinit const Command kCheckCommand = {
    "check", "Hold the results against a stored baseline; fails if accuracy got worse", run_check};

}  // namespace motifbench
