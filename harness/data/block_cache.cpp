#include "harness/data/block_cache.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <boost/iostreams/copy.hpp>
#include <boost/iostreams/device/array.hpp>
#include <boost/iostreams/device/back_inserter.hpp>
#include <boost/iostreams/filter/zlib.hpp>
#include <boost/iostreams/filtering_stream.hpp>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <system_error>
#include <utility>

#include "harness/data/sha256.h"

namespace motifbench {
namespace {

namespace io = boost::iostreams;

// A file is this mark, a SHA-256 and the compressed block.
constexpr std::string_view kMark = "mbblock1";
constexpr std::string_view kSuffix = ".block";
constexpr const char* kLockFile = "locks";

template <typename Filter>
Bytes filtered(const Filter& filter, std::span<const std::uint8_t> bytes) {
  if (bytes.empty()) return {};  // an array without a beginning is no source to Boost
  std::string result;
  io::filtering_istream stream;
  stream.push(filter);
  stream.push(io::array_source(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
  io::copy(stream, io::back_inserter(result));
  return {result.begin(), result.end()};
}

/// Of the key too: a file under another block's name is not that block.
Sha256Digest digest_of(std::string_view key, std::span<const std::uint8_t> compressed) {
  Bytes hashed(key.begin(), key.end());
  hashed.push_back(0);
  hashed.insert(hashed.end(), compressed.begin(), compressed.end());
  return sha256(hashed);
}

std::string file_stem(std::string_view key) { return to_hex(sha256(key)); }

/// The folder may hold files of others, which are none of our business.
bool is_block(std::string_view name) {
  constexpr std::size_t kDigits = 2 * sizeof(Sha256Digest);
  return name.size() == kDigits + kSuffix.size() && name.ends_with(kSuffix) &&
         name.find_first_not_of("0123456789abcdef") == kDigits;
}

/// One byte of the lock file stands for a block. The lock belongs to this object, not to the
/// process, so threads wait for each other too; it goes when the process dies.
class BlockLock {
 public:
  BlockLock(const std::filesystem::path& folder, std::string_view key) {
    descriptor_ = ::open((folder / kLockFile).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor_ < 0) return;
    const Sha256Digest digest = sha256(key);
    off_t offset = 0;
    for (std::size_t i = 0; i < 7; ++i) offset = (offset << 8) | digest[i];
    struct flock range {};
    range.l_type = F_WRLCK;
    range.l_whence = SEEK_SET;
    range.l_start = offset;
    range.l_len = 1;
    int result = 0;
    do {
      result = ::fcntl(descriptor_, F_OFD_SETLKW, &range);
    } while (result != 0 && errno == EINTR);
    held_ = result == 0;
  }
  BlockLock(const BlockLock&) = delete;
  BlockLock& operator=(const BlockLock&) = delete;
  ~BlockLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }

  bool held() const { return held_; }

 private:
  int descriptor_ = -1;
  bool held_ = false;
};

/// Writes and flushes a whole file; 0 or the error's number.
int write_file(const std::filesystem::path& file,
               std::span<const std::span<const std::uint8_t>> parts) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) return errno;
  int error = 0;
  for (std::span<const std::uint8_t> rest : parts) {
    while (error == 0 && !rest.empty()) {
      const ssize_t written = ::write(descriptor, rest.data(), rest.size());
      if (written < 0) {
        if (errno != EINTR) error = errno;
      } else {
        rest = rest.subspan(static_cast<std::size_t>(written));
      }
    }
  }
  if (error == 0 && ::fsync(descriptor) != 0) error = errno;
  if (::close(descriptor) != 0 && error == 0) error = errno;
  return error;
}

}  // namespace

std::filesystem::path default_cache_folder() {
  const auto variable = [](const char* name) -> std::filesystem::path {
    const char* const value = std::getenv(name);
    return value == nullptr ? "" : value;
  };
  if (auto own = variable("MOTIFBENCH_CACHE"); !own.empty()) return own;
  if (const auto caches = variable("XDG_CACHE_HOME"); !caches.empty()) return caches / "motifbench";
  if (const auto home = variable("HOME"); !home.empty()) return home / ".cache" / "motifbench";
  return {};
}

