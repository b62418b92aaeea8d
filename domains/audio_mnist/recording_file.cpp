#include "domains/audio_mnist/recording_file.h"

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <ios>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>

#include "harness/core/error.h"
#include "harness/core/text.h"

namespace motifbench {
namespace {

static_assert(std::endian::native == std::endian::little, "samples are mapped as they lie");

using Name = std::array<char, 32>;  // filled up with zeros

struct Header {
  std::array<char, 8> mark{};
  std::uint64_t samples = 0;  // of all recordings together
  Sha256Digest entries{};     // hash of all entries
  Name data_set{};
};
static_assert(std::is_trivially_copyable_v<Header> && sizeof(Header) == 80);
static_assert(std::is_trivially_copyable_v<RecordingEntry> && sizeof(RecordingEntry) == 48);

/// Ends in a version, which goes up where the same command makes other recordings: numbers of old
/// and new ones must not be mixed up.
constexpr std::array<char, 8> kMark = {'M', 'B', 'A', 'U', 'D', 'I', 'O', '3'};
constexpr std::size_t kEntriesAt = sizeof(Header);
constexpr std::size_t kSamplesAt = kEntriesAt + kRecordings * sizeof(RecordingEntry);

template <typename Value>
std::span<const std::uint8_t> bytes_of(std::span<const Value> values) {
  return {reinterpret_cast<const std::uint8_t*>(values.data()), values.size_bytes()};
}

Sha256Digest digest_of(const std::vector<RecordingEntry>& entries) {
  return sha256(bytes_of(std::span<const RecordingEntry>(entries)));
}

Name name_of(const std::string& data_set) {
  Name name{};
  std::copy_n(data_set.begin(), std::min(data_set.size(), name.size()), name.begin());
  return name;
}

constexpr std::string_view kTemporary = ".writing";
constexpr std::int64_t kHighestProcess = 1 << 22;  // on Linux

/// Of this machine or container: process numbers mean nothing elsewhere.
std::string host_name() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "host";
}

/// TARGET.HOST.PID.writing, so that two processes that make the same file do not meet, on whatever
/// machines that share the folder.
std::filesystem::path temporary_of(const std::filesystem::path& target) {
  return fmt::format("{}.{}.{}{}", target.string(), host_name(), ::getpid(), kTemporary);
}

/// Removes the temporary files of this machine's processes that were killed: they are large.
void remove_leftovers(const std::filesystem::path& target) {
  std::error_code ignored;
  const std::string prefix = fmt::format("{}.{}.", target.filename().string(), host_name());
  for (const auto& entry : std::filesystem::directory_iterator(target.parent_path(), ignored)) {
    std::string name = entry.path().filename().string();
    if (!name.starts_with(prefix) || !name.ends_with(kTemporary)) continue;
    name = name.substr(prefix.size(), name.size() - prefix.size() - kTemporary.size());
    const auto process = parse_integer(name);
    const bool dead = process && *process > 0 && *process <= kHighestProcess &&
                      ::kill(static_cast<pid_t>(*process), 0) != 0 && errno == ESRCH;
    if (dead) std::filesystem::remove(entry.path(), ignored);
  }
}

}  // namespace

std::string RecordingFile::fault(const std::filesystem::path& file, const std::string& data_set) {
  std::ifstream stream(file, std::ios::binary | std::ios::ate);
  if (!stream) return fmt::format("it cannot be read: {}", std::strerror(errno));
  const auto size = static_cast<std::uint64_t>(stream.tellg());
  Header header;
  stream.seekg(0);
  stream.read(reinterpret_cast<char*>(&header), sizeof(header));
  if (!stream || size < kSamplesAt) return "it is too short";
  if (header.mark != kMark) return "it does not begin as such a file of this version does";
  if (header.data_set != name_of(data_set)) return "it holds another data set";
  if (header.samples != (size - kSamplesAt) / sizeof(float) ||
      (size - kSamplesAt) % sizeof(float) != 0) {
    return "its size is not what its header says";
  }
  return "";
}

RecordingFile::RecordingFile(const std::filesystem::path& file, const std::string& data_set)
    : file_(file), checked_(kRecordings) {
  const auto refuse = [&](std::string_view fault) {
    throw_failure("{} is damaged or of another version ({})", file_.string(), fault);
  };
  if (const std::string found = fault(file, data_set); !found.empty()) refuse(found);
  try {
    map_.open(file.string());
  } catch (const std::ios_base::failure& failure) {
    throw_failure("cannot map {}: {}", file.string(), failure.what());
  }
  Header header;
  std::memcpy(&header, map_.data(), sizeof(header));
  entries_.resize(kRecordings);
  std::memcpy(entries_.data(), map_.data() + kEntriesAt, kRecordings * sizeof(RecordingEntry));
  digest_ = digest_of(entries_);
  if (digest_ != header.entries) refuse("the hash of its entries is wrong");
  for (const RecordingEntry& entry : entries_) {
    if (entry.size > header.samples || entry.first > header.samples - entry.size) {
      refuse("an entry points outside");
    }
  }
}

