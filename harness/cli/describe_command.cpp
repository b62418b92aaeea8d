#include <optional>

#include "harness/cli/common_options.h"
#include "harness/cli/description.h"
#include "harness/core/error.h"
#include "harness/core/method.h"
#include "harness/store/report.h"

namespace motifbench {
namespace {

/// A domain's facts at each of its presets. One whose data or tools are missing says so.
std::string facts_of_presets(const std::string& name) {
  std::string text;
  for (const ParameterSpec& parameter :
       DomainRegistry::instance().find(name).descriptor.parameters) {
    if (parameter.name != "preset") continue;
    for (const std::string& preset : parameter.choices) {
      try {
        const auto domain = DomainRegistry::instance().make(name, {{"preset", preset}});
        text += describe_facts(domain->facts());
        if (const std::string missing = domain->missing(); !missing.empty()) {
          text += fmt::format("    {:<18}{}\n", "MISSING HERE", missing);
        }
      } catch (const Error& error) {
        text += fmt::format("  Preset {}: not available here: {}\n", preset, error.what());
      }
    }
  }
  return text;
}

std::vector<std::string> all_names() {
  std::vector<std::string> names;
  const auto add = [&](const std::vector<std::string>& more) {
    names.insert(names.end(), more.begin(), more.end());
  };
  add(MethodRegistry::instance().names());
  add(DomainRegistry::instance().names());
  add(ReportRegistry::instance().names());
  for (const MetricDefinition& metric : metric_definitions()) names.emplace_back(metric.name);
  return names;
}

/// Everything of that name: a report may be called like a metric.
std::string describe(const std::string& name) {
  std::string text;
  if (MethodRegistry::instance().contains(name)) {
    text += describe_plugin(Method::kKind, MethodRegistry::instance().find(name).descriptor);
  }
  if (DomainRegistry::instance().contains(name)) {
    text += describe_plugin(Domain::kKind, DomainRegistry::instance().find(name).descriptor);
    text += facts_of_presets(name);
  }
  if (ReportRegistry::instance().contains(name)) {
    text += describe_plugin(Report::kKind, ReportRegistry::instance().find(name).descriptor);
  }
  for (const MetricDefinition& metric : metric_definitions()) {
    if (metric.name == name) text += describe_metric(metric);
  }
  return text;
}

int run_describe(const Arguments& arguments) {
  OptionSet options(kDescribeCommand);
  options.arguments("NAME...", 1, 100)
      .example("motifbench describe sparling_mt")
      .example("motifbench describe digit_circle")
      .example("motifbench describe fpe");
  add_plugin(options);
  const std::optional<ParsedOptions> given = options.parse(arguments);
  if (!given) return 0;
  load_plugins(*given);
  for (const std::string& name : given->arguments()) {
    const std::string text = describe(name);
    if (text.empty()) {
      throw_usage(
          "describe: no method, domain, report or metric is called '{}'{}; 'motifbench list' "
          "shows all",
          name, nearest_hint(name, all_names()));
    }
    fmt::print("{}", text);
  }
  return 0;
}

}  // namespace

constinit const Command kDescribeCommand = {
    "describe", "Explain a method, domain, report or metric", run_describe};

}  // namespace motifbench
