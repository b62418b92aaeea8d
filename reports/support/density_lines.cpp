#include "reports/support/density_lines.h"

#include <fmt/format.h>

#include <cmath>
#include <functional>
#include <map>
#include <string>

namespace motifbench {
namespace {

/// Nominal densities that differ by rounding only are one: they come from repeated products.
double rung(double density) { return std::stod(fmt::format("{:.6e}", density)); }

}  // namespace

std::vector<std::vector<Point>> density_lines(const MethodRuns& method, std::string_view metric,
                                              double scale) {
  std::vector<std::vector<Point>> lines;
  for (const SeedRun* run : method.finished()) {
    std::vector<Point> line;
    for (const DensityScores& model : run->models) {
      const MetricValue* value = find_metric_value(model, metric);
      if (value != nullptr) line.emplace_back(rung(model.density), scale * value->value);
    }
    if (!line.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<Point> mean_line(const std::vector<std::vector<Point>>& lines) {
  std::map<double, std::vector<double>, std::greater<>> by_density;
  for (const auto& line : lines) {
    for (const auto& [density, value] : line) {
      if (!std::isnan(value)) by_density[density].push_back(value);
    }
  }
  std::vector<Point> mean;
  for (const auto& [density, values] : by_density) {
    // A mean over other seeds than its neighbours' would show a step that no seed made.
    if (values.size() < lines.size()) continue;
    double sum = 0;
    for (const double value : values) sum += value;
    mean.emplace_back(density, sum / static_cast<double>(values.size()));
  }
  return mean;
}

std::vector<Point> density_line(const PaperCurve& curve, double scale) {
  std::vector<Point> line;
  for (std::size_t i = 0; i < curve.at.size(); ++i) {
    line.emplace_back(curve.at[i], scale * curve.values[i]);
  }
  return line;
}

}  // namespace motifbench
