#include "harness/cli/options.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <sstream>
#include <utility>

#include "harness/core/error.h"
#include "harness/core/text.h"

namespace motifbench {

namespace po = boost::program_options;

namespace {

constexpr const char* kHelp = "help";
constexpr unsigned kHelpColumns = 100;

// No short options and no guessing: "-1" is a value, and "--see" is a mistake.
constexpr int kStyle = po::command_line_style::allow_long |
                       po::command_line_style::long_allow_adjacent |
                       po::command_line_style::long_allow_next;

std::string without_dashes(std::string_view name) {
  name.remove_prefix(std::min(name.find_first_not_of('-'), name.size()));
  return std::string(name.substr(0, name.find('=')));
}

}  // namespace

struct OptionSet::Parser {
  explicit Parser(const OptionSet& owner) : set(owner), description("Options", kHelpColumns) {
    for (const Option& option : set.options_) {
      description.add_options()(option.name.c_str(), semantic(option), option.help.c_str());
    }
    description.add_options()(kHelp, "print this help");
  }

  static po::value_semantic* semantic(const Option& option) {
    if (option.kind == Kind::kFlag) return new po::untyped_value(true);
    if (option.kind == Kind::kRepeated) {
      return po::value<std::vector<std::string>>()->value_name(option.placeholder);
    }
    auto* const value = po::value<std::string>()->value_name(option.placeholder);
    if (option.default_value) value->default_value(*option.default_value);
    return value;
  }

  [[noreturn]] void reject(std::string_view message) const {
    throw_usage("{0}: {1}; see 'motifbench {0} --help'", set.command_, message);
  }

  [[noreturn]] void reject_unknown(std::string_view given) const {
    std::vector<std::string> valid = {std::string("--") + kHelp};
    for (const Option& option : set.options_) valid.push_back("--" + option.name);
    const std::string name = without_dashes(given);
    reject(fmt::format("unknown option '{}'{}", given.substr(0, given.find('=')),
                       nearest_hint("--" + name, valid)));
  }

  /// "--out --dry-run": Boost takes the second for the value of the first. "--out=--x" is one.
  void check_has_value(const po::option& option) const {
    const bool next_word = option.original_tokens.size() > 1;
    for (const std::string& text : option.value) {
      if (!text.empty() && !(next_word && text.starts_with("--"))) continue;
      reject(fmt::format("option '--{}' needs a value{}", option.string_key,
                         text.empty() ? "" : ", but is followed by '" + text + "'"));
    }
  }

  po::parsed_options parse(const Arguments& arguments, po::variables_map& map) const {
    try {
      po::parsed_options parsed =
          po::command_line_parser(arguments).options(description).style(kStyle).run();
      po::store(parsed, map);
      return parsed;
    } catch (const po::unknown_option& error) {
      reject_unknown(error.get_option_name());
    } catch (const po::multiple_occurrences& error) {
      reject(fmt::format("option '{}' is given twice", error.get_option_name()));
    } catch (const po::invalid_command_line_syntax& error) {
      const bool missing = error.kind() == po::invalid_syntax::missing_parameter ||
                           error.kind() == po::invalid_syntax::empty_adjacent_parameter;
      reject(missing ? fmt::format("option '{}' needs a value", error.get_option_name())
                     : fmt::format("option '{}' takes no value", error.get_option_name()));
    } catch (const po::error& error) {
      reject(error.what());
    }
  }

