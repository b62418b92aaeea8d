#include "domains/audio_mnist/audio_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <system_error>

#include "domains/audio_mnist/resample.h"
#include "domains/audio_mnist/wav_file.h"
#include "harness/core/error.h"

namespace motifbench {
namespace {

constexpr int kPublishedRate = 48'000;  // Hz
// The data set's authors pad all to a second. Ten must fit into a clip of 15 s at random places.
constexpr double kShortest = 0.05, kLongest = 1.0;  // s

/// Takes 0 … 49 as text: 0, 1, 10, 11, …
const std::vector<std::string>& takes_by_name() {
  static const std::vector<std::string> takes = [] {
    std::vector<std::string> names;
    names.reserve(kTakes);
    for (int take = 0; take < kTakes; ++take) names.push_back(std::to_string(take));
    std::sort(names.begin(), names.end());
    return names;
  }();
  return takes;
}

std::vector<float> read_recording(const std::filesystem::path& file) {
  std::vector<float> samples = read_wav(file, kPublishedRate);
  const double seconds = static_cast<double>(samples.size()) / kPublishedRate;
  if (seconds < kShortest || seconds > kLongest) {
    throw_failure("lasts {:.3f} s; valid: {} to {} s", seconds, kShortest, kLongest);
  }
  if (std::all_of(samples.begin(), samples.end(), [](float value) { return value == 0; })) {
    throw_failure("holds only silence");
  }
  return samples;
}

/// Why a folder's files cannot be looked at, or nothing.
std::optional<std::string> folder_problem(const std::filesystem::path& folder) {
  std::error_code error;
  const auto status = std::filesystem::status(folder, error);
  if (status.type() == std::filesystem::file_type::not_found) return "the folder is missing";
  if (error) return fmt::format("cannot be looked at: {}", error.message());
  if (status.type() != std::filesystem::file_type::directory) return "is not a folder";
  const std::filesystem::directory_iterator readable(folder, error);
  if (error) return fmt::format("the folder cannot be read: {}", error.message());
  return std::nullopt;
}

}  // namespace

std::filesystem::path AudioFolder::speaker_folder(int speaker) const {
  return path_ / fmt::format("{:02}", speaker);
}

std::filesystem::path AudioFolder::file(const RecordingKey& key) const {
  const std::string& take = takes_by_name()[static_cast<std::size_t>(key.take)];
  return speaker_folder(key.speaker) / fmt::format("{}_{:02}_{}.wav", key.digit, key.speaker, take);
}

std::vector<DataProblem> AudioFolder::read(const Sink& sink, const DataProgress& progress) const {
  if (const auto problem = folder_problem(path_)) return {{path_.string(), *problem}};
  std::vector<DataProblem> problems;
  for (int speaker = 1; speaker <= kSpeakers; ++speaker) {
    const std::filesystem::path folder = speaker_folder(speaker);
    const auto problem = folder_problem(folder);
    if (problem) {
      problems.push_back({folder.string(), fmt::format("speaker {}: {}", speaker, *problem)});
    }
    for (int digit = 0; digit < kDigits && !problem; ++digit) {
      for (int take = 0; take < kTakes; ++take) {
        const RecordingKey key{speaker, digit, take};
        const std::filesystem::path path = file(key);
        std::vector<float> samples;
        try {
          std::error_code ignored;
          if (!std::filesystem::exists(path, ignored)) throw_failure("is missing");
          samples = read_recording(path);
        } catch (const Error& error) {
          problems.push_back({path.string(), error.what()});
          continue;
        }
        if (sink) sink(key, resample(samples, kPublishedRate));
      }
    }
    progress(static_cast<std::size_t>(speaker) * kDigits * kTakes, kRecordings);
  }
  return problems;
}

}  // namespace motifbench
