#include "harness/core/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <set>

#include "harness/core/error.h"

namespace motifbench {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
/// More values than any option means; a mistyped range must not fill the memory.
constexpr std::int64_t kLongestRange = 1'000'000;

/// Edits between two names, where swapping neighbours counts as one (the usual typing errors).
std::size_t typing_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

template <typename Number>
std::optional<Number> parse_whole(std::string_view text) {
  Number value{};
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return value;
}

}  // namespace

std::string trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1));
}

std::vector<std::string> split_outside_parentheses(std::string_view text, char separator) {
  std::vector<std::string> parts(1);
  int depth = 0;
  for (const char c : text) {
    if (c == separator && depth == 0) {
      parts.emplace_back();
      continue;
    }
    if (c == '(') ++depth;
    if (c == ')' && depth > 0) --depth;
    parts.back() += c;
  }
  return parts;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  return fmt::format("{}", fmt::join(parts, separator));
}

std::optional<double> parse_number(std::string_view text) {
  const std::optional<double> value = parse_whole<double>(text);
  // The words "inf" and "nan" are not numbers to anyone who sets a parameter.
  if (!value || !std::isfinite(*value)) return std::nullopt;
  return value;
}

std::optional<std::int64_t> parse_integer(std::string_view text) {
  return parse_whole<std::int64_t>(text);
}

std::string shortest(double value) { return fmt::format("{}", value); }

std::string nearest_hint(std::string_view name, const std::vector<std::string>& valid) {
  const std::string given = lower(name);
  const std::string* best = nullptr;
  std::size_t best_distance = std::numeric_limits<std::size_t>::max();
  for (const std::string& candidate : valid) {
    const std::string word = lower(candidate);
    std::size_t distance = typing_distance(given, word);
    // A name cut short ("sparling" for "sparling_mt") is close however much is missing.
    const bool is_prefix = given.size() >= 3 && word.starts_with(given);
    if (!is_prefix && distance > std::max<std::size_t>(1, given.size() / 3)) continue;
    if (!is_prefix && distance >= word.size()) continue;
    if (is_prefix) distance = std::min<std::size_t>(distance, 1);
    if (distance < best_distance) {
      best = &candidate;
      best_distance = distance;
    }
  }
  return best == nullptr ? std::string() : fmt::format("; did you mean '{}'?", *best);
}

std::vector<std::int64_t> parse_integer_ranges(std::string_view text, std::string_view what) {
  std::vector<std::int64_t> values;
  std::set<std::int64_t> seen;
  for (const std::string& untrimmed : split_outside_parentheses(text, ',')) {
    const std::string part = trim(untrimmed);
    // The first character may be a sign, so the dash of a range stands behind it.
    const std::size_t dash = part.find('-', 1);
    const auto first = parse_integer(std::string_view(part).substr(0, dash));
    const auto last =
        dash == std::string::npos ? first : parse_integer(std::string_view(part).substr(dash + 1));
    if (!first || !last) {
      throw_usage("{} '{}': '{}' is not an integer or a range; valid: 3, 1-9 or 1,4-6", what, text,
                  part);
    }
    if (*first > *last) {
      throw_usage("{} '{}': the range '{}' runs backwards; write {}-{}", what, text, part, *last,
                  *first);
    }
    // Unsigned: the difference of two int64 may not fit into one.
    if (static_cast<std::uint64_t>(*last) - static_cast<std::uint64_t>(*first) >=
        static_cast<std::uint64_t>(kLongestRange)) {
      throw_usage("{} '{}': the range '{}' has more than {} values", what, text, part,
                  kLongestRange);
    }
    for (std::int64_t offset = 0; offset <= *last - *first; ++offset) {
      if (seen.insert(*first + offset).second) values.push_back(*first + offset);
    }
  }
  return values;
}

}  // namespace motifbench
