#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "harness/store/records.h"

namespace motifbench {

/// A cell with everything the store knows of it, as it moves between result files.
struct StoredCell {
  CellRow row;
  std::vector<std::string> experiments;  // alphabetical
  std::vector<ProgressRow> progress;     // by samples
  std::vector<DensityScores> models;     // largest density first
};

/// What became of cells that a store was to take over.
struct Adoption {
  int taken = 0;
  int present = 0;                        // there already, and left as they were
  std::vector<std::string> contradicted;  // those of them, both settled, with other metrics
};

/// Throws a failure that names what cannot be stored: a metric that is not finite or comes twice, a
/// confusion entry that comes twice, an example whose pixels do not fit its size, two final models.
void check_models(const std::string& identity, const std::vector<DensityScores>& models);

/// One result set: an SQLite file. Several processes may write to one file at once (each call is
/// one transaction; a busy file is waited for). Every failure is an Error of one line that names
/// the file. Not to be shared between threads, nor carried into a forked process: each opens its
/// own.
class Store {
 public:
  static constexpr int kSchemaVersion = 1;
  enum class Access { kReadOnly, kReadWrite };

  /// Opens `file`; with kReadWrite creates it and its folder when missing. Throws if it is not a
  /// result file, of another schema version, or not writable. `patience` is how long every call
  /// waits for other processes that hold the file.
  static Store open(const std::filesystem::path& file, Access access,
                    std::chrono::milliseconds patience = std::chrono::seconds(60));

  /// For reading; nothing if the file is missing, or was made by a process that was killed before
  /// it wrote anything.
  static std::optional<Store> open_if_any(
      const std::filesystem::path& file,
      std::chrono::milliseconds patience = std::chrono::seconds(60));

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  const std::filesystem::path& file() const;

  /// Adds cells that are not there yet as pending; others are left as they are. `experiment` groups
  /// them (the matrix's name or command).
  struct NewCell {
    CellId id;
    double minimum_density = 0;
    std::vector<std::string> symbols;
  };
  void add_cells(const std::string& experiment, const std::vector<NewCell>& cells);

  /// `goes_on`: it has a checkpoint, and keeps the moment it first started and what made it so far:
  /// an entry of the environment that is another now says both, "a, then b". Leaves a settled cell
  /// as it is, which an import may have brought meanwhile, and returns the status that stands now.
  CellStatus mark_running(const std::string& identity, const Environment& environment,
                          bool goes_on);
  /// Of a cell that is not settled.
  void record_progress(const std::string& identity, const ProgressRow& row);
  /// Status, times, metrics, confusion and examples in one transaction; replaces what an earlier
  /// attempt of the same cell left. Only a settled result (ok or diverged) replaces a settled one:
  /// another process may have finished the cell meanwhile. Returns the status that stands now.
  /// Refuses what `check_models` refuses.
  CellStatus finish(const std::string& identity, const CellResult& result);

  /// Takes over cells of another result set, times included, in one transaction. A cell that is
  /// here already is replaced only if it is not settled (ok or diverged) and the new one is.
  Adoption adopt(const std::vector<StoredCell>& cells);

  /// Ordered by identity, seeds numerically.
  std::vector<CellRow> cells() const;
  std::vector<MetricRow> metrics() const;
  std::vector<ProgressRow> progress(const std::string& identity) const;
  /// The experiments that a cell belongs to, alphabetical.
  std::vector<std::string> experiments(const std::string& identity) const;
  /// Models of a cell with all scores, largest density first.
  std::vector<DensityScores> models(const std::string& identity) const;

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace motifbench