  const OptionSet& set;
  po::options_description description;
};

OptionSet::OptionSet(const Command& command) : command_(command.name), summary_(command.summary) {}

OptionSet& OptionSet::flag(std::string name, std::string help) {
  options_.push_back({Kind::kFlag, std::move(name), "", std::move(help), std::nullopt});
  return *this;
}

OptionSet& OptionSet::value(std::string name, std::string placeholder, std::string help,
                            std::optional<std::string> default_value) {
  options_.push_back({Kind::kValue, std::move(name), std::move(placeholder), std::move(help),
                      std::move(default_value)});
  return *this;
}

OptionSet& OptionSet::required(std::string name, std::string placeholder, std::string help) {
  options_.push_back({Kind::kRequired, std::move(name), std::move(placeholder),
                      std::move(help) + " (required)", std::nullopt});
  return *this;
}

OptionSet& OptionSet::repeated(std::string name, std::string placeholder, std::string help) {
  options_.push_back({Kind::kRepeated, std::move(name), std::move(placeholder),
                      std::move(help) + " (may be repeated)", std::nullopt});
  return *this;
}

OptionSet& OptionSet::arguments(std::string placeholder, std::size_t at_least,
                                std::size_t at_most) {
  arguments_placeholder_ = std::move(placeholder);
  at_least_ = at_least;
  at_most_ = at_most;
  return *this;
}

OptionSet& OptionSet::note(std::string text) {
  note_ = std::move(text);
  return *this;
}

OptionSet& OptionSet::example(std::string line) {
  examples_.push_back(std::move(line));
  return *this;
}

std::string OptionSet::help() const {
  std::ostringstream text;
  text << "Usage: motifbench " << command_ << " [OPTIONS]";
  if (!arguments_placeholder_.empty()) text << ' ' << arguments_placeholder_;
  text << "\n\n" << summary_ << "\n\n" << Parser(*this).description;
  if (!note_.empty()) text << '\n' << note_ << '\n';
  if (!examples_.empty()) text << "\nExamples:\n";
  for (const std::string& line : examples_) text << "  " << line << '\n';
  return text.str();
}

std::optional<ParsedOptions> OptionSet::parse(const Arguments& arguments) const {
  for (const std::string& argument : arguments) {
    if (argument != "--help" && argument != "-h") continue;
    fmt::print("{}", help());
    return std::nullopt;
  }
  const Parser parser(*this);
  po::variables_map map;
  const po::parsed_options parsed = parser.parse(arguments, map);
  ParsedOptions result;
  result.command_ = command_;
  for (const Option& option : options_) {
    if (option.kind == Kind::kRequired && !map.contains(option.name)) {
      parser.reject(fmt::format("--{} {} is missing", option.name, option.placeholder));
    }
    if (!map.contains(option.name)) continue;
    const po::variable_value& value = map[option.name];
    std::vector<std::string>& texts = result.values_[option.name];
    if (option.kind == Kind::kRepeated) texts = value.as<std::vector<std::string>>();
    if (option.kind == Kind::kValue || option.kind == Kind::kRequired) {
      texts.push_back(value.as<std::string>());
    }
  }
  for (const po::option& option : parsed.options) {
    if (!option.string_key.empty()) {
      parser.check_has_value(option);
      continue;
    }
    for (const std::string& text : option.value) {
      if (text.starts_with('-')) parser.reject_unknown(text);
      result.arguments_.push_back(text);
    }
  }
  if (result.arguments_.size() > at_most_) {
    parser.reject(fmt::format("unexpected argument '{}'", result.arguments_[at_most_]));
  }
  if (result.arguments_.size() < at_least_) {
    parser.reject(fmt::format("{} is missing", arguments_placeholder_));
  }
  return result;
}

std::optional<std::string> ParsedOptions::maybe(const std::string& name) const {
  const auto position = values_.find(name);
  return position == values_.end() ? std::nullopt : std::optional(position->second.at(0));
}

const std::string& ParsedOptions::text(const std::string& name) const {
  return values_.at(name).at(0);
}

std::int64_t ParsedOptions::integer(const std::string& name, std::int64_t minimum) const {
  const std::optional<std::int64_t> value = parse_integer(text(name));
  if (!value || *value < minimum) {
    throw_usage("{}: --{} '{}' is not valid; valid: an integer of at least {}", command_, name,
                text(name), minimum);
  }
  return *value;
}

std::vector<std::string> ParsedOptions::list(const std::string& name) const {
  const auto position = values_.find(name);
  return position == values_.end() ? std::vector<std::string>{} : position->second;
}

}  // namespace motifbench
