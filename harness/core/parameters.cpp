#include "harness/core/parameters.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "harness/core/error.h"
#include "harness/core/text.h"

namespace motifbench {
namespace {

/// Largest magnitude up to which every integer is a double.
constexpr double kExactIntegers = 9007199254740992.0;

std::string range_text(const ParameterSpec& spec) {
  if (spec.minimum && spec.maximum) {
    return fmt::format(" from {} to {}", shortest(*spec.minimum), shortest(*spec.maximum));
  }
  if (spec.minimum) return fmt::format(" of at least {}", shortest(*spec.minimum));
  if (spec.maximum) return fmt::format(" of at most {}", shortest(*spec.maximum));
  return {};
}

std::string valid_text(const ParameterSpec& spec) {
  switch (spec.type) {
    case ParameterType::kNumber:
      return "a number" + range_text(spec);
    case ParameterType::kInteger:
      return "an integer" + range_text(spec);
    case ParameterType::kChoice:
      break;
  }
  return "one of " + join(spec.choices, ", ");
}

bool in_range(const ParameterSpec& spec, double value) {
  return (!spec.minimum || value >= *spec.minimum) && (!spec.maximum || value <= *spec.maximum);
}

/// The canonical text of `text`, or nothing when it is not a valid value.
std::optional<std::string> canonical_value(const ParameterSpec& spec, const std::string& text) {
  if (spec.type == ParameterType::kChoice) {
    if (std::ranges::find(spec.choices, text) == spec.choices.end()) return std::nullopt;
    return text;
  }
  const std::optional<double> value = parse_number(text);
  if (!value || !in_range(spec, *value)) return std::nullopt;
  if (spec.type == ParameterType::kNumber) {
    return shortest(*value + 0.0);  // + 0.0 turns −0 into 0
  }
  if (const auto integer = parse_integer(text)) return fmt::format("{}", *integer);
  // "1e6" and "3.0" are integers too, as people write them.
  if (std::trunc(*value) != *value || std::abs(*value) > kExactIntegers) return std::nullopt;
  return fmt::format("{}", static_cast<std::int64_t>(*value));
}

std::string checked_value(std::string_view owner, const ParameterSpec& spec,
                          const std::string& text) {
  std::optional<std::string> value = canonical_value(spec, text);
  if (!value) {
    throw_usage("{}: parameter '{}' cannot be '{}'{}; valid: {}", owner, spec.name, text,
                spec.type == ParameterType::kChoice ? nearest_hint(text, spec.choices) : "",
                valid_text(spec));
  }
  return *std::move(value);
}

std::vector<std::string> names_of(const std::vector<ParameterSpec>& specs) {
  std::vector<std::string> names;
  names.reserve(specs.size());
  for (const ParameterSpec& spec : specs) names.push_back(spec.name);
  return names;
}

}  // namespace

ParameterMap canonical_parameters(std::string_view owner, const std::vector<ParameterSpec>& specs,
                                  const ParameterMap& given) {
  const std::vector<std::string> names = names_of(specs);
  for (const auto& [name, value] : given) {
    if (specs.empty()) throw_usage("{}: takes no parameters, but '{}' is given", owner, name);
    if (std::ranges::find(names, name) == names.end()) {
      throw_usage("{}: unknown parameter '{}'{}; valid: {}", owner, name, nearest_hint(name, names),
                  join(names, ", "));
    }
  }
  ParameterMap values;
  for (const ParameterSpec& spec : specs) {
    const auto position = given.find(spec.name);
    values[spec.name] =
        checked_value(owner, spec, position == given.end() ? spec.default_value : position->second);
  }
  return values;
}

Parameters::Parameters(std::string owner, const std::vector<ParameterSpec>& specs,
                       const ParameterMap& given)
    : owner_(std::move(owner)), values_(canonical_parameters(owner_, specs, given)) {}

double Parameters::number(const std::string& name) const {
  const std::optional<double> value = parse_number(read(name));
  if (!value) throw_failure("{}: parameter '{}' is read as a number and is none", owner_, name);
  return *value;
}

std::int64_t Parameters::integer(const std::string& name) const {
  const std::optional<std::int64_t> value = parse_integer(read(name));
  if (!value) throw_failure("{}: parameter '{}' is read as an integer and is none", owner_, name);
  return *value;
}

const std::string& Parameters::choice(const std::string& name) const { return read(name); }

void Parameters::check_all_read() const {
  std::vector<std::string> unread;
  for (const auto& [name, value] : values_) {
    if (!read_.contains(name)) unread.push_back(name);
  }
  if (!unread.empty()) {
    throw_failure("{}: declares and never reads: {}", owner_, join(unread, ", "));
  }
}

const std::string& Parameters::read(const std::string& name) const {
  const auto position = values_.find(name);
  if (position == values_.end()) {
    throw_failure("{}: reads the parameter '{}', which it does not declare", owner_, name);
  }
  read_.insert(name);
  return position->second;
}

}  // namespace motifbench
