#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "harness/data/block_cache.h"

namespace motifbench {

/// A run of consecutive samples of one stream of random data.
struct BlockKey {
  std::int64_t seed = 0;
  std::int64_t number = 0;

  bool operator<(const BlockKey& other) const {
    return std::pair(seed, number) < std::pair(other.seed, other.number);
  }
};

/// Blocks of samples that are dear to make one by one and cheap to make many at a time: the latest
/// in memory, the others in a cache on disk. Safe for several threads at once; each block is made
/// once, however many ask for it.
class BlockSource {
 public:
  using Make = std::function<Bytes(const BlockKey&)>;

  /// `name` tells these blocks from all others, in other sources and other versions of the data.
  /// `make` must be safe for several threads at once.
  BlockSource(std::string name, std::filesystem::path cache_folder, Make make);
  /// Waits for what is under way in the background.
  ~BlockSource();
  BlockSource(const BlockSource&) = delete;
  BlockSource& operator=(const BlockSource&) = delete;

  /// What `make` throws passes through; the next call tries again.
  std::shared_ptr<const Bytes> block(const BlockKey& key);

  /// Makes the block on another thread, unless it is there or another is being made ahead. An error
  /// shows when the block is asked for.
  void make_ahead(const BlockKey& key);

 private:
  using Shared = std::shared_ptr<const Bytes>;
  struct Entry {
    std::shared_future<Shared> block;
    std::uint64_t last_use = 0;
  };

  void drop_least_recent();

  std::string name_;
  Make make_;
  BlockCache cache_;
  std::mutex mutex_;  // of what follows
  std::map<BlockKey, Entry> entries_;
  std::uint64_t uses_ = 0;
  std::future<void> ahead_;
};

}  // namespace motifbench
