#pragma once

#include <filesystem>
#include <ostream>
#include <vector>

#include "harness/store/store.h"

namespace motifbench {

/// One row per metric: identity, domain, preset, method, seed, status, density, final, metric,
/// value, samples. RFC 4180 quoting; values in shortest round-trip decimal.
void export_csv(const Store& store, std::ostream& out);

/// The whole store as JSON with one cell per line, stable order, so that it diffs well under
/// version control. A store that adopts what `read_export` reads of it is equal.
void export_json(const Store& store, std::ostream& out);

/// The cells of an exported file, for `Store::adopt`. Throws a usage error with the line number for
/// a malformed file.
std::vector<StoredCell> read_export(const std::filesystem::path& file);

}  // namespace motifbench
