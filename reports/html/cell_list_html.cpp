#include "reports/html/cell_list_html.h"

#include <fmt/format.h>

#include "harness/draw/number_text.h"
#include "reports/html/metric_text.h"
#include "reports/html/table_html.h"
#include "reports/support/labels.h"
#include "reports/support/numbers.h"

namespace motifbench {
namespace {

Html number_cell(const std::string& address, const std::string& text) {
  return element("td", {{"class", "number"}},
                 element("a", {{"href", address}, {"tabindex", "-1"}}, text));
}

/// Cells of one run under `metrics`.
Html run_row(const PageMap& map, const SeedRun& run, const std::vector<std::string>& metrics) {
  const std::string file = map.cell_file(run);
  Html cells =
      element("th", {{"scope", "row"}}, link_to(file, fmt::format("seed {}", run.cell.id.seed))) +
      element("td", {{"class", "status " + std::string(to_text(run.cell.status))}},
              to_text(run.cell.status));
  const DensityScores* model = run.final_model();
  if (model == nullptr) {
    const std::string why =
        run.cell.message.empty() ? "no final model" : "no final model: " + run.cell.message;
    cells +=
        element("td", {{"class", "missing"}, {"colspan", fmt::to_string(metrics.size() + 1)}}, why);
  } else {
    for (const std::string& name : metrics) {
      const MetricValue* value = find_metric_value(*model, name);
      cells += value == nullptr ? element("td", {{"class", "number missing"}}, "not measured")
                                : number_cell(fmt::format("{}#metric-{}", file, slug(name)),
                                              metric_value_text(name, value->value));
    }
    cells += number_cell(file + "#ladder", density_text(model->density));
  }
  cells += number_cell(file + "#learning", fmt::to_string(run.cell.samples)) +
           number_cell(file + "#identity", seconds_text(run.cell.wall_seconds));
  return element("tr", {}, cells);
}

Html heads(const std::vector<std::string>& metrics) {
  Html cells =
      element("th", {{"scope", "col"}}, "cell") + element("th", {{"scope", "col"}}, "status");
  for (const std::string& name : metrics) {
    cells += element("th", {{"scope", "col"}, {"class", "number"}}, metric_title(name));
  }
  for (const char* const head : {"nominal density", "samples", "time"}) {
    cells += element("th", {{"scope", "col"}, {"class", "number"}}, head);
  }
  return element("thead", {}, element("tr", {}, cells));
}

}  // namespace

std::string cell_list_anchor(const DomainRuns& domain) { return "cells--" + domain.slug; }

Html cell_list(const PageMap& map, const DomainRuns& domain) {
  std::vector<std::string> metrics;
  for (const MethodRuns& method : domain.methods) {
    for (const SeedRun* run : method.finished()) add_metric_names(metrics, *run->final_model());
  }
  constexpr std::size_t kOtherColumns = 5;
  const std::string columns = fmt::to_string(metrics.size() + kOtherColumns);
  Html groups;
  for (const MethodRuns& method : domain.methods) {
    const std::string others = shortfall_text(domain, method);
    const Html label = element("strong", {}, method.label) +
                       element("span", {{"class", "meta"}},
                               fmt::format(" {}{}{}", seed_count(domain, method),
                                           others.empty() ? "" : ", ", others));
    Html rows = element("tr", {{"class", "group"}},
                        element("th", {{"scope", "rowgroup"}, {"colspan", columns}},
                                element("span", {{"class", "stay"}}, label)));
    for (const SeedRun& run : method.runs) rows += run_row(map, run, metrics);
    groups += element(
        "tbody",
        {{"id", PageMap::runs_anchor(domain, method)}, {"data-method", map.method_filter(method)}},
        rows);
  }
  const std::string anchor = cell_list_anchor(domain);
  return element(
      "section", {{"id", anchor}, {"class", "report"}, {"aria-labelledby", anchor + "-title"}},
      element("h3", {{"id", anchor + "-title"}}, "Cells") +
          element("p", {{"class", "lead"}}, "Every training run, with its final model's metrics.") +
          scroll_box("Cells of " + domain.label,
                     element("table", {{"class", "cells"}}, heads(metrics) + groups)));
}

}  // namespace motifbench
