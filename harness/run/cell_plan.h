#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "harness/core/domain.h"
#include "harness/core/spec.h"
#include "harness/run/matrix.h"
#include "harness/store/store.h"

namespace motifbench {

/// One cell of a run, with what running and storing it needs to know.
struct PlannedCell {
  CellId id;
  std::string identity;
  std::optional<CellId> parent;  // whose weights it starts from
  std::string missing;           // what its domain's data lack here; empty if it can run
  double minimum_density = 0;
  std::vector<std::string> symbols;

  Store::NewCell store_row() const { return {id, minimum_density, symbols}; }
};

/// `cell` in canonical form with its parent, asked of its method.
PlannedCell plan_cell(const CellId& cell);

/// The cells of `matrix` and, transitively, the parents they start from: every cell once, parents
/// before children, otherwise in the order of the matrix. A cycle of parents is a failure naming
/// it.
std::vector<PlannedCell> plan_cells(const Matrix& matrix);

}  // namespace motifbench
