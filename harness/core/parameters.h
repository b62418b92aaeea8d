#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace motifbench {

enum class ParameterType { kNumber, kInteger, kChoice };

/// One parameter of a method or domain, declared once beside its reader.
struct ParameterSpec {
  std::string name;
  ParameterType type = ParameterType::kNumber;
  std::string default_value;
  std::string help;
  std::optional<double> minimum = std::nullopt;  // inclusive; numbers and integers
  std::optional<double> maximum = std::nullopt;  // inclusive
  std::vector<std::string> choices = {};         // kChoice: the valid words
};

/// Parameter name → canonical text of its value.
using ParameterMap = std::map<std::string, std::string>;

/// Fills defaults and rewrites every value in canonical text ("1.0" → "1"), so that equal settings
/// have equal texts. Throws a usage error for an unknown name or an invalid value; `owner`
/// ("method l1") opens the message.
ParameterMap canonical_parameters(std::string_view owner, const std::vector<ParameterSpec>& specs,
                                  const ParameterMap& given);

/// The validated values handed to a factory. Remembers what was read: a parameter that a plugin
/// declares and never reads is a bug that `check_all_read` reports.
class Parameters {
 public:
  Parameters(std::string owner, const std::vector<ParameterSpec>& specs, const ParameterMap& given);

  double number(const std::string& name) const;
  std::int64_t integer(const std::string& name) const;
  const std::string& choice(const std::string& name) const;

  const ParameterMap& canonical() const { return values_; }
  void check_all_read() const;

 private:
  const std::string& read(const std::string& name) const;

  std::string owner_;
  ParameterMap values_;
  mutable std::set<std::string> read_;
};

}  // namespace motifbench
