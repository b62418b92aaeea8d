#include "harness/store/store.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <SQLiteCpp/VariadicBind.h>
#include <fmt/chrono.h>

#include <algorithm>
#include <ctime>
#include <optional>
#include <utility>

#include "harness/core/error.h"
#include "harness/store/codec.h"
#include "harness/store/database.h"
#include "harness/store/rows.h"

namespace motifbench {
namespace {

std::string utc_now() {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
}

std::optional<std::int64_t> find_cell(SQLite::Database& database, const std::string& identity) {
  SQLite::Statement query(database, "SELECT id FROM cells WHERE identity = ?");
  SQLite::bind(query, identity);
  if (!query.executeStep()) return std::nullopt;
  return query.getColumn(0).getInt64();
}

std::optional<CellStatus> find_status(SQLite::Database& database, const std::string& identity) {
  SQLite::Statement query(database, "SELECT status FROM cells WHERE identity = ?");
  SQLite::bind(query, identity);
  if (!query.executeStep()) return std::nullopt;
  return parse_cell_status(query.getColumn(0).getString());
}

void insert_cell(SQLite::Database& database, const CellId& id, double minimum_density,
                 const std::vector<std::string>& symbols) {
  SQLite::Statement insert(database,
                           "INSERT INTO cells (identity, domain, method, seed, minimum_density, "
                           "symbols) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (identity) DO NOTHING");
  SQLite::bind(insert, to_text(id), to_text(id.domain), to_text(id.method), id.seed,
               minimum_density, dump_line(symbols));
  insert.exec();
}

void join_experiment(SQLite::Database& database, const std::string& identity,
                     const std::string& experiment) {
  SQLite::Statement name(database,
                         "INSERT INTO experiments (name) VALUES (?) ON CONFLICT DO NOTHING");
  SQLite::bind(name, experiment);
  name.exec();
  SQLite::Statement link(database,
                         "INSERT INTO experiment_cells SELECT experiments.id, cells.id "
                         "FROM experiments, cells WHERE name = ? AND identity = ? "
                         "ON CONFLICT DO NOTHING");
  SQLite::bind(link, experiment, identity);
  link.exec();
}

/// Everything of a cell but its models and progress.
void write_row(SQLite::Database& database, std::int64_t cell, const CellRow& row) {
  SQLite::Statement update(
      database,
      "UPDATE cells SET status = ?, message = ?, started = ?, finished = ?, samples = ?, steps = "
      "?, "
      "wall_seconds = ?, cpu_seconds = ?, samples_per_second = ?, environment = ?, "
      "minimum_density = ?, symbols = ? WHERE id = ?");
  SQLite::bind(update, std::string(to_text(row.status)), row.message, row.started, row.finished,
               row.samples, row.steps, row.wall_seconds, row.cpu_seconds, row.samples_per_second,
               dump_line(row.environment), row.minimum_density, dump_line(row.symbols), cell);
  update.exec();
}

bool same_metrics(const std::vector<DensityScores>& one, const std::vector<DensityScores>& other) {
  const auto same_value = [](const MetricValue& a, const MetricValue& b) {
    return a.name == b.name && a.value == b.value && a.samples == b.samples;
  };
  const auto same_model = [&](const DensityScores& a, const DensityScores& b) {
    return a.density == b.density &&
           std::ranges::equal(a.scores.metrics, b.scores.metrics, same_value);
  };
  return std::ranges::equal(one, other, same_model);
}

CellRow read_row(SQLite::Statement& query) {
  CellRow row;
  row.identity = query.getColumn(0).getString();
  row.id = parse_cell_id(row.identity);
  row.status = parse_cell_status(query.getColumn(1).getString());
  row.message = query.getColumn(2).getString();
  row.started = query.getColumn(3).getString();
  row.finished = query.getColumn(4).getString();
  row.samples = query.getColumn(5).getInt64();
  row.steps = query.getColumn(6).getInt64();
  row.wall_seconds = query.getColumn(7).getDouble();
  row.cpu_seconds = query.getColumn(8).getDouble();
  row.samples_per_second = query.getColumn(9).getDouble();
  row.environment = Json::parse(query.getColumn(10).getString()).get<Environment>();
  row.minimum_density = query.getColumn(11).getDouble();
  row.symbols = Json::parse(query.getColumn(12).getString()).get<std::vector<std::string>>();
  return row;
}

Environment read_environment(SQLite::Database& database, std::int64_t cell) {
  SQLite::Statement query(database, "SELECT environment FROM cells WHERE id = ?");
  SQLite::bind(query, cell);
  if (!query.executeStep()) return {};
  return Json::parse(query.getColumn(0).getString()).get<Environment>();
}

/// What made a cell that goes on: where it is not what made it before, both are said.
Environment continued(const Environment& before, Environment now) {
  constexpr std::string_view kThen = ", then ";
  if (before.empty()) return now;
  for (auto& [name, value] : now) {
    const auto earlier = before.find(name);
    const std::string said = earlier == before.end() ? "not recorded" : earlier->second;
    const bool same = said == value || said.ends_with(std::string(kThen) + value);
    value = same ? said : fmt::format("{}{}{}", said, kThen, value);
  }
  for (const auto& [name, value] : before) now.try_emplace(name, value);
  return now;
}

}  // namespace

struct Store::Impl {
  std::filesystem::path file;
  mutable SQLite::Database database;

