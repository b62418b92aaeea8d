#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <string>
#include <vector>

#include "harness/store/records.h"

namespace motifbench {

/// Reading and writing what belongs to one cell, inside the caller's transaction. `cell` is the
/// number of its row.

/// Replaces the models of the cell.
void write_models(SQLite::Database& database, std::int64_t cell,
                  const std::vector<DensityScores>& models);
/// Largest density first, then fewest samples.
std::vector<DensityScores> read_models(SQLite::Database& database, std::int64_t cell);

/// Overwrites the row of the same sample count.
void write_progress(SQLite::Database& database, std::int64_t cell, const ProgressRow& row);
std::vector<ProgressRow> read_progress(SQLite::Database& database, std::int64_t cell);

}  // namespace motifbench
