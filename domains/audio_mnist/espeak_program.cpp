#include "domains/audio_mnist/espeak_program.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <sstream>
#include <string_view>

#include "harness/core/error.h"

namespace motifbench {
namespace {

constexpr std::size_t kHeader = 44;  // of the WAV that the program writes
static_assert(std::endian::native == std::endian::little, "WAV samples are read as they lie");

/// Closes its descriptor.
class OwnedDescriptor {
 public:
  explicit OwnedDescriptor(int number) : number_(number) {}
  OwnedDescriptor(const OwnedDescriptor&) = delete;
  OwnedDescriptor& operator=(const OwnedDescriptor&) = delete;
  ~OwnedDescriptor() { close(); }

  int number() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

pid_t start(const std::vector<std::string>& command, int output, int errors) {
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
  pid_t child = 0;
  const int failed =
      ::posix_spawnp(&child, arguments.front(), &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  if (failed == ENOENT) {
    throw_failure("the program {} is not installed (Debian: package {})", command.front(),
                  command.front());
  }
  if (failed != 0) throw_failure("cannot start {}: {}", command.front(), std::strerror(failed));
  return child;
}

std::string read_all(int descriptor) {
  std::string bytes;
  std::array<char, 65536> part{};
  for (;;) {
    const ssize_t count = ::read(descriptor, part.data(), part.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return bytes;
    bytes.append(part.data(), static_cast<std::size_t>(count));
  }
}

/// How it ended, or nothing if well.
std::string bad_end(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return std::strerror(errno);
  }
  if (WIFSIGNALED(status)) return fmt::format("ended by signal {}", WTERMSIG(status));
  return WEXITSTATUS(status) == 0 ? "" : fmt::format("exit status {}", WEXITSTATUS(status));
}

/// What the program writes. Throws a failure with the first line of its complaints where it ends
/// badly.
std::string run(std::vector<std::string> command) {
  command.insert(command.begin(), "espeak-ng");
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
    throw_failure("cannot make a pipe to {}: {}", command.front(), std::strerror(errno));
  }
  const OwnedDescriptor output(ends[0]);
  OwnedDescriptor input(ends[1]);
  // In memory and not a pipe, which would have to be emptied while the other one is.
  const OwnedDescriptor errors(::memfd_create("espeak-ng", MFD_CLOEXEC));
  if (errors.number() < 0) {
    throw_failure("cannot start {}: {}", command.front(), std::strerror(errno));
  }
  const pid_t child = start(command, input.number(), errors.number());
  input.close();  // so that reading ends when the program does
  std::string written = read_all(output.number());
  if (const std::string end = bad_end(child); !end.empty()) {
    ::lseek(errors.number(), 0, SEEK_SET);
    const std::string complaints = read_all(errors.number());
    throw_failure("{}: {}", end, complaints.substr(0, complaints.find('\n')));
  }
  return written;
}

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  std::memcpy(&value, bytes.data() + at, size);
  return value;
}

/// One channel, `kEspeakRate`, 16 bit. The sizes in the header are those of an endless stream.
bool is_expected_wav(std::string_view bytes) {
  return bytes.size() > kHeader && bytes.substr(0, 4) == "RIFF" &&
         bytes.substr(8, 8) == "WAVEfmt " && bytes.substr(36, 4) == "data" &&
         number_at(bytes, 22, 2) == 1 && number_at(bytes, 24, 4) == kEspeakRate &&
         number_at(bytes, 34, 2) == 16;
}

}  // namespace

std::vector<float> speak(const Utterance& utterance) {
  const auto refuse = [&](std::string_view why) {
    throw_failure("espeak-ng did not speak '{}' with voice {}: {}", utterance.text, utterance.voice,
                  why);
  };
  std::string bytes;
  try {
    bytes = run({"--stdout", "-z", "-v", utterance.voice, "-p", fmt::to_string(utterance.pitch),
                 "-s", fmt::to_string(utterance.speed), "--", utterance.text});
  } catch (const Error& error) {
    refuse(error.what());
  }
  if (!is_expected_wav(bytes)) {
    refuse(fmt::format("what it wrote is no WAV of {} Hz, 16 bit, one channel", kEspeakRate));
  }
  std::vector<float> samples((bytes.size() - kHeader) / 2);
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const auto value = static_cast<std::int16_t>(number_at(bytes, kHeader + 2 * i, 2));
    samples[i] = static_cast<float>(value) / 32768.0F;
  }
  return samples;
}

std::set<std::string> voice_variants() {
  constexpr std::string_view kFolder = "!v/";  // in the column of files
  std::set<std::string> names;
  std::istringstream words(run({"--voices=variant"}));
  for (std::string word; words >> word;) {
    if (word.starts_with(kFolder)) names.insert(word.substr(kFolder.size()));
  }
  return names;
}

}  // namespace motifbench
