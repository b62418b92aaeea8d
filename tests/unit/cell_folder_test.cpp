#include "harness/run/cell_folder.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

TEST(CellLock, IsHeldByOneAndSeenByAll) {
  const TemporaryFolder folder;
  const std::filesystem::path cell = folder.path() / "cell";
  EXPECT_FALSE(CellLock::is_held(cell));
  EXPECT_FALSE(std::filesystem::exists(cell)) << "asking makes nothing";
  {
    const auto lock = CellLock::try_acquire(cell);
    ASSERT_TRUE(lock);
    EXPECT_TRUE(CellLock::is_held(cell));
    EXPECT_TRUE(CellLock::is_held(cell)) << "asking does not take it away";
    EXPECT_FALSE(CellLock::try_acquire(cell));
  }
  EXPECT_FALSE(CellLock::is_held(cell));
  EXPECT_TRUE(CellLock::try_acquire(cell));
}

TEST(CellLock, EndsWithItsProcess) {
  const TemporaryFolder folder;
  int ready[2];
  ASSERT_EQ(pipe(ready), 0);
  const pid_t child = fork();
  if (child == 0) {
    const auto lock = CellLock::try_acquire(folder.path());
    [[maybe_unused]] const auto written = write(ready[1], lock ? "y" : "n", 1);
    pause();
    _exit(0);
  }
  char answer = 0;
  ASSERT_EQ(read(ready[0], &answer, 1), 1);
  EXPECT_EQ(answer, 'y');
  EXPECT_TRUE(CellLock::is_held(folder.path()));
  EXPECT_FALSE(CellLock::try_acquire(folder.path()));
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  EXPECT_FALSE(CellLock::is_held(folder.path()));
  close(ready[0]);
  close(ready[1]);
}

}  // namespace
}  // namespace motifbench
