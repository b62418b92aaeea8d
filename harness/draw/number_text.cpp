#include "harness/draw/number_text.h"

#include <fmt/format.h>

#include <cmath>

namespace motifbench {

std::string percent(double fraction) {
  if (std::isnan(fraction)) return std::string(kNoNumber);
  const double value = 100 * fraction;
  // 9.996 would otherwise print as 10.00.
  return std::abs(value) < 9.995 ? fmt::format("{:.2f}", value) : fmt::format("{:.1f}", value);
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
