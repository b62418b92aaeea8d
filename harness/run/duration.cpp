#include "harness/run/duration.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <optional>

#include "harness/core/error.h"
#include "harness/core/text.h"

namespace motifbench {
namespace {

struct Unit {
  char letter;
  std::int64_t seconds;
};

constexpr std::array<Unit, 4> kUnits = {{{'d', 86400}, {'h', 3600}, {'m', 60}, {'s', 1}}};
constexpr std::int64_t kMostOfAUnit = 1'000'000;

/// Nothing unless `text` is a duration.
std::optional<std::int64_t> seconds_of(std::string_view text) {
  std::int64_t total = 0;
  for (const Unit& unit : kUnits) {
    const std::size_t end = text.find(unit.letter);
    if (end == std::string_view::npos) continue;
    const std::optional<std::int64_t> count = parse_integer(text.substr(0, end));
    if (!count || *count < 0 || *count > kMostOfAUnit) return std::nullopt;
    total += *count * unit.seconds;
    text.remove_prefix(end + 1);
  }
  return text.empty() && total > 0 ? std::optional(total) : std::nullopt;
}

}  // namespace

std::string duration_text(double seconds) {
  if (!(seconds >= 0) || seconds > 1e9) return "?";
  const auto total = static_cast<long long>(seconds);
  if (total < 60) return fmt::format("{}s", total);
  if (total < 3600) return fmt::format("{}m{:02}s", total / 60, total % 60);
  if (total < 86400) return fmt::format("{}h{:02}m", total / 3600, total / 60 % 60);
  return fmt::format("{}d{:02}h", total / 86400, total / 3600 % 24);
}

std::chrono::seconds parse_duration(std::string_view text, std::string_view what) {
  const std::optional<std::int64_t> seconds = seconds_of(text);
  if (!seconds) {
    throw_usage("{}: '{}' is no duration; valid: such as 90m, 2h, 1h30m or 1d12h", what, text);
  }
  return std::chrono::seconds(*seconds);
}

}  // namespace motifbench
