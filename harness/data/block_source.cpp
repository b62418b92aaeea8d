#include "harness/data/block_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

namespace motifbench {
namespace {

// A trainer reads two blocks at a time, and validation data come in between.
constexpr std::size_t kBlocksInMemory = 8;

}  // namespace

BlockSource::BlockSource(std::string name, std::filesystem::path cache_folder, Make make)
    : name_(std::move(name)), make_(std::move(make)), cache_(std::move(cache_folder)) {}

BlockSource::~BlockSource() {
  if (ahead_.valid()) ahead_.wait();
}

std::shared_ptr<const Bytes> BlockSource::block(const BlockKey& key) {
  std::promise<Shared> made;
  {
    std::unique_lock lock(mutex_);
    if (const auto found = entries_.find(key); found != entries_.end()) {
      found->second.last_use = ++uses_;
      const std::shared_future<Shared> block = found->second.block;
      lock.unlock();
      return block.get();
    }
    entries_[key] = {made.get_future().share(), ++uses_};
    drop_least_recent();
  }
  try {
    const std::string text = fmt::format("{}, seed {}, block {}", name_, key.seed, key.number);
    auto block = std::make_shared<const Bytes>(cache_.get(text, [&] { return make_(key); }));
    made.set_value(block);
    return block;
  } catch (...) {
    {
      const std::lock_guard lock(mutex_);
      entries_.erase(key);
    }
    made.set_exception(std::current_exception());
    throw;
  }
}

void BlockSource::make_ahead(const BlockKey& key) {
  const std::lock_guard lock(mutex_);
  if (entries_.contains(key)) return;
  if (ahead_.valid() && ahead_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
    return;
  }
  ahead_ = std::async(std::launch::async, [this, key] {
    try {
      block(key);
    } catch (const std::exception&) {
      // Thrown again to whoever asks for this block.
    }
  });
}

void BlockSource::drop_least_recent() {
  while (entries_.size() > kBlocksInMemory) {
    entries_.erase(std::min_element(
        entries_.begin(), entries_.end(),
        [](const auto& a, const auto& b) { return a.second.last_use < b.second.last_use; }));
  }
}

}  // namespace motifbench
