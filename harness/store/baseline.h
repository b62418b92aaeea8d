#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "harness/store/store.h"

namespace motifbench {

/// Values of one metric by seed.
using SeedValues = std::map<std::int64_t, double>;

/// The final models of one method on one domain.
struct BaselineEntry {
  std::vector<std::string> commits;           // that made the numbers, alphabetical
  std::map<std::string, SeedValues> metrics;  // by name
};

/// Which method on which domain, both canonical texts with all parameters.
using BaselineKey = std::pair<std::string, std::string>;

/// Accuracy to hold later runs against.
using Baseline = std::map<BaselineKey, BaselineEntry>;

/// Which cells take part, by identity.
using CellFilter = std::function<bool(const std::string&)>;

/// Cell identity of one seed of an entry.
std::string cell_identity(const BaselineKey& key, std::int64_t seed);

/// Metrics that a baseline holds; the others say the same in another convention.
bool is_checked_metric(std::string_view name);

/// The finished cells of `store` that `filter` lets through.
Baseline baseline_of(const Store& store, const CellFilter& filter);

/// Seeds of the metric that has fewest. With fewer than kFewestBaselineSeeds no spread is known.
std::size_t fewest_seeds(const BaselineEntry& entry);

/// JSON with a value a line, sorted, seeds numerically: it diffs well. The file appears complete or
/// not at all. A failure names the file, or a method with fewer than kFewestBaselineSeeds seeds.
void write_baseline(const Baseline& baseline, const std::filesystem::path& file);

/// A usage error says what is wrong and where: line and column, or the path of the key.
Baseline read_baseline(const std::filesystem::path& file);

}  // namespace motifbench
