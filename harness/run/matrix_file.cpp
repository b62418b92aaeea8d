#include "harness/run/matrix_file.h"

#include <toml++/toml.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "harness/core/error.h"
#include "harness/core/text.h"

namespace motifbench {
namespace {

using toml::table;

/// Reads one file's tables; every error names the place.
class MatrixReader {
 public:
  explicit MatrixReader(std::string file) : file_(std::move(file)) {}

  Matrix read(const table& root, const std::string& default_name) const {
    check_keys(root, {"matrix"}, "at the top level");
    const toml::node* node = root.get("matrix");
    if (node == nullptr) fail(root, "there is no [matrix] table");
    const table* matrix = node->as_table();
    if (matrix == nullptr) fail(*node, "'matrix' must be a table: [matrix]");
    check_keys(*matrix, {"name", "domains", "methods", "seeds", "preset"}, "in [matrix]");

    const std::optional<std::string> preset = optional_text(*matrix, "preset");
    MatrixAxes axes;
    axes.domains =
        specs(*matrix, "domains", [&](const Spec& spec) { return canonical_domain(spec, preset); });
    axes.methods = specs(*matrix, "methods", canonical_method);
    axes.seeds = seeds(*matrix);
    return expand_axes(optional_text(*matrix, "name").value_or(default_name), axes);
  }

  [[noreturn]] void fail(const toml::source_region& region, std::string_view message) const {
    throw_usage("{}:{}:{}: {}", file_, region.begin.line, region.begin.column, message);
  }

 private:
  [[noreturn]] void fail(const toml::node& node, std::string_view message) const {
    fail(node.source(), message);
  }

  /// What `read` returns; its errors get the place of `node`.
  template <typename Function>
  std::invoke_result_t<Function> at(const toml::node& node, Function read) const {
    try {
      return read();
    } catch (const Error& error) {
      fail(node, error.what());
    }
  }

  void check_keys(const table& keys, const std::vector<std::string>& valid,
                  std::string_view where) const {
    for (const auto& [key, value] : keys) {
      if (std::find(valid.begin(), valid.end(), key.str()) != valid.end()) continue;
      fail(key.source(), fmt::format("unknown key '{}' {}{}; valid: {}", key.str(), where,
                                     nearest_hint(key.str(), valid), join(valid, ", ")));
    }
  }

  const toml::node& required(const table& matrix, std::string_view key) const {
    const toml::node* node = matrix.get(key);
    if (node == nullptr) fail(matrix, fmt::format("[matrix] has no '{}'", key));
    return *node;
  }

  std::string text(const toml::node& node, std::string_view key) const {
    const toml::value<std::string>* value = node.as_string();
    if (value == nullptr) fail(node, fmt::format("'{}' must be a string", key));
    return value->get();
  }

  std::optional<std::string> optional_text(const table& matrix, std::string_view key) const {
    const toml::node* node = matrix.get(key);
    return node == nullptr ? std::nullopt : std::optional(text(*node, key));
  }

  std::vector<Spec> specs(const table& matrix, std::string_view key,
                          const std::function<Spec(const Spec&)>& canonical) const {
    const toml::node& node = required(matrix, key);
    const toml::array* array = node.as_array();
    if (array == nullptr || array->empty()) {
      fail(node, fmt::format("'{}' must be a list of one or more strings", key));
    }
    std::vector<Spec> result;
    for (const toml::node& element : *array) {
      const std::string spec = text(element, key);
      result.push_back(at(element, [&] { return canonical(parse_spec(spec)); }));
    }
    return result;
  }

  std::vector<std::int64_t> seeds(const table& matrix) const {
    const toml::node& node = required(matrix, "seeds");
    std::vector<std::int64_t> result;
    if (const toml::value<std::int64_t>* one = node.as_integer()) {
      result.push_back(one->get());
    } else if (node.is_string()) {
      result = at(node, [&] { return parse_integer_ranges(text(node, "seeds"), "seeds"); });
    } else {
      fail(node, "'seeds' must be ranges such as \"1-3\" or one integer");
    }
    for (const std::int64_t seed : result) {
      if (seed < 0) fail(node, fmt::format("seed {} is negative; valid: 0 or more", seed));
    }
    return result;
  }

  std::string file_;
};

}  // namespace

Matrix parse_matrix(std::string_view toml, const std::filesystem::path& file) {
  const MatrixReader reader(file.string());
  table root;
  try {
    root = toml::parse(toml, file.string());
  } catch (const toml::parse_error& error) {
    reader.fail(error.source(), error.description());
  }
  return reader.read(root, file.stem().string());
}

Matrix read_matrix_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream || std::filesystem::is_directory(file)) {
    throw_usage("cannot read matrix file {}: {}", file.string(),
                stream ? "it is a folder" : std::strerror(errno));
  }
  const std::string content(std::istreambuf_iterator<char>(stream), {});
  return parse_matrix(content, file);
}

}  // namespace motifbench
