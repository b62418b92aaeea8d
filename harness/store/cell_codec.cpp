
#include <cmath>
#include <limits>
#include <string>
#include <type_traits>
#include <utility>

#include "harness/core/error.h"
#include "harness/store/codec.h"

namespace motifbench {
namespace {

template <typename Value>
constexpr std::string_view kTypeName = "a list or an object";
template <>
constexpr std::string_view kTypeName<std::string> = "a text";
template <>
constexpr std::string_view kTypeName<double> = "a number";
template <>
constexpr std::string_view kTypeName<std::int64_t> = "an integer";
template <>
constexpr std::string_view kTypeName<int> = "an integer";
template <>
constexpr std::string_view kTypeName<bool> = "true or false";

const Json& member(const Json& json, const char* key) {
  if (!json.is_object()) throw_usage("an object is expected where '{}' belongs", key);
  const auto position = json.find(key);
  if (position == json.end()) throw_usage("'{}' is missing", key);
  return *position;
}

template <typename Value>
Value get(const Json& json, const char* key) {
  const Json& value = member(json, key);
  // The library would round 1.5 to an integer, take true for 1 and cut what is too large.
  constexpr bool kIsInteger = std::is_same_v<Value, int> || std::is_same_v<Value, std::int64_t>;
  const bool wrong = (kIsInteger && !value.is_number_integer()) ||
                     (std::is_same_v<Value, double> && !value.is_number());
  try {
    if constexpr (kIsInteger) {
      if (!wrong) return integer_of<Value>(value);
    } else {
      if (!wrong) return value.get<Value>();
    }
  } catch (const Json::exception&) {
    // said below
  }
  throw_usage("'{}' must be {}", key, kTypeName<Value>);
}

const Json& list(const Json& json, const char* key) {
  const Json& value = member(json, key);
  if (!value.is_array()) throw_usage("'{}' must be a list", key);
  return value;
}

Json progress_to_json(const ProgressRow& row) {
  // JSON has no NaN: the loss of a diverged run becomes null.
  return {{"samples", row.samples},
          {"density", row.density},
          {"accuracy", row.accuracy},
          {"threshold", row.threshold},
          {"loss", std::isfinite(row.loss) ? Json(row.loss) : Json(nullptr)},
          {"seconds", row.seconds}};
}

ProgressRow progress_from_json(const Json& json) {
  return {.samples = get<std::int64_t>(json, "samples"),
          .density = get<double>(json, "density"),
          .accuracy = get<double>(json, "accuracy"),
          .threshold = get<double>(json, "threshold"),
          .loss = member(json, "loss").is_null() ? std::numeric_limits<double>::quiet_NaN()
                                                 : get<double>(json, "loss"),
          .seconds = get<double>(json, "seconds")};
}

Json example_to_json(const ScoredExample& example) {
  return {{"index", example.index},
          {"rows", example.rows},
          {"cols", example.cols},
          {"target", example.target},
          {"prediction", example.prediction},
          {"truth", truth_to_json(example.truth)},
          {"predicted", predicted_to_json(example.predicted)},
          {"pixels", bytes_to_base64(example.pixels)}};
}

ScoredExample example_from_json(const Json& json) {
  return {.index = get<std::int64_t>(json, "index"),
          .rows = get<int>(json, "rows"),
          .cols = get<int>(json, "cols"),
          .pixels = bytes_from_base64(get<std::string>(json, "pixels")),
          .target = get<std::string>(json, "target"),
          .prediction = get<std::string>(json, "prediction"),
          .truth = truth_from_json(list(json, "truth")),
          .predicted = predicted_from_json(list(json, "predicted"))};
}

}  // namespace

Json model_to_json(const DensityScores& model) {
  Json metrics = Json::array();
  for (const MetricValue& metric : model.scores.metrics) {
    metrics.push_back(
        {{"name", metric.name}, {"value", metric.value}, {"samples", metric.samples}});
  }
  Json confusion = Json::array();
  for (const ConfusionCount& entry : model.scores.confusion) {
    confusion.push_back({entry.channel, entry.symbol, entry.count});
  }
  Json examples = Json::array();
  for (const ScoredExample& example : model.scores.examples) {
    examples.push_back(example_to_json(example));
  }
  return {{"density", model.density},
          {"samples_seen", model.samples_seen},
          {"final", model.final},
          {"metrics", std::move(metrics)},
          {"confusion", std::move(confusion)},
          {"examples", std::move(examples)}};
}

DensityScores model_from_json(const Json& json) {
  DensityScores model{.density = get<double>(json, "density"),
                      .samples_seen = get<std::int64_t>(json, "samples_seen"),
                      .final = get<bool>(json, "final"),
                      .scores = {}};
  for (const Json& metric : list(json, "metrics")) {
    model.scores.metrics.push_back({get<std::string>(metric, "name"), get<double>(metric, "value"),
                                    get<std::int64_t>(metric, "samples")});
  }
  for (const Json& entry : list(json, "confusion")) {
    if (entry.size() != 3) throw_usage("an entry of 'confusion' needs 3 numbers");
    model.scores.confusion.push_back({integer_of<int>(entry.at(0)), integer_of<int>(entry.at(1)),
                                      integer_of<std::int64_t>(entry.at(2))});
  }
  for (const Json& example : list(json, "examples")) {
    model.scores.examples.push_back(example_from_json(example));
  }
  return model;
}

Json cell_to_json(const StoredCell& cell) {
  const CellRow& row = cell.row;
  Json progress = Json::array();
  for (const ProgressRow& entry : cell.progress) progress.push_back(progress_to_json(entry));
  Json models = Json::array();
  for (const DensityScores& model : cell.models) models.push_back(model_to_json(model));
  return {{"identity", row.identity},
          {"experiments", cell.experiments},
          {"status", to_text(row.status)},
          {"message", row.message},
          {"started", row.started},
          {"finished", row.finished},
          {"samples", row.samples},
          {"steps", row.steps},
          {"wall_seconds", row.wall_seconds},
          {"cpu_seconds", row.cpu_seconds},
          {"samples_per_second", row.samples_per_second},
          {"environment", row.environment},
          {"minimum_density", row.minimum_density},
          {"symbols", row.symbols},
          {"models", std::move(models)},
          {"progress", std::move(progress)}};
}

StoredCell cell_from_json(const Json& json) {
  StoredCell cell;
  CellRow& row = cell.row;
  row.id = parse_cell_id(get<std::string>(json, "identity"));
  row.identity = to_text(row.id);
  cell.experiments = get<std::vector<std::string>>(json, "experiments");
  row.status = parse_cell_status(get<std::string>(json, "status"));
  row.message = get<std::string>(json, "message");
  row.started = get<std::string>(json, "started");
  row.finished = get<std::string>(json, "finished");
  row.samples = get<std::int64_t>(json, "samples");
  row.steps = get<std::int64_t>(json, "steps");
  row.wall_seconds = get<double>(json, "wall_seconds");
  row.cpu_seconds = get<double>(json, "cpu_seconds");
  row.samples_per_second = get<double>(json, "samples_per_second");
  row.environment = get<Environment>(json, "environment");
  row.minimum_density = get<double>(json, "minimum_density");
  row.symbols = get<std::vector<std::string>>(json, "symbols");
  for (const Json& model : list(json, "models")) cell.models.push_back(model_from_json(model));
  for (const Json& entry : list(json, "progress")) {
    cell.progress.push_back(progress_from_json(entry));
  }
  return cell;
}

}  // namespace motifbench
