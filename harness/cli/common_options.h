#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "harness/cli/options.h"
#include "harness/store/store.h"

namespace motifbench {

/// `--out DIR`: where a run keeps its store and checkpoints.
OptionSet& add_out(OptionSet& options);
/// `--plugin FILE.so`, for every command that looks at registries.
OptionSet& add_plugin(OptionSet& options);
/// `--device NAME`.
OptionSet& add_device(OptionSet& options);

/// `--time-limit DURATION`, of each worker.
OptionSet& add_time_limit(OptionSet& options);

std::filesystem::path out_folder(const ParsedOptions& options);
/// Loads what `--plugin` named, before any registry is looked at; the files, as absolute paths.
std::vector<std::filesystem::path> load_plugins(const ParsedOptions& options);
/// cpu, cuda or cuda:N; a usage error otherwise.
std::string device(const ParsedOptions& options);
/// None unless given; a usage error if it is no duration.
std::optional<std::chrono::seconds> time_limit(const ParsedOptions& options);

/// The results in `--out`, read only.
Store open_results(const ParsedOptions& options);

/// Makes `folder` and those above it; a failure that names it if that cannot be.
void make_folder(const std::filesystem::path& folder);

}  // namespace motifbench
