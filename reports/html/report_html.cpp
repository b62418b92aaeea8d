#include "reports/html/report_html.h"

#include <fmt/format.h>

#include <algorithm>

#include "harness/core/error.h"
#include "harness/core/text.h"
#include "reports/html/cell_list_html.h"
#include "reports/html/figure_html.h"
#include "reports/html/table_html.h"
#include "reports/support/labels.h"

namespace motifbench {
namespace {

/// "error_by_density" → "Error by density".
std::string title_of(const std::string& report) {
  std::string title = report;
  std::replace(title.begin(), title.end(), '_', ' ');
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') {
    title[0] = static_cast<char>(title[0] - 'a' + 'A');
  }
  return title;
}

/// The method that a table or figure is named after, the longest name if several fit; null if none
/// does.
const MethodRuns* method_of(const std::string& stem, const DomainRuns* domain) {
  if (domain == nullptr) return nullptr;
  const MethodRuns* found = nullptr;
  for (const MethodRuns& method : domain->methods) {
    const bool longer = found == nullptr || method.slug.size() > found->slug.size();
    if (longer && stem.ends_with("_" + method.slug)) found = &method;
  }
  return found;
}

std::string anchor_of(const PageReport& report, const DomainRuns* domain) {
  return fmt::format("{}--{}", slug(report.name),
                     domain != nullptr ? domain->slug : std::string("all"));
}

}  // namespace

std::string ReportSections::file_name(const std::string& stem) {
  const std::string base = slug(stem);
  std::string name = base;
  for (int number = 2; !names_.insert(name).second; ++number) {
    name = fmt::format("{}_{}", base, number);
  }
  return name;
}

Html ReportSections::table(const NamedTable& named, const DomainRuns* domain) {
  const std::string name = file_name(named.stem);
  const std::string file = fmt::format("tables/{}.csv", name);
  files_.files.push_back({file, to_csv(named.data ? *named.data : named.table)});
  const auto& columns = named.table.columns;
  const bool rows_say = std::any_of(columns.begin(), columns.end(), [](const TableColumn& column) {
    return column.header == kMethodColumn;
  });
  return table_html(named.table, {.map = &map_,
                                  .domain = domain,
                                  .method = rows_say ? nullptr : method_of(named.stem, domain),
                                  .anchor = "table-" + name,
                                  .data_file = file});
}

Html ReportSections::figure(const Figure& figure, const PageReport& report,
                            const DomainRuns* domain) {
  Figure shown = figure;
  shown.stem = "figures/" + file_name(figure.stem);
  const bool is_vector = figure_file(shown).ends_with(".svg");
  shown.formats = {is_vector ? PictureFormat::kSvg : PictureFormat::kPng};
  files_.figures.push_back(shown);
  const MethodRuns* method = method_of(figure.stem, domain);
  const std::string place = domain != nullptr ? domain->label : "All domains";
  const std::string words =
      fmt::format("{}{}: {}", place, method != nullptr ? ", " + method->label : "", report.summary);
  return figure_html(shown, "", words, method != nullptr ? map_.method_filter(*method) : "");
}

Html ReportSections::section(const PageReport& report, const Sheet& sheet,
                             const DomainRuns* domain) {
  const std::string anchor = fmt::format("{}--{}", slug(report.name),
                                         domain != nullptr ? domain->slug : std::string("all"));
  Html content = element("h3", {{"id", anchor + "-title"}}, title_of(report.name)) +
                 element("p", {{"class", "lead"}}, report.summary);
  Html figures;
  for (const Figure& one : sheet.figures) figures += figure(one, report, domain);
  if (!figures.empty()) content += element("div", {{"class", "figures"}}, figures);
  for (const NamedTable& one : sheet.tables) content += table(one, domain);
  // A report that has nothing but words is shown as a terminal would.
  if (sheet.figures.empty() && sheet.tables.empty()) {
    content += scroll_box(title_of(report.name), element("pre", {}, sheet.text));
  }
  return element("section",
                 {{"id", anchor}, {"class", "report"}, {"aria-labelledby", anchor + "-title"}},
                 content);
}

Html ReportSections::of_domain(const DomainRuns& domain) {
  const Snapshot alone{.domains = {domain}};
  Html contents;
  Html sections;
  Html silent;
  for (const PageReport& report : reports_) {
    try {
      const Sheet sheet = report.report->compose(alone);
      for (const NamedTable& one : sheet.tables) shown_.insert(one.stem);
      for (const Figure& one : sheet.figures) shown_.insert(one.stem);
      sections += section(report, sheet, &domain);
      contents +=
          link_to("#" + anchor_of(report, &domain), title_of(report.name)) + Html::text(" ");
    } catch (const Error& error) {
      silent += element("li", {}, error.what());
    }
  }
  contents += link_to("#" + cell_list_anchor(domain), "Cells");
  sections =
      element("nav", {{"class", "contents"}, {"aria-label", "Of " + domain.label}}, contents) +
      sections;
  if (silent.empty()) return sections;
  return sections + element("div", {{"class", "silent"}},
                            element("p", {{"class", "caption"}}, "Not shown, for lack of runs") +
                                element("ul", {{"class", "notes"}}, silent));
}

Html ReportSections::across_domains() {
  if (map_.snapshot().domains.size() < 2) return {};
  Html sections;
  for (const PageReport& report : reports_) {
    try {
      Sheet sheet = report.report->compose(map_.snapshot());
      std::erase_if(sheet.tables, [&](const NamedTable& one) { return shown_.contains(one.stem); });
      std::erase_if(sheet.figures, [&](const Figure& one) { return shown_.contains(one.stem); });
      if (sheet.tables.empty() && sheet.figures.empty()) continue;
      sections += section(report, sheet, nullptr);
    } catch (const Error&) {
      // Nothing of any domain: each domain's section has said so.
      continue;
    }
  }
  return sections;
}

}  // namespace motifbench
