#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace motifbench {

/// How a process ended and what it wrote.
struct Finished {
  int code = -1;   // exit code, or −1 if a signal ended it
  int signal = 0;  // that signal
  std::string out;
  std::string err;
};

/// A folder that is gone with its contents when the test ends.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::string operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

/// The motifbench under test (environment variable MOTIFBENCH_BINARY), running.
class RunningBinary {
 public:
  explicit RunningBinary(const std::vector<std::string>& arguments);
  /// Kills it if it still runs.
  ~RunningBinary();
  RunningBinary(const RunningBinary&) = delete;
  RunningBinary& operator=(const RunningBinary&) = delete;

  /// Waits for the next line of standard output; false at its end.
  bool read_line(std::string& line);
  /// Reads on until a line contains `part`; false if none does.
  bool read_until(const std::string& part);
  void send(int signal) const;
  /// Processes it has started and that still run.
  std::vector<pid_t> children() const;
  Finished wait();

 private:
  TemporaryFolder folder_;  // holds what it writes to standard error
  pid_t pid_ = -1;
  int output_ = -1;
  std::string buffer_;
  std::string seen_;
};

/// Runs it to its end.
Finished run_binary(const std::vector<std::string>& arguments);
/// The same through `sh -c`, where `"$MOTIFBENCH_BINARY"` names it: for limits and redirections.
Finished run_shell(const std::string& script);

std::string read_text(const std::filesystem::path& file);
void write_text(const std::filesystem::path& file, const std::string& text);

}  // namespace motifbench
