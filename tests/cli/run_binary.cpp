#include "tests/cli/run_binary.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <iterator>
#include <stdexcept>

extern char** environ;

namespace motifbench {
namespace {

std::string binary() {
  const char* const path = std::getenv("MOTIFBENCH_BINARY");
  if (path == nullptr) throw std::runtime_error("MOTIFBENCH_BINARY is not set");
  return path;
}

pid_t spawn(const std::vector<std::string>& command, int output, const std::string& error_file) {
  std::vector<std::string> texts = command;
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, error_file.c_str(),
                                   O_WRONLY | O_CREAT | O_TRUNC, 0600);
  pid_t pid = -1;
  const int failed = posix_spawn(&pid, pointers[0], &actions, nullptr, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) throw std::runtime_error("cannot run " + command[0]);
  return pid;
}

Finished finish(pid_t pid) {
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  Finished finished;
  if (WIFEXITED(status)) finished.code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) finished.signal = WTERMSIG(status);
  return finished;
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string pattern = std::filesystem::temp_directory_path() / "motifbench-test-XXXXXX";
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make " + pattern);
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

RunningBinary::RunningBinary(const std::vector<std::string>& arguments) {
  std::vector<std::string> command = {binary()};
  command.insert(command.end(), arguments.begin(), arguments.end());
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  output_ = ends[0];
  pid_ = spawn(command, ends[1], folder_ / "err");
  close(ends[1]);
}

RunningBinary::~RunningBinary() {
  if (pid_ > 0) {
    send(SIGKILL);
    finish(pid_);
  }
  close(output_);
}

bool RunningBinary::read_line(std::string& line) {
  std::size_t end = 0;
  while ((end = buffer_.find('\n')) == std::string::npos) {
    std::array<char, 4096> block;
    const ssize_t count = read(output_, block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    buffer_.append(block.data(), static_cast<std::size_t>(count));
  }
  line = buffer_.substr(0, end);
  seen_ += line + '\n';
  buffer_.erase(0, end + 1);
  return true;
}

bool RunningBinary::read_until(const std::string& part) {
  for (std::string line; read_line(line);) {
    if (line.find(part) != std::string::npos) return true;
  }
  return false;
}

void RunningBinary::send(int signal) const { kill(pid_, signal); }

std::vector<pid_t> RunningBinary::children() const {
  const std::string self = std::to_string(pid_);
  std::ifstream list("/proc/" + self + "/task/" + self + "/children");
  return {std::istream_iterator<pid_t>(list), std::istream_iterator<pid_t>()};
}

Finished RunningBinary::wait() {
  for (std::string line; read_line(line);) {
  }
  Finished finished = finish(pid_);
  pid_ = -1;
  finished.out = seen_ + buffer_;
  finished.err = read_text(folder_ / "err");
  return finished;
}

Finished run_binary(const std::vector<std::string>& arguments) {
  return RunningBinary(arguments).wait();
}

Finished run_shell(const std::string& script) {
  const TemporaryFolder folder;
  const int output = open((folder / "out").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  Finished finished = finish(spawn({"/bin/sh", "-c", script}, output, folder / "err"));
  close(output);
  finished.out = read_text(folder / "out");
  finished.err = read_text(folder / "err");
  return finished;
}

std::string read_text(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void write_text(const std::filesystem::path& file, const std::string& text) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
}

}  // namespace motifbench
