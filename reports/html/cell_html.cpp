#include "reports/html/cell_html.h"

#include <fmt/format.h>

#include <algorithm>

#include "harness/core/text.h"
#include "harness/metrics/definitions.h"
#include "reports/html/cell_figures.h"
#include "reports/html/confusion_html.h"
#include "reports/html/document.h"
#include "reports/html/figure_html.h"
#include "reports/html/metric_text.h"
#include "reports/html/table_html.h"
#include "reports/support/labels.h"
#include "reports/support/numbers.h"

namespace motifbench {
namespace {

constexpr const char* kRoot = "../";

Html section(const std::string& anchor, const std::string& title, const Html& content) {
  return element("section", {{"id", anchor}, {"aria-labelledby", anchor + "-title"}},
                 element("h2", {{"id", anchor + "-title"}}, title) + content);
}

using Facts = std::vector<std::pair<std::string, std::string>>;

Html fact_list(const Facts& facts) {
  Html items;
  for (const auto& [name, value] : facts) {
    items += element("div", {}, element("dt", {}, name) + element("dd", {}, value));
  }
  return element("dl", {{"class", "facts"}}, items);
}

/// What is not known says so.
std::string known(const std::string& value) { return value.empty() ? "not recorded" : value; }

Html identity(const DomainRuns& domain, const SeedRun& run) {
  const CellRow& cell = run.cell;
  Facts facts = {{"Identity", cell.identity}, {"Status", std::string(to_text(cell.status))}};
  if (!cell.message.empty()) facts.emplace_back("Message", cell.message);
  facts.insert(facts.end(),
               {{"Data", known(domain.provenance)},
                {"Minimum density", cell.minimum_density > 0 ? density_text(cell.minimum_density)
                                                             : std::string("not known")},
                {"Training samples", fmt::to_string(cell.samples)},
                {"Optimiser steps", fmt::to_string(cell.steps)},
                {"Started", known(cell.started)},
                {"Finished", known(cell.finished)},
                {"Wall time", seconds_text(cell.wall_seconds)},
                {"CPU time", seconds_text(cell.cpu_seconds)},
                {"Training samples per second", fmt::format("{:.3g}", cell.samples_per_second)}});
  return section("identity", "Identity", fact_list(facts));
}

Html environment(const SeedRun& run) {
  Facts facts(run.cell.environment.begin(), run.cell.environment.end());
  const Html content = facts.empty()
                           ? element("p", {{"class", "missing"}}, "Not recorded: it never ran.")
                           : fact_list(facts);
  return section("environment", "Environment", content);
}

Html metrics(const SeedRun& run) {
  const DensityScores* model = run.final_model();
  if (model == nullptr) {
    return section(
        "metrics", "Final model",
        element("p", {{"class", "missing"}},
                fmt::format("No final model: the cell is {}.", to_text(run.cell.status))));
  }
  Html rows;
  for (const MetricValue& metric : model->scores.metrics) {
    rows += element(
        "tr", {{"id", "metric-" + slug(metric.name)}},
        element("th", {{"scope", "row"}}, metric_title(metric.name)) +
            element("td", {{"class", "number"}}, metric_value_text(metric.name, metric.value)) +
            element("td", {{"class", "number"}}, fmt::to_string(metric.samples)) +
            element("td", {{"class", "words"}}, metric_definition(metric.name)));
  }
  Html heads = element("th", {{"scope", "col"}}, "metric") +
               element("th", {{"scope", "col"}, {"class", "number"}}, "value") +
               element("th", {{"scope", "col"}, {"class", "number"}}, "samples") +
               element("th", {{"scope", "col"}}, "definition");
  const std::string lead =
      fmt::format("Nominal density {}, {} training samples behind the weights.",
                  density_text(model->density), model->samples_seen);
  return section("metrics", "Final model",
                 element("p", {{"class", "lead"}}, lead) +
                     scroll_box("Metrics of the final model",
                                element("table", {{"class", "metrics"}},
                                        element("thead", {}, element("tr", {}, heads)) +
                                            element("tbody", {}, rows))));
}

Html ladder_table(const SeedRun& run) {
  Table table{.caption = "Every evaluated model, largest density first",
              .columns = {{"nominal density", Align::kRight}, {"training samples", Align::kRight}},
              .rows = {},
              .notes = {}};
  std::vector<std::string> names;
  for (const DensityScores& model : run.models) add_metric_names(names, model);
  for (const std::string& name : names) {
    table.columns.push_back({metric_title(name), Align::kRight});
  }
  for (const DensityScores& model : run.models) {
    std::vector<std::string> row = {density_text(model.density),
                                    fmt::to_string(model.samples_seen)};
    for (const std::string& name : names) {
      const MetricValue* value = find_metric_value(model, name);
      row.push_back(value != nullptr ? metric_value_text(name, value->value) : "not measured");
    }
    table.rows.push_back(std::move(row));
  }
  return table_html(table, {.anchor = "ladder-table"});
}

/// The other seeds of the method, the page's own among them without a link.
Html seed_links(const PageMap& map, const MethodRuns& method, const SeedRun& shown) {
  Html links;
  for (const SeedRun& run : method.runs) {
    const std::string text = fmt::format("seed {}", run.cell.id.seed);
    links += &run == &shown ? element("span", {{"aria-current", "page"}}, text)
                            : link_to(map.cell_name(run) + ".html", text);
    links += Html::text(" ");
  }
  return element("nav", {{"class", "places"}, {"aria-label", "Seeds of this method"}}, links);
}

Html bar(const PageMap& map, const DomainRuns& domain, const MethodRuns& method,
         const SeedRun& run) {
  const std::string index = std::string(kRoot) + "index.html";
  const Html back = element(
      "nav", {{"class", "places"}, {"aria-label", "Way back"}},
      link_to(index, "← All results") + Html::text(" ") +
          link_to(index + "#" + PageMap::runs_anchor(domain, method), "Cells of the method"));
  return back + seed_links(map, method, run) + theme_button();
}

Html picture_or(const std::optional<CellFigure>& figure, const std::string& otherwise,
                Sheet& sheet) {
  if (!figure) return element("p", {{"class", "missing"}}, otherwise);
  sheet.figures.push_back(figure->figure);
  return figure_html(figure->figure, kRoot, figure->words);
}

}  // namespace

Sheet cell_page(const PageMap& map, const DomainRuns& domain, const MethodRuns& method,
                const SeedRun& run) {
  const std::string name = "figures/" + map.cell_name(run);
  const std::string title = fmt::format("{}, seed {}", method.label, run.cell.id.seed);
  const DensityScores* model = run.final_model();
  Sheet sheet;
  Html content = element("h1", {}, title) + element("p", {{"class", "subtitle"}}, domain.label);
  content +=
      element("p", {{"class", "status " + std::string(to_text(run.cell.status))}},
              run.cell.message.empty()
                  ? fmt::format("Status: {}", to_text(run.cell.status))
                  : fmt::format("Status: {}: {}", to_text(run.cell.status), run.cell.message));
  content += element("p", {{"class", "meta"}}, run.cell.identity);
  content += metrics(run);
  content +=
      section("learning", "Learning curve",
              picture_or(learning_curve_figure(run, name), "No validation took place.", sheet));
  content +=
      section("ladder", "Density ladder",
              picture_or(ladder_figure(run, name),
                         fmt::format("{} evaluated: a ladder needs two or more.",
                                     run.models.size() == 1 ? "One model was" : "No model was"),
                         sheet) +
                  (run.models.empty() ? Html() : ladder_table(run)));
  const bool confused = model != nullptr && !model->scores.confusion.empty();
  content += section(
      "confusion", "Confusion",
      confused
          ? element("p", {{"class", "lead"}},
                    "Rows are true symbols, columns channels, each beside the symbol that the "
                    "confusion error takes it to stand for; shading is the share of the row.") +
                confusion_html(model->scores.confusion, run.cell.symbols, naming_of(*model))
          : element("p", {{"class", "missing"}},
                    "Not measured: there is no final model with motifs."));
  content += section("examples", "Examples",
                     picture_or(examples_figure(run, name), "No examples were kept.", sheet));
  content += identity(domain, run) + environment(run);
  sheet.files = {{map.cell_file(run), to_text(Document{.title = title + " · " + domain.label,
                                                       .root = kRoot,
                                                       .bar = bar(map, domain, method, run),
                                                       .content = content})}};
  return sheet;
}

}  // namespace motifbench
