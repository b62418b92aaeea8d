#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "harness/core/text.h"
#include "reports/support/curves.h"

namespace motifbench {
namespace {

std::string tick_text(double value, Axis::Unit unit) {
  if (unit == Axis::Unit::kCount && value >= 1e6) return fmt::format("{:.6g}M", value / 1e6);
  if (unit == Axis::Unit::kCount && value >= 1e3) return fmt::format("{:.6g}k", value / 1e3);
  return fmt::format("{:.6g}{}", value, unit == Axis::Unit::kPercent ? "%" : "");
}

/// Each digit times each power of ten, from `low` to `high`.
std::vector<double> multiples_of_powers(const std::vector<double>& digits, double low,
                                        double high) {
  std::vector<double> found;
  for (int power = static_cast<int>(std::floor(std::log10(low)));
       power <= static_cast<int>(std::ceil(std::log10(high))); ++power) {
    for (const double digit : digits) {
      const double value = digit * std::pow(10.0, power);
      if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) found.push_back(value);
    }
  }
  return found;
}

/// Powers of ten; more between them where they would be too few to read values off.
std::vector<double> logarithmic_ticks(double low, double high) {
  constexpr std::size_t kFewest = 3;
  std::vector<double> found;
  for (const std::vector<double>& digits :
       {std::vector<double>{1}, {1, 3}, {1, 2, 5}, {1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9}}) {
    found = multiples_of_powers(digits, low, high);
    if (found.size() >= kFewest) break;
  }
  return found;
}

std::vector<double> linear_ticks(double low, double high) {
  constexpr int kAbout = 5;
  const double raw = (high - low) / kAbout;
  const double power = std::pow(10.0, std::floor(std::log10(raw)));
  double step = 10 * power;
  for (const double digit : std::array{1.0, 2.0, 5.0}) {
    if (digit * power >= raw * (1 - 1e-9)) {
      step = digit * power;
      break;
    }
  }
  std::vector<double> found;
  for (double n = std::ceil(low / step - 1e-9); n * step <= high + 1e-9 * step; ++n) {
    found.push_back(n * step);
  }
  return found;
}

}  // namespace

std::vector<Tick> ticks(const Axis& axis) {
  const double low = std::min(axis.begin, axis.end);
  const double high = std::max(axis.begin, axis.end);
  const std::vector<double> values =
      axis.logarithmic ? logarithmic_ticks(low, high) : linear_ticks(low, high);
  std::vector<Tick> found;
  found.reserve(values.size());
  for (const double value : values) {
    // Adding 0 turns -0 into 0.
    found.push_back({value + 0.0, tick_text(value + 0.0, axis.unit)});
  }
  return found;
}

std::string tick_list(const Axis& axis) {
  std::vector<std::string> marks;
  for (const Tick& tick : ticks(axis)) {
    // Of all texts only these pass through a number format, where a per cent sign is written twice.
    std::string text;
    for (const char c : tick.text) text += c == '%' ? "%%" : std::string(1, c);
    marks.push_back(fmt::format("{} {:.9g}", gnuplot_text(text), tick.at));
  }
  return join(marks, ", ");
}

}  // namespace motifbench
