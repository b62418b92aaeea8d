#include "reports/support/method_rows.h"

#include <fmt/format.h>

#include <algorithm>

#include "reports/support/numbers.h"

namespace motifbench {
namespace {

MethodRow row_of(const MethodRuns& method) {
  return {.label = method.label, .method = method.runs.front().cell.id.method, .runs = &method};
}

bool measured(const MethodRow& row, const std::vector<std::string>& metrics) {
  const std::vector<const SeedRun*> finished = row.finished();
  return std::any_of(finished.begin(), finished.end(), [&](const SeedRun* run) {
    return std::any_of(metrics.begin(), metrics.end(), [&](const std::string& metric) {
      return find_metric_value(*run->final_model(), metric) != nullptr;
    });
  });
}

}  // namespace

std::vector<const SeedRun*> MethodRow::finished() const {
  return runs == nullptr ? std::vector<const SeedRun*>{} : runs->finished();
}

std::vector<MethodRow> rows_named(const DomainRuns& domain,
                                  std::span<const std::string_view> names) {
  std::vector<MethodRow> rows;
  for (const std::string_view name : names) {
    const std::size_t before = rows.size();
    for (const MethodRuns& method : domain.methods) {
      if (method.runs.front().cell.id.method.name == name) rows.push_back(row_of(method));
    }
    if (rows.size() > before) continue;
    rows.push_back({.label = std::string(name), .method = {std::string(name), {}}});
  }
  return rows;
}

std::vector<MethodRow> all_rows(const DomainRuns& domain) {
  std::vector<MethodRow> rows;
  for (const MethodRuns& method : domain.methods) rows.push_back(row_of(method));
  return rows;
}

std::vector<MethodRow> rows_with(const DomainRuns& domain,
                                 const std::vector<std::string>& metrics) {
  std::vector<MethodRow> rows = all_rows(domain);
  std::erase_if(rows, [&](const MethodRow& row) {
    return !row.finished().empty() && !measured(row, metrics);
  });
  return rows;
}

bool any_measured(const std::vector<MethodRow>& rows, const std::vector<std::string>& metrics) {
  return std::any_of(rows.begin(), rows.end(),
                     [&](const MethodRow& row) { return measured(row, metrics); });
}

std::string seeds_text(const DomainRuns& domain, const MethodRow& row) {
  if (row.runs != nullptr) return seeds_text(domain, *row.runs);
  return fmt::format("0/{0}, {0} not run", domain.seeds.size());
}

}  // namespace motifbench
