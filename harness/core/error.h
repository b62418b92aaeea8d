#pragma once

#include <fmt/format.h>

#include <stdexcept>
#include <string>
#include <utility>

namespace motifbench {

/// Whose fault an error is; decides the exit code of the command line (usage 2, failure 1).
enum class ErrorKind { kUsage, kFailure };

/// The one exception type of the project. `what()` is one line a user can act on: what was wrong,
/// where, and what is valid.
class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}
  ErrorKind kind() const { return kind_; }

 private:
  ErrorKind kind_;
};

/// The caller asked for something that is not valid (unknown name, bad value, malformed file).
template <typename... Args>
[[noreturn]] void throw_usage(fmt::format_string<Args...> format, Args&&... args) {
  throw Error(ErrorKind::kUsage, fmt::format(format, std::forward<Args>(args)...));
}

/// The request was valid and could not be carried out (disk full, damaged file, ...).
template <typename... Args>
[[noreturn]] void throw_failure(fmt::format_string<Args...> format, Args&&... args) {
  throw Error(ErrorKind::kFailure, fmt::format(format, std::forward<Args>(args)...));
}

}  // namespace motifbench
