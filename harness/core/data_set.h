#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "harness/core/registry.h"

namespace motifbench {

/// One thing that is wrong with a data set: which file or folder, and what is valid there.
struct DataProblem {
  std::string where;
  std::string what;

  bool operator==(const DataProblem&) const = default;
};

/// Told after each of `total` pieces of work how many are done.
using DataProgress = std::function<void(std::size_t done, std::size_t total)>;

/// Data on disk that domains read: downloaded, or synthesised on this machine. Each has its own
/// folder, `data_folder(name)` of harness/data/data_folder.h, where `make` puts what domains read.
class DataSet {
 public:
  static constexpr const char* kKind = "data set";

  virtual ~DataSet() = default;

  /// The file or folder that `make` makes.
  virtual std::filesystem::path made() const = 0;

  /// Whether domains can read what was made, at a glance: `verify` reads it all.
  virtual bool usable() const = 0;

  /// Everything that is wrong, file by file: with the downloaded files at `source`, or without
  /// `source` with what was made of them. Throws a usage error if the set has no such source.
  virtual std::vector<DataProblem> verify(const std::optional<std::filesystem::path>& source,
                                          const DataProgress& progress) const = 0;

  /// Makes it, from the downloaded files at `source` where the set is not synthesised. What was
  /// there before is replaced only when the new is whole. Throws a usage error for a source that is
  /// missing or that the set does not have, and a failure for one that is not sound.
  virtual void make(const std::optional<std::filesystem::path>& source,
                    const DataProgress& progress) const = 0;
};

using DataSetRegistry = Registry<DataSet>;

}  // namespace motifbench

#define MOTIFBENCH_REGISTER_DATA_SET(...)                                             \
  static const ::motifbench::Registrar<::motifbench::DataSet> MOTIFBENCH_UNIQUE_NAME( \
      motifbench_registrar)(__FILE__, __VA_ARGS__)
