#include "reports/html/overview_html.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "harness/core/text.h"
#include "reports/html/table_html.h"
#include "reports/support/labels.h"

namespace motifbench {
namespace {

constexpr std::size_t kDateLength = 10;  // of "2026-01-31T..."

std::vector<const SeedRun*> runs_of(const DomainRuns& domain) {
  std::vector<const SeedRun*> runs;
  for (const MethodRuns& method : domain.methods) {
    for (const SeedRun& run : method.runs) runs.push_back(&run);
  }
  return runs;
}

/// The values of an environment variable over all cells that ran, "not recorded" if none has it.
std::string environment_values(const DomainRuns& domain, const std::string& name) {
  std::set<std::string> values;
  for (const SeedRun* run : runs_of(domain)) {
    const auto found = run->cell.environment.find(name);
    if (found != run->cell.environment.end()) values.insert(found->second);
  }
  return values.empty() ? "not recorded" : join({values.begin(), values.end()}, ", ");
}

/// "2026-01-31", or the first and the last day.
std::string days(const DomainRuns& domain) {
  std::set<std::string> found;
  for (const SeedRun* run : runs_of(domain)) {
    if (!run->cell.finished.empty()) found.insert(run->cell.finished.substr(0, kDateLength));
  }
  if (found.empty()) return "not recorded";
  return found.size() == 1 ? *found.begin()
                           : fmt::format("{} to {}", *found.begin(), *found.rbegin());
}

/// "51/54, 2 diverged, 1 not run".
std::string finished_text(const DomainRuns& domain) {
  std::size_t finished = 0;
  std::map<std::string, std::size_t> others;
  for (const SeedRun* run : runs_of(domain)) {
    if (run->final_model() != nullptr) {
      ++finished;
    } else {
      ++others[run->ok() ? "without final model" : std::string(to_text(run->cell.status))];
    }
  }
  const std::size_t asked = domain.methods.size() * domain.seeds.size();
  if (asked > runs_of(domain).size()) others["not run"] = asked - runs_of(domain).size();
  std::string text = fmt::format("{}/{}", finished, asked);
  for (const auto& [status, count] : others) text += fmt::format(", {} {}", count, status);
  return text;
}

Html coverage_cell(const PageMap& map, const DomainRuns& domain, const std::string& label) {
  const Attributes filters = {{"data-domain", map.domain_filter(domain)},
                              {"data-preset", map.preset_filter(domain)}};
  const auto method = std::find_if(domain.methods.begin(), domain.methods.end(),
                                   [&](const MethodRuns& m) { return m.label == label; });
  const bool any = method != domain.methods.end();
  const std::size_t finished = any ? method->finished().size() : 0;
  Attributes attributes = filters;
  attributes.emplace_back("class", finished == domain.seeds.size() ? "full"
                                   : finished > 0                  ? "partial"
                                                                   : "none");
  if (!any) {
    return element("td", attributes, fmt::format("0/{} seeds", domain.seeds.size()));
  }
  const std::string address = "#" + PageMap::runs_anchor(domain, *method);
  return element("td", attributes, link_to(address, seed_count(domain, *method)));
}

}  // namespace

Html overview_table(const PageMap& map) {
  Html heads;
  for (const char* const head :
       {"Domain", "Preset", "Methods", "Seeds", "Cells finished", "Commit", "Device", "Finished"}) {
    heads += element("th", {{"scope", "col"}}, head);
  }
  Html rows;
  for (const DomainRuns& domain : map.snapshot().domains) {
    const Spec& spec = domain.methods.front().runs.front().cell.id.domain;
    const std::string name =
        bare_domain_label(spec) + (is_stand_in(domain.provenance) ? ", stand-in" : "");
    Html cells =
        element("th", {{"scope", "row"}}, link_to("#" + PageMap::domain_anchor(domain), name));
    for (const std::string& text :
         {domain.preset.empty() ? "none" : domain.preset, fmt::to_string(domain.methods.size()),
          ranges(domain.seeds), finished_text(domain), environment_values(domain, "git_commit"),
          environment_values(domain, "device"), days(domain)}) {
      cells += element("td", {}, text);
    }
    rows += element(
        "tr",
        {{"data-domain", map.domain_filter(domain)}, {"data-preset", map.preset_filter(domain)}},
        cells);
  }
  return scroll_box("What was run", element("table", {{"class", "overview"}},
                                            element("thead", {}, element("tr", {}, heads)) +
                                                element("tbody", {}, rows)));
}

Html coverage_section(const PageMap& map) {
  Html heads = element("th", {{"scope", "col"}}, "method");
  std::vector<std::string> labels;
  for (const DomainRuns& domain : map.snapshot().domains) {
    heads += element("th",
                     {{"scope", "col"},
                      {"data-domain", map.domain_filter(domain)},
                      {"data-preset", map.preset_filter(domain)}},
                     link_to("#" + PageMap::domain_anchor(domain), domain.label));
    for (const MethodRuns& method : domain.methods) {
      if (std::find(labels.begin(), labels.end(), method.label) == labels.end()) {
        labels.push_back(method.label);
      }
    }
  }
  Html rows;
  for (const std::string& label : labels) {
    Html cells = element("th", {{"scope", "row"}}, label);
    for (const DomainRuns& domain : map.snapshot().domains) {
      cells += coverage_cell(map, domain, label);
    }
    rows += element("tr", {{"data-method", map.methods().value(label)}}, cells);
  }
  return element(
      "section", {{"id", "coverage"}, {"aria-labelledby", "coverage-title"}},
      element("h2", {{"id", "coverage-title"}}, "Coverage") +
          element(
              "p", {{"class", "lead"}},
              "Finished seeds of those that each domain was run with. A table below that lacks a "
              "seed says so.") +
          scroll_box("Coverage", element("table", {{"class", "coverage"}},
                                         element("thead", {}, element("tr", {}, heads)) +
                                             element("tbody", {}, rows))));
}

}  // namespace motifbench
