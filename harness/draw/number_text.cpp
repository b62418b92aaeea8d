#include "harness/draw/number_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace motifbench {
namespace {

constexpr double kSmallPercent = 0.1;
constexpr int kMostDecimals = 6;
constexpr double kNothing = 0.5e-6;  // rounding of sums

}  // namespace

std::string percent(double fraction) {
  if (std::isnan(fraction)) return std::string(kNoNumber);
  const double value = 100 * fraction;
  // 9.996 would otherwise print as 10.00.
  if (std::abs(value) >= 9.995) return fmt::format("{:.1f}", value);
  if (std::abs(value) >= kSmallPercent) return fmt::format("{:.2f}", value);
  if (std::abs(value) < kNothing) return "0.00";
  // Two significant digits: 0.0127 against 0.0124 is no draw.
  const int leading = static_cast<int>(std::floor(std::log10(std::abs(value))));
  return fmt::format("{:.{}f}", value, std::min(1 - leading, kMostDecimals));
}

std::string percent_interval(double low, double high) {
  if (std::isnan(low) || std::isnan(high)) return std::string(kNoNumber);
  return fmt::format("{}–{}", percent(low), percent(high));
}

std::string density_text(double density) {
  return std::isnan(density) ? std::string(kNoNumber) : fmt::format("{:.2e}", density);
}

std::string ratio_text(double ratio) {
  if (!std::isfinite(ratio)) return std::string(kNoNumber);
  return ratio < 99.995 ? fmt::format("{:.2f}×", ratio) : fmt::format("{:.0f}×", ratio);
}

}  // namespace motifbench
