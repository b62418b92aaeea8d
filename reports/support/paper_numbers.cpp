#include "reports/support/paper_numbers.h"

#include "harness/core/text.h"
#include "reports/support/toml_file.h"

namespace motifbench {
namespace {

const std::vector<std::string> kCertainties = {"printed", "asserted", "digitised", "computed"};
const std::vector<std::string> kUnits = {"percent", "fraction", "count", "samples", "bits"};
const std::vector<std::string> kVersions = {"v1", "v3", "both", "code"};
const std::vector<std::string> kAggregates = {"mean", "median", "min", "max", "seed", "constant"};
const std::vector<std::string> kAxes = {"density", "samples"};
const std::vector<std::string> kLabelKeys = {"domain",    "method", "metric",  "aggregate",
                                             "unit",      "source", "version", "certainty",
                                             "tolerance", "axis",   "density", "note"};

std::vector<std::string> entry_keys(const std::vector<std::string>& own) {
  std::vector<std::string> keys = kLabelKeys;
  keys.emplace_back("id");
  keys.insert(keys.end(), own.begin(), own.end());
  return keys;
}

bool valid_id(const std::string& id) {
  return id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") == std::string::npos;
}

/// Entries of one file, with its defaults filled in.
class EntryReader {
 public:
  explicit EntryReader(const TomlFile& file) : file_(file) {
    file_.check_keys(file_.root(), {"defaults", "number", "curve", "per_seed"}, "at the top level");
    if (!file_.root().contains("defaults")) return;
    defaults_ = &file_.subtable(file_.root(), "defaults");
    file_.check_keys(*defaults_, kLabelKeys, "in [defaults]");
  }

  PaperLabel label(const toml::table& entry) const {
    PaperLabel label;
    label.id = file_.text(entry, "id");
    if (!valid_id(label.id)) {
      file_.fail(file_.node(entry, "id"),
                 fmt::format("'{}' is no id; valid: small letters, digits, '_' and '.'", label.id));
    }
    label.domain = file_.text(holder(entry, "domain"), "domain");
    label.method = file_.optional_text(holder(entry, "method"), "method").value_or("");
    label.metric = file_.text(holder(entry, "metric"), "metric");
    label.aggregate = choice(entry, "aggregate", kAggregates);
    label.unit = choice(entry, "unit", kUnits);
    label.source = file_.text(holder(entry, "source"), "source");
    label.version = choice(entry, "version", kVersions);
    label.certainty =
        static_cast<Certainty>(file_.choice(holder(entry, "certainty"), "certainty", kCertainties));
    label.tolerance =
        scale(label) * file_.optional_number(holder(entry, "tolerance"), "tolerance").value_or(0);
    label.density = file_.optional_number(holder(entry, "density"), "density");
    label.note = file_.optional_text(holder(entry, "note"), "note").value_or("");
    if (label.tolerance < 0) file_.fail(entry, "'tolerance' must not be negative");
    if (label.certainty == Certainty::kDigitised && label.tolerance == 0) {
      file_.fail(entry, "a digitised value needs a 'tolerance'");
    }
    return label;
  }

  PaperNumber number(const toml::table& entry) const {
    file_.check_keys(entry, entry_keys({"value", "low", "high", "interval_tolerance"}),
                     "in [[number]]");
    PaperNumber number{.label = label(entry), .value = 0, .low = {}, .high = {}};
    const double factor = scale(number.label);
    number.value = factor * file_.number(entry, "value");
    if (entry.contains("low") != entry.contains("high")) {
      file_.fail(entry, "'low' and 'high' come together");
    }
    if (!entry.contains("low")) {
      if (entry.contains("interval_tolerance")) {
        file_.fail(entry, "'interval_tolerance' needs 'low' and 'high'");
      }
      return number;
    }
    number.interval_tolerance =
        factor * file_.optional_number(entry, "interval_tolerance").value_or(0);
    number.low = factor * file_.number(entry, "low");
    number.high = factor * file_.number(entry, "high");
    if (number.value < *number.low || number.value > *number.high) {
      file_.fail(file_.node(entry, "value"), "'value' lies outside 'low' to 'high'");
    }
    return number;
  }