BlockCache::BlockCache(std::filesystem::path folder, std::uintmax_t limit)
    : folder_(std::move(folder)), limit_(limit) {}

Bytes BlockCache::get(std::string_view key, const std::function<Bytes()>& make) {
  if (folder_.empty()) return make();
  const std::filesystem::path file = folder_ / (file_stem(key) + std::string(kSuffix));
  if (std::optional<Bytes> block = read(file, key)) return *std::move(block);

  std::error_code error;
  std::filesystem::create_directories(folder_, error);
  const BlockLock lock(folder_, key);
  if (!lock.held()) {
    warn("use", error ? error.message() : std::strerror(errno));
    return make();
  }
  // Another worker may have made it while this one waited.
  if (std::optional<Bytes> block = read(file, key)) return *std::move(block);
  Bytes block = make();
  write(file, key, block);
  return block;
}

std::optional<Bytes> BlockCache::read(const std::filesystem::path& file,
                                      std::string_view key) const {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return std::nullopt;
  const Bytes content(std::istreambuf_iterator<char>(stream), {});
  constexpr std::size_t kHead = kMark.size() + sizeof(Sha256Digest);
  if (content.size() < kHead || !std::equal(kMark.begin(), kMark.end(), content.begin())) {
    return std::nullopt;
  }
  const std::span compressed = std::span(content).subspan(kHead);
  const Sha256Digest digest = digest_of(key, compressed);
  if (!std::equal(digest.begin(), digest.end(), content.begin() + kMark.size())) {
    return std::nullopt;
  }
  return filtered(io::zlib_decompressor(), compressed);
}

void BlockCache::write(const std::filesystem::path& file, std::string_view key,
                       const Bytes& block) {
  const Bytes compressed = filtered(io::zlib_compressor(io::zlib::best_speed), block);
  const Sha256Digest digest = digest_of(key, compressed);
  const std::span mark(reinterpret_cast<const std::uint8_t*>(kMark.data()), kMark.size());
  const std::span<const std::uint8_t> parts[] = {mark, digest, compressed};

  // The lock is held: nobody else writes this name. What a dead process left is overwritten.
  const std::filesystem::path part = file.string() + ".part";
  if (const int failed = write_file(part, parts); failed != 0) {
    warn("write to", std::strerror(failed));
  } else {
    std::error_code error;
    std::filesystem::rename(part, file, error);
    if (!error) return drop_oldest();
    warn("write to", error.message());
  }
  std::error_code ignored;
  std::filesystem::remove(part, ignored);
}

void BlockCache::drop_oldest() const {
  struct Kept {
    std::filesystem::file_time_type time;
    std::uintmax_t size;
    std::filesystem::path path;
  };
  // Other workers drop files too: one that has vanished counts nothing.
  std::vector<Kept> files;
  std::uintmax_t total = 0;
  std::error_code error;
  for (std::filesystem::directory_iterator entry(folder_, error), end; !error && entry != end;
       entry.increment(error)) {
    if (!is_block(entry->path().filename().string())) continue;
    std::error_code gone;
    const std::uintmax_t size = entry->file_size(gone);
    const std::filesystem::file_time_type time = entry->last_write_time(gone);
    if (gone) continue;
    files.push_back({time, size, entry->path()});
    total += size;
  }
  if (total <= limit_) return;
  std::sort(files.begin(), files.end(),
            [](const Kept& a, const Kept& b) { return a.time < b.time; });
  for (const Kept& oldest : files) {
    if (total <= limit_) break;
    std::error_code gone;
    std::filesystem::remove(oldest.path, gone);
    total -= oldest.size;
  }
}

void BlockCache::warn(std::string_view what, std::string_view reason) {
  if (warned_.exchange(true)) return;
  // A message that cannot be written either, on the same full disk, is no reason to stop.
  std::fputs(
      fmt::format(
          "motifbench: cannot {} the cache in '{}': {}; going on without it (MOTIFBENCH_CACHE "
          "names another folder)\n",
          what, folder_.string(), reason)
          .c_str(),
      stderr);
}

}  // namespace motifbench
