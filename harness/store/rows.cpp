#include "harness/store/rows.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/VariadicBind.h>

#include <cmath>
#include <cstddef>
#include <limits>
#include <set>
#include <utility>

#include "harness/core/error.h"
#include "harness/store/codec.h"
#include "harness/store/store.h"

namespace motifbench {
namespace {

constexpr int kMostChannels = 1 << 16;  // also of symbols; more are a damaged file

void write_scores(SQLite::Database& database, std::int64_t model, const ScoreSheet& scores) {
  SQLite::Statement metric(database, "INSERT INTO metrics VALUES (?, ?, ?, ?, ?)");
  for (std::int64_t position = 0; const MetricValue& value : scores.metrics) {
    metric.reset();
    SQLite::bind(metric, model, position++, value.name, value.value, value.samples);
    metric.exec();
  }
  SQLite::Statement entry(database, "INSERT INTO confusion VALUES (?, ?, ?, ?)");
  for (const ConfusionCount& count : scores.confusion) {
    entry.reset();
    SQLite::bind(entry, model, count.channel, count.symbol, count.count);
    entry.exec();
  }
  SQLite::Statement row(database, "INSERT INTO examples VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (std::int64_t position = 0; const ScoredExample& example : scores.examples) {
    row.reset();
    SQLite::bind(row, model, position++, example.index, example.rows, example.cols);
    // A null pointer would bind NULL, also for an empty image.
    row.bind(6, example.pixels.empty() ? static_cast<const void*>("") : example.pixels.data(),
             static_cast<int>(example.pixels.size()));
    row.bind(7, example.target);
    row.bind(8, example.prediction);
    row.bind(9, dump_line(truth_to_json(example.truth)));
    row.bind(10, dump_line(predicted_to_json(example.predicted)));
    row.exec();
  }
}

ScoreSheet read_scores(SQLite::Database& database, std::int64_t model) {
  ScoreSheet scores;
  SQLite::Statement metric(
      database, "SELECT name, value, samples FROM metrics WHERE model = ? ORDER BY position");
  SQLite::bind(metric, model);
  while (metric.executeStep()) {
    scores.metrics.push_back({metric.getColumn(0).getString(), metric.getColumn(1).getDouble(),
                              metric.getColumn(2).getInt64()});
  }
  SQLite::Statement entry(
      database,
      "SELECT channel, symbol, count FROM confusion WHERE model = ? ORDER BY channel, symbol");
  SQLite::bind(entry, model);
  while (entry.executeStep()) {
    scores.confusion.push_back(
        {entry.getColumn(0).getInt(), entry.getColumn(1).getInt(), entry.getColumn(2).getInt64()});
  }
  SQLite::Statement row(database,
                        "SELECT sample, rows, cols, pixels, target, prediction, truth, predicted "
                        "FROM examples WHERE model = ? ORDER BY position");
  SQLite::bind(row, model);
  while (row.executeStep()) {
    const SQLite::Column pixels = row.getColumn(3);
    const auto* const bytes = static_cast<const std::uint8_t*>(pixels.getBlob());
    scores.examples.push_back(
        {.index = row.getColumn(0).getInt64(),
         .rows = row.getColumn(1).getInt(),
         .cols = row.getColumn(2).getInt(),
         .pixels = bytes == nullptr ? std::vector<std::uint8_t>()
                                    : std::vector<std::uint8_t>(bytes, bytes + pixels.getBytes()),
         .target = row.getColumn(4).getString(),
         .prediction = row.getColumn(5).getString(),
         .truth = truth_from_json(Json::parse(row.getColumn(6).getString())),
         .predicted = predicted_from_json(Json::parse(row.getColumn(7).getString()))});
  }
  return scores;
}

void check_scores(const std::string& identity, const DensityScores& model) {
  std::set<std::string> names;
  for (const MetricValue& metric : model.scores.metrics) {
    if (!std::isfinite(metric.value)) {
      throw_failure("{}: metric '{}' at density {} is {}; only finite numbers are stored", identity,
                    metric.name, model.density, metric.value);
    }
    if (!names.insert(metric.name).second) {
      throw_failure("{}: metric '{}' at density {} is reported twice", identity, metric.name,
                    model.density);
    }
  }
  std::set<std::pair<int, int>> entries;
  for (const ConfusionCount& entry : model.scores.confusion) {
    const auto valid = [](int index) { return index >= -1 && index < kMostChannels; };
    if (!valid(entry.channel) || !valid(entry.symbol) || entry.count < 0 ||
        (entry.channel < 0 && entry.symbol < 0)) {
      throw_failure("{}: the confusion of channel {} with symbol {} at density {} cannot be",
                    identity, entry.channel, entry.symbol, model.density);
    }
    if (!entries.emplace(entry.channel, entry.symbol).second) {
      throw_failure(
          "{}: the confusion of channel {} with symbol {} at density {} is reported twice",
          identity, entry.channel, entry.symbol, model.density);
    }
  }
  for (const ScoredExample& example : model.scores.examples) {
    const std::int64_t expected = std::int64_t{example.rows} * example.cols;
    if (example.rows < 0 || static_cast<std::int64_t>(example.pixels.size()) != expected) {
      throw_failure("{}: example {} has {} pixels; {} rows of {} need {}", identity, example.index,
                    example.pixels.size(), example.rows, example.cols, expected);
    }
    for (const PredictedMotif& motif : example.predicted) {
      if (std::isfinite(motif.value)) continue;
      throw_failure("{}: example {} has an activation of {}; only finite numbers are stored",
                    identity, example.index, motif.value);
    }
  }
}

}  // namespace

void check_models(const std::string& identity, const std::vector<DensityScores>& models) {
  int finals = 0;
  for (const DensityScores& model : models) {
    if (!std::isfinite(model.density)) {
      throw_failure("{}: a model's density is {}", identity, model.density);
    }
    check_scores(identity, model);
    finals += model.final ? 1 : 0;
  }
  if (finals > 1) throw_failure("{}: {} models are marked as the final one", identity, finals);
}

void write_models(SQLite::Database& database, std::int64_t cell,
                  const std::vector<DensityScores>& models) {
  SQLite::Statement clear(database, "DELETE FROM models WHERE cell = ?");
  SQLite::bind(clear, cell);
  clear.exec();
  SQLite::Statement insert(
      database,
      "INSERT INTO models (cell, position, density, samples_seen, final) VALUES (?, ?, ?, ?, ?)");
  for (std::int64_t position = 0; const DensityScores& model : models) {
    insert.reset();
    SQLite::bind(insert, cell, position++, model.density, model.samples_seen, model.final ? 1 : 0);
    insert.exec();
    write_scores(database, database.getLastInsertRowid(), model.scores);
  }
}

std::vector<DensityScores> read_models(SQLite::Database& database, std::int64_t cell) {
  SQLite::Statement query(database,
                          "SELECT id, density, samples_seen, final FROM models WHERE cell = ? "
                          "ORDER BY density DESC, samples_seen, position");
  SQLite::bind(query, cell);
  std::vector<DensityScores> models;
  while (query.executeStep()) {
    models.push_back({.density = query.getColumn(1).getDouble(),
                      .samples_seen = query.getColumn(2).getInt64(),
                      .final = query.getColumn(3).getInt() != 0,
                      .scores = read_scores(database, query.getColumn(0).getInt64())});
  }
  return models;
}

void write_progress(SQLite::Database& database, std::int64_t cell, const ProgressRow& row) {
  SQLite::Statement statement(database,
                              "INSERT OR REPLACE INTO progress VALUES (?, ?, ?, ?, ?, ?, ?)");
  SQLite::bind(statement, cell, row.samples, row.density, row.accuracy, row.threshold);
  // A loss that overflowed is news, not an error; NULL stands for it.
  if (std::isfinite(row.loss)) statement.bind(6, row.loss);
  statement.bind(7, row.seconds);
  statement.exec();
}

std::vector<ProgressRow> read_progress(SQLite::Database& database, std::int64_t cell) {
  SQLite::Statement query(database,
                          "SELECT samples, density, accuracy, threshold, loss, seconds "
                          "FROM progress WHERE cell = ? ORDER BY samples");
  SQLite::bind(query, cell);
  std::vector<ProgressRow> rows;
  while (query.executeStep()) {
    const SQLite::Column loss = query.getColumn(4);
    rows.push_back(
        {.samples = query.getColumn(0).getInt64(),
         .density = query.getColumn(1).getDouble(),
         .accuracy = query.getColumn(2).getDouble(),
         .threshold = query.getColumn(3).getDouble(),
         .loss = loss.isNull() ? std::numeric_limits<double>::quiet_NaN() : loss.getDouble(),
         .seconds = query.getColumn(5).getDouble()});
  }
  return rows;
}

}  // namespace motifbench
