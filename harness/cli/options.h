#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/cli/command.h"

namespace motifbench {

/// What a user gave to a sub-command. Names are without dashes.
class ParsedOptions {
 public:
  /// Was it given, or has it a default?
  bool has(const std::string& name) const { return values_.contains(name); }
  std::optional<std::string> maybe(const std::string& name) const;
  /// Of an option that is required or has a default.
  const std::string& text(const std::string& name) const;
  /// A usage error unless an integer of at least `minimum`.
  std::int64_t integer(const std::string& name, std::int64_t minimum) const;
  /// All values of a repeated option, in order.
  std::vector<std::string> list(const std::string& name) const;
  /// What was given without an option name.
  const std::vector<std::string>& arguments() const { return arguments_; }

 private:
  friend class OptionSet;
  std::string command_;
  std::map<std::string, std::vector<std::string>> values_;
  std::vector<std::string> arguments_;
};

/// The options of one sub-command, each declared once with its help. Values may start with '-'.
class OptionSet {
 public:
  explicit OptionSet(const Command& command);

  OptionSet& flag(std::string name, std::string help);
  OptionSet& value(std::string name, std::string placeholder, std::string help,
                   std::optional<std::string> default_value = std::nullopt);
  OptionSet& required(std::string name, std::string placeholder, std::string help);
  /// May be given more than once.
  OptionSet& repeated(std::string name, std::string placeholder, std::string help);
  /// Arguments without option names, such as "NAME..."; none are allowed unless declared.
  OptionSet& arguments(std::string placeholder, std::size_t at_least, std::size_t at_most);
  /// A paragraph of the help below the options, its lines already broken.
  OptionSet& note(std::string text);
  /// A full command line for the help.
  OptionSet& example(std::string line);

  /// Usage, summary, options and examples.
  std::string help() const;

  /// Nothing when `--help` is among `arguments`; the help is then on standard output. Whatever does
  /// not fit is a usage error of one line that names the command and the nearest option.
  std::optional<ParsedOptions> parse(const Arguments& arguments) const;

 private:
  enum class Kind { kFlag, kValue, kRequired, kRepeated };
  struct Option {
    Kind kind;
    std::string name;
    std::string placeholder;
    std::string help;
    std::optional<std::string> default_value;
  };
  struct Parser;

  std::string command_;
  std::string summary_;
  std::vector<Option> options_;
  std::string arguments_placeholder_;
  std::size_t at_least_ = 0;
  std::size_t at_most_ = 0;
  std::string note_;
  std::vector<std::string> examples_;
};

}  // namespace motifbench
