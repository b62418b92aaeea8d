#include "reports/support/toml_file.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>
#include <limits>

#include "harness/core/text.h"

namespace motifbench {

TomlFile TomlFile::read(const std::filesystem::path& path) {
  std::error_code ignored;
  const bool folder = std::filesystem::is_directory(path, ignored);
  std::ifstream stream(path, std::ios::binary);
  if (!stream || folder) {
    throw_usage("cannot read {}: {}", path.string(),
                folder ? "it is a folder" : std::strerror(errno));
  }
  const std::string content(std::istreambuf_iterator<char>(stream), {});
  return TomlFile(content, path);
}

TomlFile::TomlFile(std::string_view content, const std::filesystem::path& path) : path_(path) {
  try {
    root_ = toml::parse(content, path.string());
  } catch (const toml::parse_error& error) {
    fail_at(error.source(), error.description());
  }
}

void TomlFile::fail_at(const toml::source_region& region, std::string_view message) const {
  throw_usage("{}:{}:{}: {}", path_.string(), region.begin.line, region.begin.column, message);
}

void TomlFile::fail(const toml::node& node, std::string_view message) const {
  fail_at(node.source(), message);
}

void TomlFile::check_keys(const toml::table& table, const std::vector<std::string>& valid,
                          std::string_view where) const {
  for (const auto& [key, value] : table) {
    if (std::find(valid.begin(), valid.end(), key.str()) != valid.end()) continue;
    fail_at(key.source(), fmt::format("unknown key '{}' {}{}; valid: {}", key.str(), where,
                                      nearest_hint(key.str(), valid), join(valid, ", ")));
  }
}

const toml::node& TomlFile::node(const toml::table& table, std::string_view key) const {
  const toml::node* node = table.get(key);
  if (node == nullptr) fail(table, fmt::format("'{}' is missing", key));
  return *node;
}

std::string TomlFile::text(const toml::table& table, std::string_view key) const {
  const toml::node& found = node(table, key);
  const toml::value<std::string>* value = found.as_string();
  if (value == nullptr) fail(found, fmt::format("'{}' must be a string", key));
  if (value->get().empty()) fail(found, fmt::format("'{}' is empty", key));
  return value->get();
}

std::optional<std::string> TomlFile::optional_text(const toml::table& table,
                                                   std::string_view key) const {
  return table.contains(key) ? std::optional(text(table, key)) : std::nullopt;
}

double TomlFile::number(const toml::table& table, std::string_view key) const {
  const toml::node& found = node(table, key);
  const std::optional<double> value =
      found.is_number() ? found.value<double>() : std::optional<double>();
  if (!value || !std::isfinite(*value)) fail(found, fmt::format("'{}' must be a number", key));
  return *value;
}

std::optional<double> TomlFile::optional_number(const toml::table& table,
                                                std::string_view key) const {
  return table.contains(key) ? std::optional(number(table, key)) : std::nullopt;
}

int TomlFile::integer(const toml::table& table, std::string_view key, int minimum,
                      int otherwise) const {
  if (!table.contains(key)) return otherwise;
  const toml::node& found = node(table, key);
  const toml::value<std::int64_t>* value = found.as_integer();
  if (value == nullptr || value->get() < minimum ||
      value->get() > std::numeric_limits<int>::max()) {
    fail(found, fmt::format("'{}' must be an integer of at least {}", key, minimum));
  }
  return static_cast<int>(value->get());
}

std::vector<double> TomlFile::numbers(const toml::table& table, std::string_view key) const {
  const toml::node& found = node(table, key);
  const toml::array* array = found.as_array();
  if (array == nullptr || array->empty()) {
    fail(found, fmt::format("'{}' must be a list of one or more numbers", key));
  }
  std::vector<double> values;
  for (const toml::node& element : *array) {
    const std::optional<double> value =
        element.is_number() ? element.value<double>() : std::optional<double>();
    if (!value || !std::isfinite(*value)) fail(element, fmt::format("'{}' holds numbers", key));
    values.push_back(*value);
  }
  return values;
}

std::vector<std::string> TomlFile::texts(const toml::table& table, std::string_view key) const {
  const toml::node& found = node(table, key);
  const toml::array* array = found.as_array();
  if (array == nullptr || array->empty()) {
    fail(found, fmt::format("'{}' must be a list of one or more strings", key));
  }
  std::vector<std::string> values;
  for (const toml::node& element : *array) {
    if (!element.is_string()) fail(element, fmt::format("'{}' holds strings", key));
    values.push_back(element.as_string()->get());
  }
  return values;
}

const toml::table& TomlFile::subtable(const toml::table& table, std::string_view key) const {
  const toml::node& found = node(table, key);
  if (!found.is_table()) fail(found, fmt::format("'{}' must be a table", key));
  return *found.as_table();
}

std::vector<const toml::table*> TomlFile::tables(std::string_view key) const {
  std::vector<const toml::table*> found;
  const toml::node* node = root_.get(key);
  if (node == nullptr) return found;
  const toml::array* array = node->as_array();
  if (array == nullptr) fail(*node, fmt::format("'{0}' must be tables: [[{0}]]", key));
  for (const toml::node& element : *array) {
    if (!element.is_table()) fail(element, fmt::format("'{0}' must be tables: [[{0}]]", key));
    found.push_back(element.as_table());
  }
  return found;
}

std::size_t TomlFile::choice(const toml::table& table, std::string_view key,
                             const std::vector<std::string>& valid) const {
  const std::string given = text(table, key);
  const auto position = std::find(valid.begin(), valid.end(), given);
  if (position == valid.end()) {
    fail(node(table, key), fmt::format("unknown {} '{}'{}; valid: {}", key, given,
                                       nearest_hint(given, valid), join(valid, ", ")));
  }
  return static_cast<std::size_t>(position - valid.begin());
}

}  // namespace motifbench
