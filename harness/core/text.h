#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace motifbench {

/// `text` without blanks at either end.
std::string trim(std::string_view text);

/// The pieces of `text` between occurrences of `separator`, outside parentheses; untrimmed.
std::vector<std::string> split_outside_parentheses(std::string_view text, char separator);

std::string join(const std::vector<std::string>& parts, std::string_view separator);

/// The whole of `text` as a number, or nothing. Locale-independent; no blanks, no trailing text.
std::optional<double> parse_number(std::string_view text);
std::optional<std::int64_t> parse_integer(std::string_view text);

/// Shortest decimal text that reads back as exactly `value`.
std::string shortest(double value);

/// "; did you mean 'x'?" when one of `valid` is close to `name`, else empty.
std::string nearest_hint(std::string_view name, const std::vector<std::string>& valid);

/// Inclusive integer ranges: "3", "1-9", "1,4-6", "-2". Throws a usage error naming `what`.
std::vector<std::int64_t> parse_integer_ranges(std::string_view text, std::string_view what);

}  // namespace motifbench
