#include "reports/html/page.h"

#include <fmt/format.h>

#include "harness/core/error.h"
#include "harness/draw/number_text.h"
#include "reports/html/cell_html.h"
#include "reports/html/cell_list_html.h"
#include "reports/html/document.h"
#include "reports/html/figure_html.h"
#include "reports/html/overview_html.h"
#include "reports/support/ledger_tables.h"

namespace motifbench {
namespace {

constexpr const char* kTitle = "Motifbench results";
/// The value of a filter that lets all pass: no label's value has a '*'.
constexpr const char* kAll = "*";

Html filter_field(const std::string& name, const FilterField& field) {
  Html options = element("option", {{"value", kAll}}, "all");
  for (const auto& [label, value] : field.choices()) {
    options += element("option", {{"value", value}}, label.empty() ? "none" : label);
  }
  return element("label", {},
                 element("span", {}, name) + element("select", {{"data-filter", name}}, options));
}

Html bar(const PageMap& map, bool across) {
  Html places = link_to("#claims", "Claims") + Html::text(" ") + link_to("#coverage", "Coverage");
  for (const DomainRuns& domain : map.snapshot().domains) {
    places += Html::text(" ") + element("a",
                                        {{"href", "#" + PageMap::domain_anchor(domain)},
                                         {"data-domain", map.domain_filter(domain)},
                                         {"data-preset", map.preset_filter(domain)}},
                                        domain.label);
  }
  if (across) places += Html::text(" ") + link_to("#across", "Across domains");
  const Html fields =
      filter_field("domain", map.domains()) + filter_field("method", map.methods()) +
      filter_field("preset", map.presets()) +
      element("button", {{"type", "button"}, {"id", "clear"}, {"hidden", "hidden"}}, "Clear");
  return element("nav", {{"class", "places"}, {"aria-label", "Sections"}}, places) +
         element("form", {{"id", "filters"}, {"aria-label", "Filters"}, {"hidden", "hidden"}},
                 fields) +
         theme_button();
}

Html domain_section(const PageMap& map, const DomainRuns& domain, ReportSections& reports) {
  const std::string anchor = PageMap::domain_anchor(domain);
  std::string lead =
      "Data: " + (domain.provenance.empty() ? "provenance not recorded" : domain.provenance) + ".";
  if (domain.minimum_density > 0) {
    lead += fmt::format(" Minimum density {}.", density_text(domain.minimum_density));
  }
  return element("section",
                 {{"id", anchor},
                  {"class", "domain"},
                  {"data-domain", map.domain_filter(domain)},
                  {"data-preset", map.preset_filter(domain)},
                  {"aria-labelledby", anchor + "-title"}},
                 element("h2", {{"id", anchor + "-title"}}, domain.label) +
                     element("p", {{"class", "lead"}}, lead) + reports.of_domain(domain) +
                     cell_list(map, domain));
}

std::string index_page(const PageMap& map, const PageLedger& ledger, const Html& domains,
                       const Html& across) {
  Html content = element("header", {},
                         element("h1", {}, kTitle) +
                             element("p", {{"class", "lead"}},
                                     "What was run, which claims of the paper it bears out, and "
                                     "behind every number the training runs that made it.") +
                             overview_table(map)) +
                 ledger_section(ledger, map) + coverage_section(map) + domains;
  if (!across.empty()) {
    content += element("section", {{"id", "across"}, {"aria-labelledby", "across-title"}},
                       element("h2", {{"id", "across-title"}}, "Across domains") + across);
  }
  return to_text(
      Document{.title = kTitle, .root = "", .bar = bar(map, !across.empty()), .content = content});
}

std::size_t cell_count(const Snapshot& snapshot) {
  std::size_t count = 0;
  for (const DomainRuns& domain : snapshot.domains) {
    for (const MethodRuns& method : domain.methods) count += method.runs.size();
  }
  return count;
}

}  // namespace

std::vector<PagePart> compose_page(const Snapshot& snapshot, const PageLedger& ledger,
                                   const std::vector<PageReport>& reports,
                                   const PageProgress& progress) {
  if (snapshot.domains.empty()) {
    throw_failure("report --html: the result file holds no cells; run some first");
  }
  const PageMap map(snapshot, ledger.claims);
  std::vector<PagePart> parts;
  const std::size_t count = cell_count(snapshot);
  for (const DomainRuns& domain : snapshot.domains) {
    for (const MethodRuns& method : domain.methods) {
      for (const SeedRun& run : method.runs) {
        parts.push_back({.label = fmt::format("cell {}/{}: {}, {}, seed {}", parts.size() + 1,
                                              count, domain.label, method.label, run.cell.id.seed),
                         .sheet = cell_page(map, domain, method, run)});
      }
    }
  }
  ReportSections sections(map, reports);
  Html domains;
  for (const DomainRuns& domain : snapshot.domains) {
    progress(fmt::format("tables and figures: {}", domain.label));
    domains += domain_section(map, domain, sections);
  }
  const Html across = sections.across_domains();
  for (const Figure& figure : sections.files().figures) {
    parts.push_back({.label = fmt::format("figure {}", figure_file(figure)), .sheet = {}});
    parts.back().sheet.figures = {figure};
  }
  parts.push_back({.label = "index.html", .sheet = {}});
  Sheet& last = parts.back().sheet;
  last.files = sections.files().files;
  if (!ledger.claims.empty()) {
    last.files.push_back({"tables/claims.csv", to_csv(ledger_data(ledger.claims))});
  }
  for (TextFile& file : page_assets()) last.files.push_back(std::move(file));
  last.files.push_back({"index.html", index_page(map, ledger, domains, across)});
  return parts;
}

}  // namespace motifbench
