#pragma once

#include <sys/types.h>

#include <csignal>
#include <optional>
#include <string>
#include <vector>

namespace motifbench {

/// Splits what arrives on a file descriptor into lines.
class LineReader {
 public:
  explicit LineReader(int descriptor) : descriptor_(descriptor) {}
  LineReader(LineReader&& other) noexcept;
  LineReader& operator=(LineReader&&) = delete;
  ~LineReader();

  /// −1 once the other side closed it; `poll` ignores that.
  int descriptor() const { return descriptor_; }
  bool closed() const { return descriptor_ < 0; }

  /// The lines completed by one read, which blocks when nothing is there; at the end also a last
  /// line without a break.
  std::vector<std::string> read();

  void close();

 private:
  int descriptor_;
  std::string partial_;
};

/// How worker processes are started and stopped. As it is: this program again, as a child.
struct Launcher {
  /// The path of a program, with the arguments that make it run this one somewhere. It hands on
  /// output and exit codes (128 + N for signal N).
  std::vector<std::string> command = {};
  std::vector<std::string> lines = {};  // what lines of its own on standard error begin with
  std::optional<int> refusal = {};      // its exit code when it could not start a worker
  int stop_signal = SIGTERM;            // makes a worker write its checkpoint and end
  int kill_signal = SIGKILL;            // ends a worker at once
};

/// A worker as a child, without a shell, in a process group of its own: a terminal's Ctrl-C reaches
/// it through its parent only. It is asked to stop when its parent dies.
class WorkerProcess {
 public:
  /// How it ended: by a signal, or with a code.
  struct End {
    int signal = 0;
    int code = 0;
  };

  /// `arguments` follow the program's name; the child's signal mask is `mask`.
  WorkerProcess(const Launcher& launcher, const std::vector<std::string>& arguments,
                const sigset_t& mask);
  WorkerProcess(WorkerProcess&& other) noexcept;
  WorkerProcess& operator=(WorkerProcess&&) = delete;
  /// Asks a child that still runs to stop, and waits for it.
  ~WorkerProcess();

  LineReader& output() { return output_; }
  LineReader& error() { return error_; }
  bool closed() const { return output_.closed() && error_.closed(); }

  void stop();
  void kill() const;
  /// Waits for its end.
  End wait();

 private:
  struct Pipes;
  WorkerProcess(const Launcher& launcher, const std::vector<std::string>& arguments,
                const sigset_t& mask, const Pipes& pipes);
  void send(int signal) const;

  Launcher launcher_;
  bool stop_sent_ = false;
  LineReader output_;
  LineReader error_;
  pid_t pid_ = -1;
};

}  // namespace motifbench
