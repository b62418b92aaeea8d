// The two data sets of this domain: the published recordings, and the stand-in that espeak-ng
// speaks.

#include "domains/audio_mnist/audio_data_sets.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "domains/audio_mnist/audio_folder.h"
#include "domains/audio_mnist/espeak_speakers.h"
#include "domains/audio_mnist/recording_file.h"
#include "harness/core/data_set.h"
#include "harness/core/error.h"
#include "harness/data/data_folder.h"

namespace motifbench {
namespace {

constexpr const char* kDownload =
    "the folder 'data' of https://github.com/soerenab/AudioMNIST, with the speakers 01 to 60";

std::filesystem::path recordings_path(const std::string& data_set) {
  return data_folder(data_set) / "recordings.bin";
}

bool is_there(const std::filesystem::path& file) {
  std::error_code ignored;
  return std::filesystem::exists(file, ignored);
}

/// What to do where a data set was not made.
std::string how_to_make(const std::string& data_set) {
  return data_set == kPublishedName
             ? fmt::format("download {}, then run 'motifbench data make {} PATH'", kDownload,
                           data_set)
             : fmt::format("run 'motifbench data make {}'", data_set);
}

class RecordingsOnDisk : public Recordings {
 public:
  explicit RecordingsOnDisk(std::string data_set) : data_set_(std::move(data_set)) {}

  std::string missing() const override {
    const std::filesystem::path path = recordings_path(data_set_);
    if (!is_there(path)) {
      return fmt::format("its recordings are missing: {}", how_to_make(data_set_));
    }
    const std::string fault = RecordingFile::fault(path, data_set_);
    if (fault.empty()) return "";
    return fmt::format("its recordings cannot be used ({}: {}): {}", path.string(), fault,
                       how_to_make(data_set_));
  }

  std::string version() const override { return file().version(); }

  std::span<const float> samples(const RecordingKey& key) const override {
    return file().samples(key);
  }

 private:
  const RecordingFile& file() const {
    std::call_once(once_, [&] { open(); });
    return *file_;
  }

  void open() const {
    const std::filesystem::path path = recordings_path(data_set_);
    if (!is_there(path)) {
      throw_failure("the recordings of {} are not on this machine ({} is missing): {}", data_set_,
                    path.string(), how_to_make(data_set_));
    }
    try {
      file_.emplace(path, data_set_);
    } catch (const Error& error) {
      throw_failure("{}: {}", error.what(), how_to_make(data_set_));
    }
  }

  std::string data_set_;
  mutable std::once_flag once_;
  mutable std::optional<RecordingFile> file_;
};

std::vector<DataProblem> verify_made(const std::string& data_set, const DataProgress& progress) {
  const std::filesystem::path path = recordings_path(data_set);
  if (!is_there(path)) {
    return {{path.string(), fmt::format("is missing: {}", how_to_make(data_set))}};
  }
  try {
    return RecordingFile(path, data_set).verify(progress);
  } catch (const Error& error) {
    return {{path.string(), fmt::format("{}: {}", error.what(), how_to_make(data_set))}};
  }
}

class PublishedRecordings : public DataSet {
 public:
  std::filesystem::path made() const override { return recordings_path(kPublishedName); }
  bool usable() const override { return RecordingFile::fault(made(), kPublishedName).empty(); }

  std::vector<DataProblem> verify(const std::optional<std::filesystem::path>& source,
                                  const DataProgress& progress) const override {
    return source ? AudioFolder(*source).read(/*sink=*/nullptr, progress)
                  : verify_made(kPublishedName, progress);
  }

  void make(const std::optional<std::filesystem::path>& source,
            const DataProgress& progress) const override {
    if (!source) {
      throw_usage("data set {} is made from a download: give the PATH of {}", kPublishedName,
                  kDownload);
    }
    RecordingFileWriter writer(made(), kPublishedName);
    const std::vector<DataProblem> problems = AudioFolder(*source).read(
        [&](const RecordingKey&, std::span<const float> samples) { writer.add(samples); },
        progress);
    if (!problems.empty()) {
      throw_failure("{}: {} ({} problem{} in all; 'motifbench data verify {} {}' names each)",
                    problems[0].where, problems[0].what, problems.size(),
                    problems.size() == 1 ? "" : "s", kPublishedName, source->string());
    }
    writer.finish();
  }
};

/// Each index below `count` once, on all processors; the first exception is thrown again.
void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  std::exception_ptr failure;
  std::mutex failing;
  const auto run = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) work(i);
    } catch (...) {
      const std::lock_guard lock(failing);
      if (!failure) failure = std::current_exception();
      next = count;
    }
  };
  std::vector<std::jthread> threads;
  for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i) {
    threads.emplace_back(run);
  }
  threads.clear();  // waits
  if (failure) std::rethrow_exception(failure);
}

class EspeakRecordings : public DataSet {
 public:
  std::filesystem::path made() const override { return recordings_path(kStandInName); }
  bool usable() const override { return RecordingFile::fault(made(), kStandInName).empty(); }

  std::vector<DataProblem> verify(const std::optional<std::filesystem::path>& source,
                                  const DataProgress& progress) const override {
    refuse(source);
    return verify_made(kStandInName, progress);
  }

  void make(const std::optional<std::filesystem::path>& source,
            const DataProgress& progress) const override {
    refuse(source);
    check_voices();
    RecordingFileWriter writer(made(), kStandInName);
    std::vector<std::vector<float>> takes(kTakes);
    std::size_t done = 0;
    for (int speaker = 1; speaker <= kSpeakers; ++speaker) {
      for (int digit = 0; digit < kDigits; ++digit) {
        in_parallel(takes.size(), [&](std::size_t take) {
          takes[take] = synthesise({speaker, digit, static_cast<int>(take)});
        });
        for (const std::vector<float>& take : takes) writer.add(take);
        done += takes.size();
        progress(done, kRecordings);
      }
    }
    writer.finish();
  }

 private:
  static void refuse(const std::optional<std::filesystem::path>& source) {
    if (source) {
      throw_usage("data set {} is synthesised and takes no PATH, but '{}' was given", kStandInName,
                  source->string());
    }
  }
};

MOTIFBENCH_REGISTER_DATA_SET(
    Descriptor{.name = kPublishedName,
               .summary = "30 000 digits spoken by 60 people (AudioMNIST); must be downloaded",
               .source = "https://github.com/soerenab/AudioMNIST, arXiv 1807.03418"},
    [](const Parameters&) { return std::make_unique<PublishedRecordings>(); });

MOTIFBENCH_REGISTER_DATA_SET(
    Descriptor{.name = kStandInName,
               .summary = "stand-in for AudioMNIST: 60 voices of espeak-ng; made on this machine",
               .source = "synthesised by espeak-ng"},
    [](const Parameters&) { return std::make_unique<EspeakRecordings>(); });

}  // namespace

std::shared_ptr<const Recordings> recordings_on_disk(const std::string& data_set) {
  return std::make_shared<RecordingsOnDisk>(data_set);
}

}  // namespace motifbench
