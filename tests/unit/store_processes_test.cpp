#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <future>
#include <thread>

#include "harness/store/store.h"
#include "tests/unit/store_samples.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

constexpr auto kWrite = Store::Access::kReadWrite;
constexpr auto kRead = Store::Access::kReadOnly;

/// Runs `body(0)` and `body(1)` in a process each, let go at the same moment. True if neither
/// threw.
template <typename Body>
bool in_two_processes(Body body) {
  int gate[2];
  if (pipe(gate) != 0) return false;
  std::vector<pid_t> children;
  for (int writer = 0; writer < 2; ++writer) {
    const pid_t child = fork();
    if (child == -1) return false;
    if (child == 0) {
      close(gate[1]);
      char nothing = 0;
      if (read(gate[0], &nothing, 1) != 0) _exit(1);  // returns when the parent lets go
      try {
        body(writer);
        _exit(0);
      } catch (const std::exception& error) {
        fmt::print(stderr, "process {}: {}\n", writer, error.what());
        _exit(1);
      }
    }
    children.push_back(child);
  }
  close(gate[0]);
  close(gate[1]);
  bool good = true;
  for (const pid_t child : children) {
    int status = 0;
    waitpid(child, &status, 0);
    good = good && WIFEXITED(status) && WEXITSTATUS(status) == 0;
  }
  return good;
}

TEST(StoreProcesses, TwoProcessesWritingOneFileLoseNothing) {
  constexpr int kRows = 200;
  const TemporaryFolder folder;
  const auto file = folder.path() / "results.sqlite";
  const auto identity = [](int writer) { return fmt::format("d/m/seed={}", writer); };
  EXPECT_TRUE(in_two_processes([&](int writer) {
    Store store = Store::open(file, kWrite);
    store.add_cells("both", {sample_cell(identity(writer))});
    for (int row = 0; row < kRows; ++row) {
      store.record_progress(identity(writer), {.samples = row, .loss = writer + row * 0.5});
    }
    store.finish(identity(writer), sample_result());
  }));
  const Store store = Store::open(file, kRead);
  ASSERT_EQ(store.cells().size(), 2U);
  for (int writer = 0; writer < 2; ++writer) {
    const std::vector<ProgressRow> rows = store.progress(identity(writer));
    // Progress beyond the finished cell's samples would be dropped; all of it lies below.
    ASSERT_EQ(rows.size(), static_cast<std::size_t>(kRows));
    for (int row = 0; row < kRows; ++row) {
      EXPECT_EQ(rows[static_cast<std::size_t>(row)].loss, writer + row * 0.5);
    }
    EXPECT_EQ(store.models(identity(writer)).size(), 2U);
  }
}

TEST(StoreProcesses, TwoProcessesMayMakeTheSameFile) {
  const TemporaryFolder folder;
  EXPECT_TRUE(in_two_processes([&](int writer) {
    for (int file = 0; file < 20; ++file) {
      Store store = Store::open(folder.path() / fmt::format("{}.sqlite", file), kWrite);
      store.add_cells("race", {sample_cell(fmt::format("d/m/seed={}", writer))});
    }
  }));
  for (int file = 0; file < 20; ++file) {
    const auto path = folder.path() / fmt::format("{}.sqlite", file);
    EXPECT_EQ(Store::open(path, kRead).cells().size(), 2U);
  }
}

TEST(StoreProcesses, AWriterWaitsForAnother) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "results.sqlite";
  Store store = Store::open(file, kWrite);
  store.add_cells("e", {sample_cell("d/m/seed=1")});
  std::promise<void> held;
  std::thread other([&] {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
    database.exec("BEGIN IMMEDIATE");
    held.set_value();
    // Work that outlasts the first attempts of the store.
    for (int i = 0; i < 1000; ++i) database.execAndGet("SELECT count(*) FROM cells");
    database.exec("UPDATE cells SET message = 'other'");
    database.exec("COMMIT");
  });
  held.get_future().wait();
  EXPECT_NO_THROW(store.record_progress("d/m/seed=1", {.samples = 1}));
  other.join();
  EXPECT_EQ(store.progress("d/m/seed=1").size(), 1U);
  EXPECT_EQ(store.cells().at(0).message, "other");
}

}  // namespace
}  // namespace motifbench