  PaperCurve curve(const toml::table& entry) const {
    file_.check_keys(entry, entry_keys({"at", "values"}), "in [[curve]]");
    PaperCurve curve{.label = label(entry), .axis = {}, .at = {}, .values = {}};
    curve.axis = choice(entry, "axis", kAxes);
    curve.at = file_.numbers(entry, "at");
    curve.values = scaled(entry, curve.label);
    if (curve.at.size() != curve.values.size()) {
      file_.fail(file_.node(entry, "values"), fmt::format("'at' has {} numbers and 'values' has {}",
                                                          curve.at.size(), curve.values.size()));
    }
    return curve;
  }

  PaperSeeds seeds(const toml::table& entry) const {
    file_.check_keys(entry, entry_keys({"values", "group"}), "in [[per_seed]]");
    PaperSeeds seeds{.label = label(entry), .values = {}, .group = {}};
    seeds.values = scaled(entry, seeds.label);
    seeds.group = file_.optional_text(entry, "group").value_or("");
    return seeds;
  }

 private:
  static double scale(const PaperLabel& label) { return label.unit == "percent" ? 0.01 : 1; }

  std::vector<double> scaled(const toml::table& entry, const PaperLabel& label) const {
    std::vector<double> values = file_.numbers(entry, "values");
    for (double& value : values) value *= scale(label);
    return values;
  }

  /// The table that has `key`: the entry before the defaults.
  const toml::table& holder(const toml::table& entry, std::string_view key) const {
    const bool given_once =
        !entry.contains(key) && defaults_ != nullptr && defaults_->contains(key);
    return given_once ? *defaults_ : entry;
  }

  std::string choice(const toml::table& entry, std::string_view key,
                     const std::vector<std::string>& valid) const {
    return valid[file_.choice(holder(entry, key), key, valid)];
  }

  const TomlFile& file_;
  const toml::table* defaults_ = nullptr;
};

/// The entry of that id; a usage error with the nearest if there is none.
template <typename Entry>
const Entry& find(const std::map<std::string, Entry>& entries, const std::string& id,
                  std::string_view kind) {
  const auto position = entries.find(id);
  if (position != entries.end()) return position->second;
  std::vector<std::string> ids;
  ids.reserve(entries.size());
  for (const auto& [name, entry] : entries) ids.push_back(name);
  throw_usage("the paper has no {} '{}'{}", kind, id, nearest_hint(id, ids));
}

}  // namespace

std::string_view to_text(Certainty certainty) {
  return kCertainties[static_cast<std::size_t>(certainty)];
}

bool PaperNumbers::contains(const std::string& id) const {
  return numbers_.contains(id) || curves_.contains(id) || seeds_.contains(id);
}

void PaperNumbers::add_file(const std::filesystem::path& path) {
  const TomlFile file = TomlFile::read(path);
  const EntryReader reader(file);
  const auto add_all = [&](std::string_view key, auto& entries, const auto& read) {
    for (const toml::table* table : file.tables(key)) {
      auto entry = read(*table);
      const std::string id = entry.label.id;
      if (contains(id)) {
        file.fail(file.node(*table, "id"), fmt::format("'{}' is there already", id));
      }
      entries.emplace(id, std::move(entry));
    }
  };
  add_all("number", numbers_, [&](const toml::table& table) { return reader.number(table); });
  add_all("curve", curves_, [&](const toml::table& table) { return reader.curve(table); });
  add_all("per_seed", seeds_, [&](const toml::table& table) { return reader.seeds(table); });
}

const PaperNumber& PaperNumbers::number(const std::string& id) const {
  return find(numbers_, id, "number");
}

const PaperCurve& PaperNumbers::curve(const std::string& id) const {
  return find(curves_, id, "curve");
}

const PaperSeeds& PaperNumbers::seeds(const std::string& id) const {
  return find(seeds_, id, "values per seed");
}

}  // namespace motifbench
