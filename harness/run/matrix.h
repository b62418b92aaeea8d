#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/core/spec.h"

namespace motifbench {

/// The cells a user asked for, each once, in canonical form. Parents are added by `plan_cells`.
struct Matrix {
  std::string name;
  std::vector<CellId> cells;
};

/// The axes of a matrix, as given on the command line or in a file.
struct MatrixAxes {
  std::vector<Spec> domains;
  std::vector<Spec> methods;
  std::vector<std::int64_t> seeds;
};

/// The domain with all parameters filled in; `preset` is used where `domain` sets none itself. An
/// unknown name, parameter or value is a usage error.
Spec canonical_domain(const Spec& domain, const std::optional<std::string>& preset = std::nullopt);
Spec canonical_method(const Spec& method);

/// The cell whose text is its identity. Seeds start at 0: negative ones name held-out data.
CellId canonical_cell(const CellId& cell);

/// domains × methods × seeds in that order, canonical and without repetitions.
Matrix expand_axes(std::string name, const MatrixAxes& axes);

/// Keeps the cells whose identity every filter accepts: a regular expression (ECMAScript) found
/// anywhere in it or, after a leading '-', found nowhere in it. An invalid expression is a usage
/// error.
void filter_matrix(Matrix& matrix, const std::vector<std::string>& filters);

}  // namespace motifbench
