// Serves one model of ours to another process, line by line: see README.md in this folder.

#include <cstdio>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "harness/core/error.h"
#include "harness/core/text.h"
#include "harness/run/exit_code.h"
#include "harness/run/matrix.h"
#include "harness/train/cell_run.h"
#include "harness/train/device.h"
#include "tests/benchmarks/peer/session.h"

namespace motifbench {
namespace {

constexpr const char* kUsage =
    "motifbench-step CELL [density=D] [batch=N] [dropout=on|off] "
    "[precision=single|double] [device=cpu|cuda|cuda:N]";

SessionSetting parse_arguments(const std::vector<std::string>& arguments) {
  if (arguments.empty()) throw_usage("no cell given; usage: {}", kUsage);
  SessionSetting setting{.cell = canonical_cell(parse_cell_id(arguments[0]))};
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    const std::size_t equals = argument.find('=');
    const std::string name = argument.substr(0, equals);
    const std::string value = equals == std::string::npos ? "" : argument.substr(equals + 1);
    if (name == "density") {
      setting.density = parse_number(value);
      if (!setting.density || !(*setting.density > 0 && *setting.density <= 1)) {
        throw_usage("density is '{}'; valid: a number above 0, up to 1", value);
      }
    } else if (name == "batch") {
      const std::optional<std::int64_t> size = parse_integer(value);
      if (!size || *size < 2 || *size > 4096) {
        throw_usage("batch is '{}'; valid: a whole number from 2 to 4096", value);
      }
      setting.batch_size = static_cast<int>(*size);
    } else if (name == "dropout") {
      if (value != "on" && value != "off") throw_usage("dropout is '{}'; valid: on, off", value);
      setting.dropout = value == "on";
    } else if (name == "precision") {
      if (value != "single" && value != "double") {
        throw_usage("precision is '{}'; valid: single, double", value);
      }
      setting.type = value == "single" ? torch::kFloat32 : torch::kFloat64;
    } else if (name == "device") {
      setting.device = usable_device(value);
    } else {
      throw_usage("unknown argument '{}'; usage: {}", argument, kUsage);
    }
  }
  return setting;
}

/// "step /tmp/x" → the session's answer.
nlohmann::json answer(Session& session, const std::string& line) {
  const std::size_t blank = line.find(' ');
  const std::string command = line.substr(0, blank);
  const std::string argument = blank == std::string::npos ? "" : trim(line.substr(blank + 1));
  const auto count = [&](std::string_view text) {
    const std::optional<std::int64_t> value = parse_integer(text);
    if (!value || *value < 1) {
      throw_usage("'{}' needs a whole number from 1, not '{}'", command, text);
    }
    return *value;
  };
  const auto folder = [&](const std::string& text) {
    if (text.empty()) throw_usage("'{}' needs a folder", command);
    return std::filesystem::path(text);
  };
  if (command == "export") return session.export_to(folder(argument));
  if (command == "forward") {
    const std::size_t last = argument.rfind(' ');
    if (last == std::string::npos) throw_usage("'forward' needs a folder and a number of passes");
    return session.forward(folder(argument.substr(0, last)), count(argument.substr(last + 1)));
  }
  if (command == "step") return session.step(folder(argument));
  if (command == "time") return session.time(count(argument));
  if (command == "time_with_data") return session.time_with_data(count(argument));
  if (command == "validate") return session.validate(count(argument));
  if (command == "decode") return session.decode(count(argument));
  throw_usage(
      "unknown command '{}'; valid: export FOLDER, forward FOLDER N, step FOLDER, time N, "
      "time_with_data N, validate N, decode N",
      command);
}

int complain(std::string_view message, int code) {
  // Libraries put back traces behind the first line.
  fmt::print(stderr, "motifbench-step: {}\n", message.substr(0, message.find('\n')));
  return code;
}

int run(const std::vector<std::string>& arguments) {
  try {
    prepare_process(1);
    Session session(parse_arguments(arguments));
    for (std::string line; std::getline(std::cin, line);) {
      std::cout << answer(session, trim(line)).dump() << std::endl;
    }
    return 0;
  } catch (const Error& error) {
    return complain(error.what(), error.kind() == ErrorKind::kUsage ? kExitUsage : kExitFailure);
  } catch (const std::exception& error) {
    return complain(error.what(), kExitFailure);
  }
}

}  // namespace
}  // namespace motifbench

int main(int count, char** values) { return motifbench::run({values + 1, values + count}); }