std::span<const float> RecordingFile::mapped(const RecordingEntry& entry) const {
  // Header and entries are multiples of 16 bytes, and a map begins at a page.
  const auto* samples = reinterpret_cast<const float*>(map_.data() + kSamplesAt);
  return {samples + entry.first, entry.size};
}

std::span<const float> RecordingFile::samples(const RecordingKey& key) const {
  const std::size_t position = key.position();
  const RecordingEntry& entry = entries_.at(position);
  const std::span<const float> found = mapped(entry);
  if (!checked_[position].load(std::memory_order_relaxed)) {
    if (sha256(bytes_of(found)) != entry.digest) {
      throw_failure("{} is damaged (speaker {}, digit {}, take {}): make it again", file_.string(),
                    key.speaker, key.digit, key.take);
    }
    checked_[position].store(true, std::memory_order_relaxed);
  }
  return found;
}

std::vector<DataProblem> RecordingFile::verify(const DataProgress& progress) const {
  std::vector<DataProblem> problems;
  for (int speaker = 1; speaker <= kSpeakers; ++speaker) {
    for (int digit = 0; digit < kDigits; ++digit) {
      for (int take = 0; take < kTakes; ++take) {
        const RecordingEntry& entry = entries_[RecordingKey{speaker, digit, take}.position()];
        if (sha256(bytes_of(mapped(entry))) == entry.digest) continue;
        problems.push_back({file_.string(), fmt::format("damaged: speaker {}, digit {}, take {}",
                                                        speaker, digit, take)});
      }
    }
    progress(static_cast<std::size_t>(speaker) * kDigits * kTakes, kRecordings);
  }
  return problems;
}

RecordingFileWriter::RecordingFileWriter(std::filesystem::path target, std::string data_set)
    : target_(std::move(target)),
      data_set_(std::move(data_set)),
      temporary_(temporary_of(target_)) {
  std::error_code error;
  std::filesystem::create_directories(target_.parent_path(), error);
  if (error) {
    throw_failure("cannot make folder {}: {}", target_.parent_path().string(), error.message());
  }
  remove_leftovers(target_);
  stream_.open(temporary_, std::ios::binary | std::ios::trunc);
  if (!stream_) throw_failure("cannot write {}: {}", temporary_.string(), std::strerror(errno));
  entries_.reserve(kRecordings);
  // Space for what is known only at the end.
  const std::vector<char> space(kSamplesAt);
  try {
    write(space.data(), space.size());
  } catch (...) {
    std::filesystem::remove(temporary_, error);
    throw;
  }
}

RecordingFileWriter::~RecordingFileWriter() {
  std::error_code ignored;
  std::filesystem::remove(temporary_, ignored);
}

void RecordingFileWriter::write(const void* data, std::size_t bytes) {
  stream_.write(static_cast<const char*>(data), static_cast<std::streamsize>(bytes));
  if (!stream_) throw_failure("cannot write {}: {}", temporary_.string(), std::strerror(errno));
}

void RecordingFileWriter::add(std::span<const float> samples) {
  const std::uint64_t first = entries_.empty() ? 0 : entries_.back().first + entries_.back().size;
  entries_.push_back({first, samples.size(), sha256(bytes_of(samples))});
  write(samples.data(), samples.size_bytes());
}

void RecordingFileWriter::finish() {
  if (entries_.size() != kRecordings) {
    throw_failure("{} has {} recordings instead of {}", target_.string(), entries_.size(),
                  kRecordings);
  }
  const Header header{kMark, entries_.back().first + entries_.back().size, digest_of(entries_),
                      name_of(data_set_)};
  stream_.seekp(0);
  write(&header, sizeof(header));
  write(entries_.data(), kRecordings * sizeof(RecordingEntry));
  stream_.close();
  if (!stream_) throw_failure("cannot write {}: {}", temporary_.string(), std::strerror(errno));
  std::error_code error;
  std::filesystem::rename(temporary_, target_, error);
  if (error) throw_failure("cannot make {}: {}", target_.string(), error.message());
}

}  // namespace motifbench
