#include <algorithm>
#include <optional>

#include "harness/cli/common_options.h"
#include "harness/core/domain.h"
#include "harness/core/error.h"
#include "harness/core/method.h"
#include "harness/metrics/definitions.h"
#include "harness/store/report.h"

namespace motifbench {
namespace {

struct NamedLine {
  std::string name;
  std::string summary;
};

using Lines = std::vector<NamedLine>;

template <typename Product>
Lines registered() {
  Lines lines;
  for (const std::string& name : Registry<Product>::instance().names()) {
    lines.push_back({name, Registry<Product>::instance().find(name).descriptor.summary});
  }
  return lines;
}

/// Every preset once, with the domains that have it.
Lines presets() {
  Lines lines;
  for (const std::string& domain : DomainRegistry::instance().names()) {
    for (const ParameterSpec& parameter :
         DomainRegistry::instance().find(domain).descriptor.parameters) {
      if (parameter.name != "preset") continue;
      for (const std::string& preset : parameter.choices) {
        const auto known = std::find_if(lines.begin(), lines.end(),
                                        [&](const NamedLine& line) { return line.name == preset; });
        if (known == lines.end()) {
          lines.push_back({preset, domain});
        } else {
          known->summary += ", " + domain;
        }
      }
    }
  }
  return lines;
}

Lines metrics() {
  Lines lines;
  lines.reserve(metric_definitions().size());
  for (const MetricDefinition& metric : metric_definitions()) {
    lines.push_back({std::string(metric.name), std::string(metric.title)});
  }
  return lines;
}

struct Listing {
  std::string name;
  Lines (*lines)();
};

const std::vector<Listing>& listings() {
  static const std::vector<Listing> all = {{"methods", registered<Method>},
                                           {"domains", registered<Domain>},
                                           {"presets", presets},
                                           {"reports", registered<Report>},
                                           {"metrics", metrics}};
  return all;
}

void print_lines(const Lines& lines, std::string_view indent) {
  std::size_t width = 0;
  for (const NamedLine& line : lines) width = std::max(width, line.name.size());
  for (const NamedLine& line : lines) {
    fmt::print("{}{:<{}}  {}\n", indent, line.name, width, line.summary);
  }
}

int run_list(const Arguments& arguments) {
  OptionSet options(kListCommand);
  options.arguments("[methods|domains|presets|reports|metrics]", 0, 1)
      .example("motifbench list")
      .example("motifbench list methods")
      .example("motifbench list methods --plugin ./my_method.so");
  add_plugin(options);
  const std::optional<ParsedOptions> given = options.parse(arguments);
  if (!given) return 0;
  load_plugins(*given);

  std::vector<std::string> names;
  names.reserve(listings().size());
  for (const Listing& listing : listings()) names.push_back(listing.name);
  if (given->arguments().empty()) {
    for (const Listing& listing : listings()) {
      fmt::print("{}:\n", listing.name);
      print_lines(listing.lines(), "  ");
    }
    return 0;
  }
  const std::string& wanted = given->arguments().front();
  for (const Listing& listing : listings()) {
    if (listing.name != wanted) continue;
    print_lines(listing.lines(), "");
    return 0;
  }
  throw_usage("list: unknown kind '{}'{}; valid: {}", wanted, nearest_hint(wanted, names),
              join(names, ", "));
}

}  // namespace

constinit const Command kListCommand = {
    "list", "List the methods, domains, presets, reports and metrics", run_list};

}  // namespace motifbench
