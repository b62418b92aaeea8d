#include "harness/cli/command.h"

#include <array>

#include "harness/core/error.h"
#include "harness/core/text.h"

namespace motifbench {
namespace {

constexpr std::array kCommands = {
    &kListCommand,   &kDescribeCommand, &kRunCommand,     &kStatusCommand, &kReportCommand,
    &kClaimsCommand, &kCompareCommand,  &kCheckCommand,   &kExportCommand, &kImportCommand,
    &kSampleCommand, &kDataCommand,     &kRunCellCommand, &kVersionCommand};

}  // namespace

std::span<const Command* const> commands() { return kCommands; }

const Command& find_command(std::string_view name) {
  std::vector<std::string> names;
  for (const Command* command : kCommands) {
    if (command->name == name) return *command;
    names.emplace_back(command->name);
  }
  throw_usage("unknown command '{}'{}; valid: {}", name, nearest_hint(name, names),
              join(names, ", "));
}

std::string commands_help() {
  std::string text =
      "Usage: motifbench COMMAND [OPTIONS]\n"
      "\n"
      "Reproduces published claims about activation sparsity and compares methods.\n"
      "\n"
      "Commands:\n";
  for (const Command* command : kCommands) {
    text += fmt::format("  {:<10}{}\n", command->name, command->summary);
  }
  text +=
      "\n"
      "Examples:\n"
      "  motifbench list methods\n"
      "  motifbench run --domain digit_circle --method sparling_mt --seeds 1-3 --preset quick\n"
      "  motifbench report\n"
      "\n"
      "'motifbench COMMAND --help' explains a command.\n";
  return text;
}

}  // namespace motifbench
