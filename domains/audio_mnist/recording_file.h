#pragma once

#include <atomic>
#include <boost/iostreams/device/mapped_file.hpp>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <vector>

#include "domains/audio_mnist/recordings.h"
#include "harness/core/data_set.h"
#include "harness/data/sha256.h"

namespace motifbench {

/// What the file says of one recording.
struct RecordingEntry {
  std::uint64_t first = 0;  // sample of the file
  std::uint64_t size = 0;   // samples
  Sha256Digest digest{};    // of their bytes
};

/// All recordings of a data set in one file that is mapped into memory, so that the processes of a
/// machine share it: a header, one entry per recording, the samples as little-endian float32. The
/// header has the data set's name and a hash of the entries, each entry one of its samples.
class RecordingFile : public Recordings {
 public:
  /// What is wrong with such a file by its header and size, in a few words: it cannot be read, is
  /// damaged, or of another version or data set. Empty if nothing.
  static std::string fault(const std::filesystem::path& file, const std::string& data_set);

  /// Throws a failure for a file with a fault, or damaged entries.
  RecordingFile(const std::filesystem::path& file, const std::string& data_set);

  /// A hash of all recordings.
  std::string version() const override { return "recordings " + to_hex(digest_).substr(0, 16); }

  /// The first use of a recording checks its hash; damage is a failure.
  std::span<const float> samples(const RecordingKey& key) const override;

  /// What is wrong with the samples, recording by recording.
  std::vector<DataProblem> verify(const DataProgress& progress) const;

 private:
  std::span<const float> mapped(const RecordingEntry& entry) const;

  std::filesystem::path file_;
  boost::iostreams::mapped_file_source map_;
  std::vector<RecordingEntry> entries_;
  Sha256Digest digest_{};                           // of all entries
  mutable std::vector<std::atomic<bool>> checked_;  // recordings whose hash was right
};

/// Writes such a file under a temporary name; only `finish` puts it in place of `target`. Makes the
/// folders above it. Throws a failure when the disk is full or the folder is not writable.
class RecordingFileWriter {
 public:
  RecordingFileWriter(std::filesystem::path target, std::string data_set);
  RecordingFileWriter(const RecordingFileWriter&) = delete;
  RecordingFileWriter& operator=(const RecordingFileWriter&) = delete;
  ~RecordingFileWriter();

  /// The next recording, in the order of `RecordingKey::position`.
  void add(std::span<const float> samples);
  /// All `kRecordings` must have been added.
  void finish();

 private:
  void write(const void* data, std::size_t bytes);

  std::filesystem::path target_;
  std::string data_set_;
  std::filesystem::path temporary_;
  std::ofstream stream_;
  std::vector<RecordingEntry> entries_;
};

}  // namespace motifbench
