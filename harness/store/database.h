#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>

#include <chrono>
#include <filesystem>
#include <string_view>

#include "harness/store/store.h"

namespace motifbench {

/// Opens `file` as a result set of this schema version, creating it where `access` allows. A
/// connection for reading changes nothing, except that it undoes what a killed writer left half
/// done.
SQLite::Database open_database(const std::filesystem::path& file, Store::Access access,
                               std::chrono::milliseconds patience);

/// Whether `file` is missing, or was made by a process that was killed before it wrote anything.
bool holds_nothing(const std::filesystem::path& file, std::chrono::milliseconds patience);

/// Turns an SQLite error into the project's, in words a user can act on. `action` completes
/// "cannot ...": "record progress".
[[noreturn]] void throw_database_error(const std::filesystem::path& file, std::string_view action,
                                       const SQLite::Exception& error);

}  // namespace motifbench
