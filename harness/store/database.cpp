#include "harness/store/database.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <string>
#include <system_error>

#include "harness/core/error.h"
#include "harness/store/schema.h"

namespace motifbench {
namespace {

namespace fs = std::filesystem;

void make_folder(const fs::path& file) {
  const fs::path folder = file.parent_path();
  if (folder.empty()) return;
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    throw_failure("{}: the folder cannot be made ({})", folder.string(), error.message());
  }
}

void check_place(const fs::path& file, Store::Access access) {
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (fs::is_directory(status)) {
    throw_usage("{}: is a folder; a result file is expected", file.string());
  }
  if (status.type() == fs::file_type::none) {  // not even its existence can be told
    throw_failure("{}: cannot be reached ({})", file.string(), error.message());
  }
  if (access == Store::Access::kReadOnly) {
    if (!fs::exists(status)) throw_usage("{}: no such result file", file.string());
    return;
  }
  make_folder(file);
  // SQLite keeps its journal beside the file, so the folder has to be writable as well.
  const fs::path folder = file.parent_path().empty() ? fs::path(".") : file.parent_path();
  if (::access(folder.c_str(), W_OK) != 0) {
    throw_failure("{}: the folder {} is not writable; results cannot be stored there",
                  file.string(), folder.string());
  }
}

int pragma(SQLite::Database& database, const char* name) {
  return database.execAndGet(fmt::format("PRAGMA {}", name)).getInt();
}

bool is_blank(SQLite::Database& database) {
  return pragma(database, "application_id") == 0 && pragma(database, "user_version") == 0 &&
         database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
}

void check_schema(SQLite::Database& database, const fs::path& file) {
  if (is_blank(database)) {
    throw_usage("{}: is empty, not a result file; 'motifbench run' makes one", file.string());
  }
  if (pragma(database, "application_id") != kApplicationId) {
    throw_usage("{}: is an SQLite file of another program, not a result file; name another file",
                file.string());
  }
  const int version = pragma(database, "user_version");
  if (version != Store::kSchemaVersion) {
    throw_usage(
        "{}: has schema version {}, this program reads version {}; export it as JSON with the "
        "program that wrote it, or name another file",
        file.string(), version, Store::kSchemaVersion);
  }
}

/// Two processes may find the file missing at once: the check is repeated under the write lock.
void create_schema_if_blank(SQLite::Database& database) {
  if (!is_blank(database)) return;
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  if (!is_blank(database)) return;
  database.exec(kSchemaSql);
  database.exec(fmt::format("PRAGMA application_id = {}", kApplicationId));
  database.exec(fmt::format("PRAGMA user_version = {}", Store::kSchemaVersion));
  transaction.commit();
}

void prepare(SQLite::Database& database, const fs::path& file, Store::Access access) {
  database.exec("PRAGMA foreign_keys = ON");
  if (access == Store::Access::kReadOnly) {
    check_schema(database, file);
    database.exec("PRAGMA query_only = ON");
    return;
  }
  if (!is_blank(database)) check_schema(database, file);  // before anything is written
  if (sqlite3_db_readonly(database.getHandle(), "main") == 1) {
    throw_failure("{}: is read-only; results cannot be stored in it", file.string());
  }
  create_schema_if_blank(database);
  check_schema(database, file);
}

/// The name to open it by: an absolute one is never taken for a URI, "file:..." would be.
std::string database_name(const fs::path& file) { return fs::absolute(file).string(); }

}  // namespace

void throw_database_error(const fs::path& file, std::string_view action,
                          const SQLite::Exception& error) {
  const std::string name = file.string();
  switch (error.getErrorCode()) {
    case SQLITE_NOTADB:
      throw_usage("{}: is not an SQLite file, so not a result file", name);
    case SQLITE_CORRUPT:
      throw_failure("{}: cannot {}: the file is damaged ({})", name, action, error.what());
    case SQLITE_FULL:
      throw_failure("{}: cannot {}: no space left; nothing of it was stored", name, action);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw_failure("{}: cannot {}: another process holds the file and did not let go in time",
                    name, action);
    case SQLITE_READONLY:
    case SQLITE_PERM:
      throw_failure("{}: cannot {}: the file or its folder is read-only, or was opened for reading",
                    name, action);
    case SQLITE_CANTOPEN:
      throw_failure("{}: cannot {}: the file or its journal cannot be opened; check permissions",
                    name, action);
    case SQLITE_IOERR:
      throw_failure("{}: cannot {}: {}; is there space left, and within the quota?", name, action,
                    error.what());
    default:
      throw_failure("{}: cannot {}: {}", name, action, error.what());
  }
}

bool holds_nothing(const fs::path& file, std::chrono::milliseconds patience) {
  if (!fs::exists(file)) return true;
  check_place(file, Store::Access::kReadOnly);
  try {
    SQLite::Database database(database_name(file), SQLite::OPEN_READWRITE,
                              static_cast<int>(patience.count()));
    return is_blank(database);
  } catch (const SQLite::Exception& error) {
    throw_database_error(file, "open it", error);
  }
}

// The default rollback journal is kept, not WAL: WAL cannot be read in a folder that is not
// writable, leaves two more files beside a copied result, and needs shared memory. Writers queue
// for the few milliseconds a transaction takes.
SQLite::Database open_database(const fs::path& file, Store::Access access,
                               std::chrono::milliseconds patience) {
  check_place(file, access);
  // Readers open for writing where they may, because only a writer can undo what a killed process
  // left half done; `query_only` then keeps them from changing anything.
  const int flags = access == Store::Access::kReadWrite
                        ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE
                        : SQLite::OPEN_READWRITE;
  try {
    SQLite::Database database(database_name(file), flags, static_cast<int>(patience.count()));
    prepare(database, file, access);
    return database;
  } catch (const SQLite::Exception& error) {
    throw_database_error(file, "open it", error);
  }
}

}  // namespace motifbench
