#include "reports/html/paper_values.h"

#include <fmt/format.h>

#include "reports/support/claims.h"
#include "reports/support/paper_numbers.h"
#include "reports/support/toml_file.h"

namespace motifbench {
namespace {

std::string origin_text(const PaperLabel& label) {
  std::string text = fmt::format("{}, {}", to_text(label.certainty), label.source);
  if (label.tolerance > 0) {
    text += fmt::format(", read to ± {}", value_text(label.metric, label.tolerance));
  }
  return text;
}

PaperValue value_of(const PaperNumber& number) {
  const std::string& metric = number.label.metric;
  std::string text = value_text(metric, number.value);
  if (number.low && number.high) {
    text += fmt::format(" [{} to {}]", value_text(metric, *number.low),
                        value_text(metric, *number.high));
  }
  std::string origin = origin_text(number.label);
  if (number.interval_tolerance > 0) {
    origin +=
        fmt::format(", the interval read to ± {}", value_text(metric, number.interval_tolerance));
  }
  return {.text = text, .origin = origin};
}

PaperValue value_of(const PaperCurve& curve) {
  return {.text = fmt::format("a curve of {} densities", curve.at.size()),
          .origin = origin_text(curve.label)};
}

}  // namespace

std::map<std::string, PaperValue> read_paper_values(const std::filesystem::path& path) {
  const TomlFile file = TomlFile::read(path);
  PaperNumbers numbers;
  for (const std::string& name : file.texts(file.root(), "numbers")) {
    numbers.add_file(path.parent_path() / name);
  }
  std::map<std::string, PaperValue> values;
  for (const toml::table* claim : file.tables("claim")) {
    const toml::table& rule = file.subtable(*claim, "rule");
    const std::string id = file.text(*claim, "id");
    if (const auto number = file.optional_text(rule, "number")) {
      values[id] = value_of(numbers.number(*number));
    } else if (const auto curve = file.optional_text(rule, "curve")) {
      values[id] = value_of(numbers.curve(*curve));
    }
  }
  return values;
}

}  // namespace motifbench
