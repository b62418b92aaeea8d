#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <string>
#include <vector>

#include "harness/store/records.h"

namespace motifbench {

/// Reading and writing what belongs to one cell, inside the caller's transaction. `cell` is the
/// number of its row.

/// Throws a failure that names what cannot be stored: a metric that is not finite or comes twice, a
/// confusion entry that comes twice, an example whose pixels do not fit its size, two final models.
void check_models(const std::string& identity, const std::vector<DensityScores>& models);

/// Replaces the models of the cell.
void write_models(SQLite::Database& database, std::int64_t cell,
                  const std::vector<DensityScores>& models);
/// Largest density first, then fewest samples.
std::vector<DensityScores> read_models(SQLite::Database& database, std::int64_t cell);

/// Overwrites the row of the same sample count.
void write_progress(SQLite::Database& database, std::int64_t cell, const ProgressRow& row);
std::vector<ProgressRow> read_progress(SQLite::Database& database, std::int64_t cell);

}  // namespace motifbench
