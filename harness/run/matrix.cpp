#include "harness/run/matrix.h"

#include <algorithm>
#include <regex>
#include <unordered_set>
#include <utility>

#include "harness/core/domain.h"
#include "harness/core/error.h"
#include "harness/core/method.h"

namespace motifbench {
namespace {

constexpr const char* kPreset = "preset";

template <typename Product>
Spec canonical_spec(const Spec& spec) {
  const Descriptor& descriptor = Registry<Product>::instance().find(spec.name).descriptor;
  return {spec.name, canonical_parameters(fmt::format("{} '{}'", Product::kKind, spec.name),
                                          descriptor.parameters, spec.parameters)};
}

/// The library's parser and matcher call themselves: far more of these would exhaust the stack.
constexpr std::ptrdiff_t kMostBrackets = 200;
constexpr std::size_t kLongestFilter = 20'000;

/// Keeps the cells that match, or with '-' in front those that do not.
void keep_matching(std::vector<CellId>& cells, const std::string& text) {
  const std::ptrdiff_t brackets = std::count(text.begin(), text.end(), '(');
  if (text.size() > kLongestFilter || brackets > kMostBrackets) {
    throw_usage("--filter has {} characters and {} opening brackets; valid: {} and {} at most",
                text.size(), brackets, kLongestFilter, kMostBrackets);
  }
  const bool negative = text.starts_with('-');
  try {
    const std::regex pattern(negative ? text.substr(1) : text);
    std::erase_if(cells, [&](const CellId& cell) {
      return std::regex_search(to_text(cell), pattern) == negative;
    });
  } catch (const std::regex_error& error) {
    throw_usage("--filter '{}' is not a regular expression that can be used: {}", text,
                error.what());
  }
}

}  // namespace

Spec canonical_domain(const Spec& domain, const std::optional<std::string>& preset) {
  Spec spec = domain;
  if (preset) spec.parameters.try_emplace(kPreset, *preset);
  return canonical_spec<Domain>(spec);
}

Spec canonical_method(const Spec& method) { return canonical_spec<Method>(method); }

CellId canonical_cell(const CellId& cell) {
  if (cell.seed < 0) {
    throw_usage("seed {} cannot be trained on: negative seeds name held-out data; valid: 0 or more",
                cell.seed);
  }
  return {canonical_domain(cell.domain), canonical_method(cell.method), cell.seed};
}

Matrix expand_axes(std::string name, const MatrixAxes& axes) {
  Matrix matrix{std::move(name), {}};
  std::unordered_set<std::string> known;
  for (const Spec& domain : axes.domains) {
    for (const Spec& method : axes.methods) {
      for (const std::int64_t seed : axes.seeds) {
        CellId cell = canonical_cell({domain, method, seed});
        if (known.insert(to_text(cell)).second) matrix.cells.push_back(std::move(cell));
      }
    }
  }
  return matrix;
}

void filter_matrix(Matrix& matrix, const std::vector<std::string>& filters) {
  for (const std::string& text : filters) {
    keep_matching(matrix.cells, text);
  }
}

}  // namespace motifbench
