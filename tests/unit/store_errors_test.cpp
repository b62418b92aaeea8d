#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include "harness/store/database.h"
#include "harness/store/store.h"
#include "tests/unit/expect_error.h"
#include "tests/unit/store_samples.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

namespace fs = std::filesystem;

constexpr auto kWrite = Store::Access::kReadWrite;
constexpr auto kRead = Store::Access::kReadOnly;
const std::string kCell = "d/m/seed=1";

/// Runs `body` in a process of its own, after `enter` has changed what that process may do. Returns
/// what `body` returned or the message it threw, or "skip: ..." when `enter` failed.
template <typename Enter, typename Body>
std::string in_child(Enter enter, Body body) {
  int pipe_ends[2];
  if (pipe(pipe_ends) != 0) return "skip: no pipe";
  const pid_t child = fork();
  if (child == -1) return "skip: no process";
  if (child == 0) {
    std::string text = "skip: this machine does not allow the set-up";
    try {
      if (enter()) text = body();
    } catch (const std::exception& error) {
      text = error.what();
    }
    const bool written = write(pipe_ends[1], text.data(), text.size()) >= 0;
    _exit(written ? 0 : 1);
  }
  close(pipe_ends[1]);
  std::string text;
  char buffer[4096];
  for (ssize_t n = 0; (n = read(pipe_ends[0], buffer, sizeof buffer)) > 0;) {
    text.append(buffer, static_cast<std::size_t>(n));
  }
  close(pipe_ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return "the process died";
  return text;
}

/// Permissions do not bind root, so root becomes someone else first.
bool drop_root() {
  constexpr unsigned kNobody = 65534;
  return geteuid() != 0 || (setgid(kNobody) == 0 && setuid(kNobody) == 0);
}

bool is_skip(const std::string& text) { return text.starts_with("skip: "); }

void expect_parts(const std::string& message, const std::vector<std::string>& parts) {
  for (const std::string& part : parts) {
    EXPECT_NE(message.find(part), std::string::npos) << "no \"" << part << "\" in: " << message;
  }
}

class StoreErrors : public testing::Test {
 protected:
  /// A result file with one cell.
  void make() const { Store::open(file_, kWrite).add_cells("e", {sample_cell(kCell)}); }
  void execute(const std::string& sql) const {
    SQLite::Database(file_.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
  }
  /// Opening with either access is a usage error of these parts, and changes nothing.
  void expect_refused(std::vector<std::string> parts) const {
    parts.push_back(file_.string());
    const std::string before = content();
    expect_usage(parts, [&] { Store::open(file_, kRead); });
    expect_usage(parts, [&] { Store::open(file_, kWrite); });
    EXPECT_EQ(content(), before);
  }
  std::string content() const {
    std::ifstream in(file_, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  TemporaryFolder folder_;
  fs::path file_ = folder_.path() / "results.sqlite";
};

TEST_F(StoreErrors, NotAnSqliteFile) {
  for (const std::string& text : {std::string("hello"), std::string(5000, 'x')}) {
    folder_.write("results.sqlite", text);
    expect_refused({"is not an SQLite file"});
  }
}

TEST_F(StoreErrors, AnSqliteFileOfAnotherProgram) {
  execute("CREATE TABLE songs (name TEXT)");
  expect_refused({"another program"});
  execute("PRAGMA application_id = 42; PRAGMA user_version = 1");
  expect_refused({"another program"});
}

TEST_F(StoreErrors, AnotherSchemaVersionNamesBoth) {
  make();
  execute("PRAGMA user_version = 7");
  expect_refused({"schema version 7", fmt::format("reads version {}", Store::kSchemaVersion)});
}

TEST_F(StoreErrors, ADamagedFile) {
  make();
  Store::open(file_, kWrite).finish(kCell, sample_result());
  fs::resize_file(file_, 4096 * 2);
  expect_failure({file_.string(), "damaged"}, [&] { Store::open(file_, kRead).cells(); });
}

TEST_F(StoreErrors, AMissingFile) {
  expect_usage({file_.string(), "no such result file"}, [&] { Store::open(file_, kRead); });
  EXPECT_FALSE(fs::exists(file_));
}

TEST_F(StoreErrors, AnEmptyFileIsFilledOnlyForWriting) {
  folder_.write("results.sqlite", "");
  expect_usage({file_.string(), "is empty"}, [&] { Store::open(file_, kRead); });
  EXPECT_TRUE(Store::open(file_, kWrite).cells().empty());
}

TEST_F(StoreErrors, AFolderInsteadOfAFile) {
  expect_usage({"is a folder"}, [&] { Store::open(folder_.path(), kRead); });
  expect_usage({"is a folder"}, [&] { Store::open(folder_.path(), kWrite); });
}

TEST_F(StoreErrors, AFolderThatCannotBeMade) {
  const fs::path blocker = folder_.write("blocker", "a file");
  expect_failure({(blocker / "deep").string()},
                 [&] { Store::open(blocker / "deep" / "results.sqlite", kWrite); });
}

TEST_F(StoreErrors, AnUnknownCell) {
  make();
  Store store = Store::open(file_, kWrite);
  const std::vector<std::string> parts = {file_.string(), "no cell 'd/m/seed=9'"};
  expect_usage(parts, [&] { store.finish("d/m/seed=9", sample_result()); });
  expect_usage(parts, [&] { store.mark_running("d/m/seed=9", {}, false); });
  expect_usage(parts, [&] { store.record_progress("d/m/seed=9", {}); });
  expect_usage(parts, [&] { store.models("d/m/seed=9"); });
}

TEST_F(StoreErrors, AReaderCannotWrite) {
  make();
  Store store = Store::open(file_, kRead);
  expect_failure({file_.string(), "opened for reading"},
                 [&] { store.record_progress(kCell, {.samples = 1}); });
}

TEST_F(StoreErrors, AFileHeldByAnotherProcess) {
  make();
  SQLite::Database other(file_.string(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  Store store = Store::open(file_, kWrite, std::chrono::milliseconds(1));
  EXPECT_EQ(store.cells().size(), 1U);  // readers go on
  expect_failure({file_.string(), "cannot record progress", "another process holds the file"},
                 [&] { store.record_progress(kCell, {.samples = 1}); });
  other.exec("ROLLBACK");
  store.record_progress(kCell, {.samples = 1});
  EXPECT_EQ(store.progress(kCell).size(), 1U);
}

TEST_F(StoreErrors, AFullDatabaseIsSaidToBeFull) {
  make();
  SQLite::Database database(file_.string(), SQLite::OPEN_READWRITE);
  database.exec("PRAGMA max_page_count = 1");  // clamped to the pages in use
  try {
    database.exec("CREATE TABLE filler AS SELECT zeroblob(100000)");
    FAIL() << "the file grew";
  } catch (const SQLite::Exception& error) {
    expect_failure({file_.string(), "cannot store a result", "no space left"},
                   [&] { throw_database_error(file_, "store a result", error); });
  }
}

TEST_F(StoreErrors, AFullDiskLosesNothingStoredBefore) {
  const fs::path disk = folder_.path() / "disk";
  fs::create_directory(disk);
  const auto mount_small_disk = [&] {
    return (unshare(CLONE_NEWNS) == 0 || unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0) &&
           mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
           mount("none", disk.c_str(), "tmpfs", 0, "size=512k,mode=777") == 0 &&
           std::ofstream(disk / "probe").is_open();
  };
  const std::string message = in_child(mount_small_disk, [&]() -> std::string {
    Store store = Store::open(disk / "results.sqlite", kWrite);
    store.add_cells("e", {sample_cell(kCell)});
    store.finish(kCell, sample_result());
    CellResult large = sample_result(CellStatus::kDiverged);
    ScoredExample& example = large.models[0].scores.examples[0];
    example.rows = example.cols = 2000;
    example.pixels.assign(4'000'000, 1);
    try {
      store.finish(kCell, large);
    } catch (const Error& error) {
      const bool kept = store.cells()[0].status == CellStatus::kOk && store.metrics().size() == 6;
      return std::string(error.what()) + (kept ? " (kept)" : " (lost)");
    }
    return "stored";
  });
  if (is_skip(message)) GTEST_SKIP() << message;
  expect_parts(message, {disk.string(), "cannot store a result", "no space left", "(kept)"});
}

TEST_F(StoreErrors, AReadOnlyFileIsReadAndNotWritten) {
  make();
  fs::permissions(folder_.path(), fs::perms::all);
  fs::permissions(file_, fs::perms(0444));
  const std::string message = in_child(drop_root, [&]() -> std::string {
    if (Store::open(file_, kRead).cells().size() != 1) return "not read";
    Store::open(file_, kWrite);
    return "opened";
  });
  if (is_skip(message)) GTEST_SKIP() << message;
  expect_parts(message, {file_.string(), "is read-only"});
}

TEST_F(StoreErrors, AReadOnlyFolderIsReadAndNotWritten) {
  make();
  fs::permissions(file_, fs::perms(0666));
  fs::permissions(folder_.path(), fs::perms(0555));
  const auto attempt = [&](const fs::path& file) {
    return in_child(drop_root, [&]() -> std::string {
      if (Store::open(file_, kRead).cells().size() != 1) return "not read";
      Store::open(file, kWrite);
      return "opened";
    });
  };
  const std::string existing = attempt(file_);
  const std::string inside_new_folder = attempt(folder_.path() / "new" / "results.sqlite");
  fs::permissions(folder_.path(), fs::perms::owner_all);
  if (is_skip(existing)) GTEST_SKIP() << existing;
  expect_parts(existing, {file_.string(), "not writable"});
  expect_parts(inside_new_folder, {"new", "cannot be made"});
}

/// A process killed in the middle of a transaction leaves a journal; the next reader undoes it.
TEST_F(StoreErrors, AKilledWriterLeavesTheLastWholeState) {
  make();
  const pid_t child = fork();
  ASSERT_NE(child, -1);
  if (child == 0) {
    SQLite::Database database(file_.string(), SQLite::OPEN_READWRITE);
    // A cache this small makes SQLite write to the file before the commit that never comes.
    database.exec("PRAGMA cache_size = 1; BEGIN; UPDATE cells SET status = 'failed'");
    database.exec("CREATE TABLE filler AS SELECT zeroblob(100000)");
    kill(getpid(), SIGKILL);
  }
  int status = 0;
  waitpid(child, &status, 0);
  ASSERT_TRUE(WIFSIGNALED(status));
  ASSERT_TRUE(fs::exists(file_.string() + "-journal"));
  const Store store = Store::open(file_, kRead);
  ASSERT_EQ(store.cells().size(), 1U);
  EXPECT_EQ(store.cells()[0].status, CellStatus::kPending);
}

}  // namespace
}  // namespace motifbench
