#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace motifbench {

using Arguments = std::vector<std::string>;

/// A sub-command: what follows its name goes to `run`, which returns the exit code.
struct Command {
  std::string_view name;
  std::string_view summary;  // one line
  int (*run)(const Arguments&);
};

/// One per file of this folder; `commands()` holds them in the order of the help.
extern const Command kListCommand;
extern const Command kDescribeCommand;
extern const Command kRunCommand;
extern const Command kStatusCommand;
extern const Command kReportCommand;
extern const Command kClaimsCommand;
extern const Command kCompareCommand;
extern const Command kCheckCommand;
extern const Command kExportCommand;
extern const Command kImportCommand;
extern const Command kSampleCommand;
extern const Command kDataCommand;
extern const Command kRunCellCommand;
extern const Command kVersionCommand;

std::span<const Command* const> commands();

/// A usage error with the nearest name when there is no such command.
const Command& find_command(std::string_view name);

/// What `motifbench --help` prints.
std::string commands_help();

}  // namespace motifbench
