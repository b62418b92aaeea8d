#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace motifbench {

using Bytes = std::vector<std::uint8_t>;

/// $MOTIFBENCH_CACHE, else $XDG_CACHE_HOME/motifbench, else ~/.cache/motifbench; empty if the
/// environment has none of them.
std::filesystem::path default_cache_folder();

/// Blocks of bytes that cost time to make, kept compressed in a folder that processes share. A
/// block is checked against its hash whenever it is read, and made again if it is damaged. While
/// one process makes a block, others that want it wait; they do not make it too. Files appear whole
/// or not at all, also if the process dies. A folder that cannot be used is reported once on the
/// standard error stream; blocks are then made and not kept. Safe for several threads at once.
class BlockCache {
 public:
  static constexpr std::uintmax_t kUsualLimit = std::uintmax_t{2} << 30;

  /// `folder` empty: nothing is kept. `limit` is the size of all blocks in bytes; beyond it the
  /// oldest go.
  explicit BlockCache(std::filesystem::path folder, std::uintmax_t limit = kUsualLimit);

  /// The block called `key`; `make` gives it if it is not there, and its exceptions pass through.
  Bytes get(std::string_view key, const std::function<Bytes()>& make);

 private:
  std::optional<Bytes> read(const std::filesystem::path& file, std::string_view key) const;
  void write(const std::filesystem::path& file, std::string_view key, const Bytes& block);
  void drop_oldest() const;
  void warn(std::string_view what, std::string_view reason);

  std::filesystem::path folder_;
  std::uintmax_t limit_;
  std::atomic<bool> warned_ = false;
};

}  // namespace motifbench
