#include "harness/core/whole_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "tests/unit/expect_error.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::size_t entries(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(WholeFile, ReplacesWhatStoodThere) {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "a";
  write_whole_file(file, "first");
  write_whole_file(file, "second");
  EXPECT_EQ(text_of(file), "second");
  EXPECT_EQ(entries(folder.path()), 1U);
}

TEST(WholeFile, OfALinkTheTargetIsReplaced) {
  const TemporaryFolder folder;
  const fs::path target = folder.path() / "target";
  const fs::path link = folder.path() / "link";
  write_whole_file(target, "old");
  fs::create_symlink("target", link);
  write_whole_file(link, "new");
  EXPECT_TRUE(fs::is_symlink(link));
  EXPECT_EQ(text_of(target), "new");
}

TEST(WholeFile, ALinkToWhatIsNotThereYetStaysALink) {
  const TemporaryFolder folder;
  const fs::path link = folder.path() / "link";
  fs::create_symlink("later", link);
  write_whole_file(link, "new");
  EXPECT_TRUE(fs::is_symlink(link));
  EXPECT_EQ(text_of(folder.path() / "later"), "new");
  // A link of /proc to a file without a name.
  std::FILE* const unnamed = std::tmpfile();
  ASSERT_NE(unnamed, nullptr);
  const fs::path open_file = "/proc/self/fd/" + std::to_string(fileno(unnamed));
  const fs::path second = folder.path() / "second";
  fs::create_symlink(open_file, second);
  write_whole_file(second, "through");
  EXPECT_TRUE(fs::is_symlink(second));
  EXPECT_EQ(text_of(open_file), "through");
  std::fclose(unnamed);
}

TEST(WholeFile, KeepsPermissions) {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "secret";
  write_whole_file(file, "old");
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  write_whole_file(file, "new");
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST(WholeFile, APipeStaysAPipe) {
  const TemporaryFolder folder;
  const fs::path pipe = folder.path() / "pipe";
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  // For reading and writing: opening it does not wait for the other end.
  std::fstream other(pipe, std::ios::in | std::ios::out);
  write_whole_file(pipe, "through\n");
  std::string line;
  std::getline(other, line);
  EXPECT_EQ(line, "through");
  EXPECT_TRUE(fs::is_fifo(pipe));
}

TEST(WholeFile, AnErrorLeavesWhatStoodThereAndNothingElse) {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "a";
  write_whole_file(file, "kept");
  EXPECT_THROW(write_whole_file(file, [](std::ostream&) { throw std::runtime_error("half way"); }),
               std::runtime_error);
  EXPECT_EQ(text_of(file), "kept");
  EXPECT_EQ(entries(folder.path()), 1U);
  expect_failure({"cannot write", "none/a", "No such file"},
                 [&] { write_whole_file(folder.path() / "none" / "a", "x"); });
  expect_failure({"/dev/full", "No space left"}, [] { write_whole_file("/dev/full", "x"); });
}

}  // namespace
}  // namespace motifbench
