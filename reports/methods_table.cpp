#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "harness/core/error.h"
#include "harness/core/text.h"
#include "harness/draw/table.h"
#include "reports/support/labels.h"
#include "reports/support/numbers.h"
#include "reports/support/sheet.h"

namespace motifbench {
namespace {

struct ErrorColumn {
  std::string_view metric;
  std::string_view header;
};
constexpr std::array<ErrorColumn, 4> kErrors = {
    {{"fpe", "FPE %"}, {"fne", "FNE %"}, {"ce", "CE %"}, {"e2ee", "E2EE %"}}};

bool several_finished(const DomainRuns& domain) {
  return std::any_of(domain.methods.begin(), domain.methods.end(),
                     [](const MethodRuns& method) { return method.finished().size() > 1; });
}

/// Sample counts of a metric over all methods of a domain: "1000", or "500/1000" if they differ.
std::string sample_counts(const DomainRuns& domain, std::string_view metric) {
  std::set<std::int64_t> counts;
  for (const MethodRuns& method : domain.methods) {
    const SeedStatistic statistic = over_seeds(method, metric);
    counts.insert(statistic.samples.begin(), statistic.samples.end());
  }
  return counts.empty() ? "no" : fmt::format("{}", fmt::join(counts, "/"));
}

std::string caption(const DomainRuns& domain) {
  std::string text = fmt::format("{}: {} {}", domain.label,
                                 domain.seeds.size() == 1 ? "seed" : "seeds", ranges(domain.seeds));
  const std::string motif_samples = sample_counts(domain, "fpe");
  const std::string end_samples = sample_counts(domain, "e2ee");
  text += motif_samples == end_samples
              ? fmt::format(", {} test samples", end_samples)
              : fmt::format(", test samples: {} for FPE, FNE, CE and {} for E2EE", motif_samples,
                            end_samples);
  if (domain.minimum_density > 0) {
    text += fmt::format(", minimum density {}", density_text(domain.minimum_density));
  }
  return text;
}

/// What stopped a cell, one line each.
std::vector<std::string> notes(const DomainRuns& domain, bool several) {
  std::vector<std::string> lines;
  lines.push_back(
      "Data: " + (domain.provenance.empty() ? "provenance not recorded" : domain.provenance) + ".");
  lines.emplace_back(
      "Errors in percent: FPE false positives, FNE false negatives, CE confusion, E2EE end to "
      "end.");
  lines.emplace_back("Density: measured share of non-zero activations; / min: over the minimum.");
  if (several) {
    lines.emplace_back("Over finished seeds: mean, 95 % bootstrap interval of the mean, median.");
  }
  for (const MethodRuns& method : domain.methods) {
    for (const SeedRun& run : method.runs) {
      if (run.cell.message.empty()) continue;
      lines.push_back(fmt::format("{}, seed {}, {}: {}", method.label, run.cell.id.seed,
                                  to_text(run.cell.status), run.cell.message));
    }
  }
  return lines;
}

void add_rows(Table& table, const DomainRuns& domain, const MethodRuns& method, bool several) {
  const bool spread = method.finished().size() > 1;
  std::vector<std::string> mean = {method.label};
  std::vector<std::string> interval = {""};
  std::vector<std::string> median = {""};
  if (several) {
    mean.emplace_back(spread ? "mean" : "");
    interval.emplace_back("95 % CI");
    median.emplace_back("median");
  }
  for (const ErrorColumn& column : kErrors) {
    const SeedStatistic statistic = over_seeds(method, column.metric);
    mean.push_back(percent(statistic.mean.mean));
    interval.push_back(percent_interval(statistic.mean.low, statistic.mean.high));
    median.push_back(percent(statistic.median));
  }
  const SeedStatistic density = density_over_seeds(method);
  mean.push_back(density_text(density.mean.mean));
  mean.push_back(ratio_text(density.mean.mean / domain.minimum_density));
  mean.push_back(seeds_text(domain, method));
  table.rows.push_back(mean);
  if (!spread) return;
  interval.insert(interval.end(), {"", "", ""});
  median.insert(median.end(), {density_text(density.median),
                               ratio_text(density.median / domain.minimum_density), ""});
  table.rows.push_back(interval);
  table.rows.push_back(median);
}

Table domain_table(const DomainRuns& domain) {
  const bool several = several_finished(domain);
  Table table{.caption = caption(domain),
              .columns = {{"method", Align::kLeft}},
              .rows = {},
              .notes = notes(domain, several)};
  if (several) table.columns.push_back({"over seeds", Align::kLeft});
  for (const ErrorColumn& column : kErrors) {
    table.columns.push_back({std::string(column.header), Align::kRight});
  }
  table.columns.push_back({"density", Align::kRight});
  table.columns.push_back({"/ min", Align::kRight});
  table.columns.push_back({"seeds", Align::kLeft});
  for (const MethodRuns& method : domain.methods) add_rows(table, domain, method, several);
  return table;
}

std::string number(double value) { return std::isnan(value) ? "" : shortest(value); }

/// One row per domain and method with everything as full-precision fractions.
Table data_table(const Snapshot& snapshot) {
  Table table;
  for (const char* name : {"domain", "method", "provenance", "minimum_density", "seeds_finished",
                           "seeds", "seeds_unfinished"}) {
    table.columns.push_back({name, Align::kLeft});
  }
  std::vector<std::string> metrics;
  for (const ErrorColumn& column : kErrors) metrics.emplace_back(column.metric);
  metrics.emplace_back("density");
  for (const std::string& metric : metrics) {
    for (const char* part : {"mean", "low", "high", "median", "samples"}) {
      table.columns.push_back({fmt::format("{}_{}", metric, part), Align::kRight});
    }
  }
  for (const DomainRuns& domain : snapshot.domains) {
    for (const MethodRuns& method : domain.methods) {
      std::vector<std::string> row = {domain.name,
                                      to_text(method.runs.front().cell.id.method),
                                      domain.provenance,
                                      shortest(domain.minimum_density),
                                      fmt::to_string(method.finished().size()),
                                      fmt::to_string(domain.seeds.size()),
                                      shortfall_text(domain, method)};
      for (const std::string& metric : metrics) {
        const SeedStatistic found = over_seeds(method, metric);
        const bool spread = found.mean.count > 1;
        row.push_back(number(found.mean.mean));
        row.push_back(spread ? number(found.mean.low) : "");
        row.push_back(spread ? number(found.mean.high) : "");
        row.push_back(number(found.median));
        row.push_back(fmt::format("{}", fmt::join(found.samples, "/")));
      }
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

class MethodsTable : public SnapshotReport {
 public:
  Sheet compose(const Snapshot& snapshot) const override {
    if (snapshot.domains.empty()) {
      throw_failure("report methods: the result file holds no cells; run some first");
    }
    Sheet sheet;
    std::string markdown;
    for (const DomainRuns& domain : snapshot.domains) {
      const Table table = domain_table(domain);
      const std::string_view gap = sheet.text.empty() ? "" : "\n";
      sheet.text += fmt::format("{}{}", gap, to_plain_text(table));
      markdown += fmt::format("{}{}", gap, to_markdown(table));
    }
    sheet.files = {{"methods.txt", sheet.text},
                   {"methods.md", markdown},
                   {"methods.csv", to_csv(data_table(snapshot))}};
    return sheet;
  }
};

}  // namespace

MOTIFBENCH_REGISTER_REPORT({"methods",
                            "table of methods: motif errors, end-to-end error and density, with "
                            "95 % bootstrap intervals over seeds",
                            "Sparling paper, motif errors and end-to-end error per domain"},
                           [](const Parameters&) { return std::make_unique<MethodsTable>(); });

}  // namespace motifbench
