#include <csignal>
#include <cstdio>
#include <exception>
#include <string_view>

#include "harness/cli/command.h"
#include "harness/core/error.h"
#include "harness/run/exit_code.h"

namespace motifbench {
namespace {

int complain(std::string_view message, int code) {
  // Libraries put back traces behind the first line.
  const std::string_view line = message.substr(0, message.find('\n'));
  fmt::print(stderr, "motifbench: {}\n", line);
  return code;
}

int dispatch(const Arguments& arguments) {
  if (arguments.empty()) {
    fmt::print(stderr, "{}", commands_help());
    return kExitUsage;
  }
  const std::string& first = arguments.front();
  if (first == "help" && arguments.size() > 1) return find_command(arguments[1]).run({"--help"});
  if (first == "--help" || first == "-h" || first == "help") {
    fmt::print("{}", commands_help());
    return 0;
  }
  if (first == "--version") return kVersionCommand.run({});
  return find_command(first).run({arguments.begin() + 1, arguments.end()});
}

int run(const Arguments& arguments) {
  try {
    const int code = dispatch(arguments);
    // Output that could not be written is not success.
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
      return complain("cannot write to standard output", kExitFailure);
    }
    return code;
  } catch (const Error& error) {
    return complain(error.what(), error.kind() == ErrorKind::kUsage ? kExitUsage : kExitFailure);
  } catch (const std::exception& error) {
    return complain(error.what(), kExitFailure);
  }
}

}  // namespace
}  // namespace motifbench

int main(int count, char** values) {
  // Ignored by whoever started us, it would hide how our own children end.
  std::signal(SIGCHLD, SIG_DFL);
  return motifbench::run({values + 1, values + count});
}
