#include "harness/run/worker_process.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "harness/core/error.h"

namespace motifbench {
namespace {

constexpr const char* kThisProgram = "/proc/self/exe";
constexpr int kCannotExecute = 127;
constexpr int kExitOfSignals = 128;

struct Pipe {
  int read_end = -1;
  int write_end = -1;
};

bool make_pipe(Pipe& pipe) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return false;
  pipe = {ends[0], ends[1]};
  return true;
}

/// Runs between fork and exec: system calls only.
[[noreturn]] void become(const char* program, char* const* arguments, const sigset_t& mask,
                         int output, int error, int stop_signal, pid_t parent) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, stop_signal);
  if (getppid() != parent) _exit(kCannotExecute);  // the parent died before prctl
  const int nothing = open("/dev/null", O_RDONLY);
  dup2(nothing, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  dup2(error, STDERR_FILENO);
  struct sigaction standard = {};
  standard.sa_handler = SIG_DFL;
  sigaction(SIGINT, &standard, nullptr);
  sigaction(SIGTERM, &standard, nullptr);
  sigprocmask(SIG_SETMASK, &mask, nullptr);
  execv(program, arguments);
  _exit(kCannotExecute);
}

}  // namespace

LineReader::LineReader(LineReader&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), partial_(std::move(other.partial_)) {}

LineReader::~LineReader() { close(); }

void LineReader::close() {
  if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
}

std::vector<std::string> LineReader::read() {
  std::array<char, 65536> buffer;
  ssize_t count = 0;
  do {
    count = ::read(descriptor_, buffer.data(), buffer.size());
  } while (count < 0 && errno == EINTR);
  std::vector<std::string> lines;
  if (count <= 0) {
    close();
    if (!partial_.empty()) lines.push_back(std::exchange(partial_, {}));
    return lines;
  }
  partial_.append(buffer.data(), static_cast<std::size_t>(count));
  std::size_t begin = 0;
  for (std::size_t end; (end = partial_.find('\n', begin)) != std::string::npos; begin = end + 1) {
    lines.push_back(partial_.substr(begin, end - begin));
  }
  partial_.erase(0, begin);
  return lines;
}

struct WorkerProcess::Pipes {
  Pipes() {
    if (make_pipe(output) && make_pipe(error)) return;
    const int reason = errno;
    if (output.read_end >= 0) {
      close(output.read_end);
      close(output.write_end);
    }
    throw_failure("cannot make a pipe to a worker: {}", std::strerror(reason));
  }

  Pipe output;
  Pipe error;
};

WorkerProcess::WorkerProcess(const Launcher& launcher, const std::vector<std::string>& arguments,
                             const sigset_t& mask)
    : WorkerProcess(launcher, arguments, mask, Pipes{}) {}

WorkerProcess::WorkerProcess(const Launcher& launcher, const std::vector<std::string>& arguments,
                             const sigset_t& mask, const Pipes& pipes)
    : launcher_(launcher), output_(pipes.output.read_end), error_(pipes.error.read_end) {
  const bool itself = launcher.command.empty();
  std::vector<std::string> texts =
      itself ? std::vector<std::string>{"motifbench"} : launcher.command;
  texts.insert(texts.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  pointers.reserve(texts.size() + 1);
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);

  const char* const program = itself ? kThisProgram : pointers.front();
  const pid_t parent = getpid();
  pid_ = fork();
  if (pid_ == 0) {
    become(program, pointers.data(), mask, pipes.output.write_end, pipes.error.write_end,
           launcher.stop_signal, parent);
  }
  const int error = errno;
  close(pipes.output.write_end);
  close(pipes.error.write_end);
  if (pid_ < 0) throw_failure("cannot start a worker process: {}", std::strerror(error));
}

WorkerProcess::WorkerProcess(WorkerProcess&& other) noexcept
    : launcher_(std::move(other.launcher_)),
      stop_sent_(other.stop_sent_),
      output_(std::move(other.output_)),
      error_(std::move(other.error_)),
      pid_(std::exchange(other.pid_, -1)) {}

WorkerProcess::~WorkerProcess() {
  if (pid_ < 0) return;
  // Nobody reads any more: a full pipe must not keep it from its checkpoint.
  output_.close();
  error_.close();
  if (!stop_sent_) stop();
  wait();
}

void WorkerProcess::stop() {
  stop_sent_ = true;
  send(launcher_.stop_signal);
}

void WorkerProcess::kill() const { send(launcher_.kill_signal); }

void WorkerProcess::send(int signal) const {
  if (pid_ > 0) ::kill(pid_, signal);
}

WorkerProcess::End WorkerProcess::wait() {
  int status = 0;
  while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  pid_ = -1;
  if (WIFSIGNALED(status)) return {.signal = WTERMSIG(status)};
  const int code = WEXITSTATUS(status);
  const int passed_on = code - kExitOfSignals;
  if (!launcher_.command.empty() && passed_on > 0 && sigabbrev_np(passed_on) != nullptr) {
    return {.signal = passed_on};
  }
  return {.code = code};
}

}  // namespace motifbench