  /// Runs `body`, with the errors of SQLite and of JSON kept inside as the project's own.
  template <typename Body>
  auto guarded(const char* action, Body body) const {
    try {
      return body();
    } catch (const SQLite::Exception& error) {
      throw_database_error(file, action, error);
    } catch (const Json::exception& error) {
      throw_failure("{}: cannot {}: the file is damaged ({})", file.string(), action, error.what());
    }
  }

  /// `body` as one transaction. It takes the write lock at once: a reader that becomes a writer
  /// later cannot wait for another such reader without a deadlock.
  template <typename Body>
  void write(const char* action, Body body) {
    guarded(action, [&] {
      SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
      body();
      transaction.commit();
    });
  }

  /// `body` on one consistent state of the file.
  template <typename Body>
  auto read(const char* action, Body body) const {
    return guarded(action, [&] {
      SQLite::Transaction transaction(database);
      return body();
    });
  }

  std::int64_t cell(const std::string& identity) const {
    const auto found = find_cell(database, identity);
    if (!found) throw_usage("{}: holds no cell '{}'", file.string(), identity);
    return *found;
  }
};

Store Store::open(const std::filesystem::path& file, Access access,
                  std::chrono::milliseconds patience) {
  return Store(std::unique_ptr<Impl>(new Impl{file, open_database(file, access, patience)}));
}

std::optional<Store> Store::open_if_any(const std::filesystem::path& file,
                                        std::chrono::milliseconds patience) {
  if (holds_nothing(file, patience)) return std::nullopt;
  return open(file, Access::kReadOnly, patience);
}

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

const std::filesystem::path& Store::file() const { return impl_->file; }

void Store::add_cells(const std::string& experiment, const std::vector<NewCell>& cells) {
  impl_->write("add cells", [&] {
    for (const NewCell& cell : cells) {
      insert_cell(impl_->database, cell.id, cell.minimum_density, cell.symbols);
      join_experiment(impl_->database, to_text(cell.id), experiment);
    }
  });
}

CellStatus Store::mark_running(const std::string& identity, const Environment& environment,
                               bool goes_on) {
  CellStatus standing = CellStatus::kRunning;
  impl_->write("mark a cell as running", [&] {
    const std::int64_t cell = impl_->cell(identity);
    const CellStatus stored = *find_status(impl_->database, identity);
    if (is_settled(stored)) {
      standing = stored;
      return;
    }
    const Environment made_by =
        goes_on ? continued(read_environment(impl_->database, cell), environment) : environment;
    SQLite::Statement update(impl_->database,
                             "UPDATE cells SET started = CASE WHEN started <> '' AND ? THEN "
                             "started ELSE ? END, "
                             "status = 'running', message = '', finished = '', environment = ? "
                             "WHERE id = ?");
    SQLite::bind(update, goes_on ? 1 : 0, utc_now(), dump_line(made_by), cell);
    update.exec();
  });
  return standing;
}

void Store::record_progress(const std::string& identity, const ProgressRow& row) {
  impl_->write("record progress", [&] {
    const std::int64_t cell = impl_->cell(identity);
    if (is_settled(*find_status(impl_->database, identity))) return;
    write_progress(impl_->database, cell, row);
  });
}

CellStatus Store::finish(const std::string& identity, const CellResult& result) {
  check_models(identity, result.models);
  CellStatus standing = result.status;
  impl_->write("store a result", [&] {
    const std::int64_t cell = impl_->cell(identity);
    const CellStatus stored = *find_status(impl_->database, identity);
    if (is_settled(stored) && !is_settled(result.status)) {
      standing = stored;
      return;
    }
    SQLite::Statement update(
        impl_->database,
        "UPDATE cells SET status = ?, message = ?, finished = ?, samples = ?, steps = ?, "
        "wall_seconds = ?, cpu_seconds = ?, samples_per_second = ? WHERE id = ?");
    SQLite::bind(update, std::string(to_text(result.status)), result.message, utc_now(),
                 result.samples, result.steps, result.wall_seconds, result.cpu_seconds,
                 result.samples_per_second, cell);
    update.exec();
    write_models(impl_->database, cell, result.models);
    if (!is_settled(result.status)) return;
    // An earlier attempt may have run longer.
    SQLite::Statement trim(impl_->database, "DELETE FROM progress WHERE cell = ? AND samples > ?");
    SQLite::bind(trim, cell, result.samples);
    trim.exec();
  });
  return standing;
}

Adoption Store::adopt(const std::vector<StoredCell>& cells) {
  for (const StoredCell& cell : cells) check_models(cell.row.identity, cell.models);
  Adoption adoption;
  impl_->write("take over cells", [&] {
    SQLite::Database& database = impl_->database;
    for (const StoredCell& cell : cells) {
      const std::string identity = to_text(cell.row.id);
      const std::optional<CellStatus> status = find_status(database, identity);
      if (status && (is_settled(*status) || !is_settled(cell.row.status))) {
        ++adoption.present;
        const bool both = is_settled(*status) && is_settled(cell.row.status);
        if (both && !same_metrics(read_models(database, impl_->cell(identity)), cell.models)) {
          adoption.contradicted.push_back(identity);
        }
        continue;
      }
      insert_cell(database, cell.row.id, cell.row.minimum_density, cell.row.symbols);
      const std::int64_t row = impl_->cell(identity);
      write_row(database, row, cell.row);
      write_models(database, row, cell.models);
      SQLite::Statement clear(database, "DELETE FROM progress WHERE cell = ?");
      SQLite::bind(clear, row);
      clear.exec();
      for (const ProgressRow& entry : cell.progress) write_progress(database, row, entry);
      for (const std::string& name : cell.experiments) join_experiment(database, identity, name);
      ++adoption.taken;
    }
  });
  return adoption;
}

std::vector<CellRow> Store::cells() const {
  return impl_->read("read its cells", [&] {
    SQLite::Statement query(impl_->database,
                            "SELECT identity, status, message, started, finished, samples, steps, "
                            "wall_seconds, cpu_seconds, samples_per_second, environment, "
                            "minimum_density, symbols FROM cells ORDER BY domain, method, seed");
    std::vector<CellRow> rows;
    while (query.executeStep()) rows.push_back(read_row(query));
    return rows;
  });
}

std::vector<MetricRow> Store::metrics() const {
  return impl_->read("read its metrics", [&] {
    SQLite::Statement query(
        impl_->database,
        "SELECT identity, models.density, final, metrics.name, value, metrics.samples "
        "FROM metrics JOIN models ON models.id = model JOIN cells ON cells.id = cell ORDER BY "
        "domain, method, seed, models.density DESC, samples_seen, models.position, "
        "metrics.position");
    std::vector<MetricRow> rows;
    while (query.executeStep()) {
      rows.push_back({query.getColumn(0).getString(), query.getColumn(1).getDouble(),
                      query.getColumn(2).getInt() != 0, query.getColumn(3).getString(),
                      query.getColumn(4).getDouble(), query.getColumn(5).getInt64()});
    }
    return rows;
  });
}

std::vector<ProgressRow> Store::progress(const std::string& identity) const {
  return impl_->read("read progress",
                     [&] { return read_progress(impl_->database, impl_->cell(identity)); });
}

std::vector<std::string> Store::experiments(const std::string& identity) const {
  return impl_->read("read experiments", [&] {
    SQLite::Statement query(impl_->database,
                            "SELECT name FROM experiments JOIN experiment_cells ON experiment = id "
                            "WHERE cell = ? ORDER BY name");
    SQLite::bind(query, impl_->cell(identity));
    std::vector<std::string> names;
    while (query.executeStep()) names.push_back(query.getColumn(0).getString());
    return names;
  });
}

std::vector<DensityScores> Store::models(const std::string& identity) const {
  std::vector<DensityScores> models = impl_->read(
      "read models", [&] { return read_models(impl_->database, impl_->cell(identity)); });
  check_models(impl_->file.string() + ": " + identity, models);  // reports index by what they say
  return models;
}

}  // namespace motifbench
