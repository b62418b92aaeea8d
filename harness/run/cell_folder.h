#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace motifbench {

/// DIR/results.sqlite
std::filesystem::path results_file(const std::filesystem::path& out);

/// DIR/cells/<first 16 hex digits of the SHA-256 of the identity>: a cell's checkpoints and lock.
std::filesystem::path cell_folder(const std::filesystem::path& out, std::string_view identity);

/// Holds a cell against other worker processes, on this file system, until destroyed or the process
/// ends in whatever way.
class CellLock {
 public:
  /// Makes the folder when missing. Nothing when another process holds the cell; a failure naming
  /// the file when it cannot be made.
  static std::optional<CellLock> try_acquire(const std::filesystem::path& folder);

  /// Whether a process holds the cell now. Makes nothing.
  static bool is_held(const std::filesystem::path& folder);

  CellLock(CellLock&& other) noexcept;
  CellLock& operator=(CellLock&&) = delete;
  ~CellLock();

 private:
  explicit CellLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

}  // namespace motifbench
