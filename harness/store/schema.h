#pragma once

namespace motifbench {

/// "MoBe": marks a result file among SQLite files (PRAGMA application_id).
inline constexpr int kApplicationId = 0x4d6f4265;

/// All tables and views of `Store::kSchemaVersion`.
extern const char* const kSchemaSql;

}  // namespace motifbench
