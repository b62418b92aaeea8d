#pragma once

#include <filesystem>
#include <ostream>

#include "harness/store/store.h"

namespace motifbench {

/// One row per metric: identity, domain, preset, method, seed, status, density, final, metric,
/// value, samples. RFC 4180 quoting; values in shortest round-trip decimal.
void export_csv(const Store& store, std::ostream& out);

/// The whole store as JSON with one cell per line, stable order, so that it diffs well under
/// version control. `import_json` of it gives an equal store.
void export_json(const Store& store, std::ostream& out);

/// Adds the cells of an exported file to `store`. Cells already finished there are left alone.
/// Throws a usage error with the line number for a malformed file. Returns the number of cells
/// added.
int import_json(Store& store, const std::filesystem::path& file);

}  // namespace motifbench
