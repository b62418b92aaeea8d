#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "domains/audio_mnist/recordings.h"
#include "harness/core/data_set.h"

namespace motifbench {

/// The published data set as it is downloaded: 60 folders 01 … 60, one per speaker, each with files
/// DIGIT_SPEAKER_TAKE.wav, takes 0 … 49, at 48 kHz.
class AudioFolder {
 public:
  explicit AudioFolder(std::filesystem::path path) : path_(std::move(path)) {}

  /// Path of a recording; its take is counted in the order of the file names as text.
  std::filesystem::path file(const RecordingKey& key) const;

  /// Reads all recordings in the order of their positions and hands those that are sound to `sink`
  /// at 8 kHz; without a sink they are only checked. Returns what is wrong, file by file, a missing
  /// speaker as one problem. What `sink` throws ends it.
  using Sink = std::function<void(const RecordingKey&, std::span<const float>)>;
  std::vector<DataProblem> read(const Sink& sink, const DataProgress& progress) const;

 private:
  std::filesystem::path speaker_folder(int speaker) const;

  std::filesystem::path path_;
};

}  // namespace motifbench
