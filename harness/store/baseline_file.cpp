#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>

#include "harness/core/error.h"
#include "harness/core/spec.h"
#include "harness/core/text.h"
#include "harness/core/whole_file.h"
#include "harness/metrics/regression.h"
#include "harness/store/baseline.h"

namespace motifbench {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kFormat = "motifbench baseline";
constexpr int kSchema = 1;

Json seeds_to_json(const SeedValues& values) {
  Json json = Json::object();
  for (const auto& [seed, value] : values) json[std::to_string(seed)] = value;
  return json;
}

Json to_json(const BaselineKey& key, const BaselineEntry& entry) {
  const Spec domain = parse_spec(key.first);
  const auto preset = domain.parameters.find("preset");
  Json json = {{"domain", key.first}, {"method", key.second}};
  // For the reader; the domain's text has it too.
  json["preset"] = preset == domain.parameters.end() ? "" : preset->second;
  json["commits"] = entry.commits;
  json["metrics"] = Json::object();
  for (const auto& [metric, values] : entry.metrics)
    json["metrics"][metric] = seeds_to_json(values);
  return json;
}

/// A value of the file with its place, for messages.
class Node {
 public:
  Node(const std::filesystem::path& file, const Json& json, std::string place)
      : file_(file), json_(json), place_(std::move(place)) {}

  [[noreturn]] void complain(std::string_view what) const {
    throw_usage("{}: {}{}{}", file_.string(), place_, place_.empty() ? "" : ": ", what);
  }

  Node at(const std::string& key) const {
    expect(json_.is_object(), "an object");
    const auto found = json_.find(key);
    if (found == json_.end()) complain(fmt::format("'{}' is missing", key));
    return {file_, *found, place_.empty() ? key : place_ + "." + key};
  }
  std::vector<Node> elements() const {
    expect(json_.is_array(), "a list");
    std::vector<Node> nodes;
    for (std::size_t i = 0; i < json_.size(); ++i) {
      nodes.emplace_back(file_, json_[i], fmt::format("{}[{}]", place_, i));
    }
    return nodes;
  }
  std::vector<std::string> keys() const {
    expect(json_.is_object(), "an object");
    std::vector<std::string> names;
    for (const auto& [key, value] : json_.items()) names.push_back(key);
    return names;
  }
  std::string text() const {
    expect(json_.is_string(), "a text");
    return json_.get<std::string>();
  }
  double number() const {
    expect(json_.is_number() && std::isfinite(json_.get<double>()), "a number");
    return json_.get<double>();
  }

 private:
  void expect(bool fits, std::string_view what) const {
    if (!fits) complain(fmt::format("expected {}, found {}", what, json_.type_name()));
  }

  const std::filesystem::path& file_;
  const Json& json_;
  std::string place_;
};

/// The canonical text of a spec; other spellings could never match a cell.
std::string spec_text(const Node& node) {
  try {
    return to_text(parse_spec(node.text()));
  } catch (const Error& error) {
    node.complain(error.what());
  }
}

SeedValues seed_values(const Node& node) {
  SeedValues values;
  for (const std::string& key : node.keys()) {
    const std::optional<std::int64_t> seed = parse_integer(key);
    if (!seed) node.complain(fmt::format("'{}' is no seed; valid: an integer", key));
    if (!values.emplace(*seed, node.at(key).number()).second) {
      node.complain(fmt::format("seed {} stands there twice", *seed));
    }
  }
  if (values.size() < kFewestBaselineSeeds) {
    node.complain(fmt::format("{} seeds; a baseline needs at least {} to have a spread",
                              values.size(), kFewestBaselineSeeds));
  }
  return values;
}

BaselineEntry entry_of(const Node& node) {
  BaselineEntry entry;
  for (const Node& commit : node.at("commits").elements()) entry.commits.push_back(commit.text());
  const Node metrics = node.at("metrics");
  for (const std::string& name : metrics.keys()) {
    if (!is_checked_metric(name)) metrics.complain(fmt::format("unknown metric '{}'", name));
    entry.metrics.emplace(name, seed_values(metrics.at(name)));
  }
  if (entry.metrics.empty()) metrics.complain("no metric");
  return entry;
}

Json parse(const std::filesystem::path& file, const std::string& text) {
  try {
    return Json::parse(text);
  } catch (const Json::exception& error) {
    // "[json.exception.parse_error.101] parse error at line 1, column 2: ..."
    const std::string_view what = error.what();
    const std::size_t tag = what.find("] ");
    throw_usage("{}: not valid JSON: {}", file.string(),
                tag == what.npos ? what : what.substr(tag + 2));
  }
}

std::string read_text(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) {
    throw_usage("{}: no such baseline; --update writes one", file.string());
  }
  if (std::filesystem::is_directory(file, error)) throw_usage("{}: is a folder", file.string());
  std::ifstream in(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in) throw_failure("{}: cannot be read", file.string());
  return text;
}

}  // namespace

std::size_t fewest_seeds(const BaselineEntry& entry) {
  std::size_t fewest = std::numeric_limits<std::size_t>::max();
  for (const auto& [metric, values] : entry.metrics) fewest = std::min(fewest, values.size());
  return fewest;
}

void write_baseline(const Baseline& baseline, const std::filesystem::path& file) {
  Json json = {{"format", kFormat}, {"schema", kSchema}, {"entries", Json::array()}};
  for (const auto& [key, entry] : baseline) {
    if (const std::size_t seeds = fewest_seeds(entry); seeds < kFewestBaselineSeeds) {
      throw_failure("{}/{} has {} finished seeds; a baseline needs at least {}", key.first,
                    key.second, seeds, kFewestBaselineSeeds);
    }
    json["entries"].push_back(to_json(key, entry));
  }
  write_whole_file(file, json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

Baseline read_baseline(const std::filesystem::path& file) {
  const Json json = parse(file, read_text(file));
  const Node root(file, json, "");
  if (!json.is_object() || !json.contains("format") || json["format"] != kFormat) {
    root.complain(fmt::format("not a baseline: 'format' must be '{}'", kFormat));
  }
  if (root.at("schema").number() != kSchema) {
    root.complain(
        fmt::format("schema {} is not known here; valid: {}", json["schema"].dump(), kSchema));
  }
  Baseline baseline;
  for (const Node& node : root.at("entries").elements()) {
    const BaselineKey key = {spec_text(node.at("domain")), spec_text(node.at("method"))};
    if (!baseline.emplace(key, entry_of(node)).second) {
      node.complain(fmt::format("{}/{} stands there twice", key.first, key.second));
    }
  }
  if (baseline.empty()) root.complain("'entries' is empty: there is nothing to check against");
  return baseline;
}

}  // namespace motifbench
