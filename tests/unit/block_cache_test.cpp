#include "harness/data/block_cache.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <numeric>
#include <string>
#include <thread>

#include "harness/core/error.h"
#include "tests/unit/expect_error.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

namespace fs = std::filesystem;

Bytes numbers(std::size_t count) {
  Bytes bytes(count);
  std::iota(bytes.begin(), bytes.end(), std::uint8_t{3});
  return bytes;
}

/// Bytes that do not compress.
Bytes noise(std::size_t count) {
  Bytes bytes(count);
  std::uint32_t state = 1;
  for (std::uint8_t& byte : bytes) {
    state = state * 1664525 + 1013904223;
    byte = static_cast<std::uint8_t>(state >> 24);
  }
  return bytes;
}

Bytes not_made() {
  ADD_FAILURE() << "was made again";
  return {};
}

std::vector<fs::path> blocks_in(const fs::path& folder) {
  std::vector<fs::path> blocks;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".block") blocks.push_back(entry.path());
  }
  return blocks;
}

TEST(BlockCache, KeepsBlocksForOthers) {
  const TemporaryFolder folder;
  EXPECT_EQ(BlockCache(folder.path() / "new" / "cache").get("a", [] { return numbers(5000); }),
            numbers(5000));
  BlockCache other(folder.path() / "new" / "cache");
  EXPECT_EQ(other.get("a", not_made), numbers(5000));
  EXPECT_EQ(other.get("b", [] { return Bytes{}; }), Bytes{});
  EXPECT_EQ(other.get("b", not_made), Bytes{});
  EXPECT_EQ(blocks_in(folder.path() / "new" / "cache").size(), 2U);
}

TEST(BlockCache, CompressesWhatItKeeps) {
  const TemporaryFolder folder;
  BlockCache(folder.path()).get("a", [] { return Bytes(100'000, 7); });
  ASSERT_EQ(blocks_in(folder.path()).size(), 1U);
  EXPECT_LT(fs::file_size(blocks_in(folder.path())[0]), 1000U);
}

TEST(BlockCache, MakesADamagedBlockAgain) {
  const TemporaryFolder folder;
  BlockCache cache(folder.path());
  cache.get("a", [] { return noise(500); });
  const fs::path file = blocks_in(folder.path()).at(0);
  const auto size = static_cast<std::size_t>(fs::file_size(file));
  for (const std::size_t at : {std::size_t{0}, std::size_t{8}, std::size_t{45}, size - 1}) {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekg(static_cast<std::streamoff>(at));
    const auto byte = static_cast<char>(stream.get());
    stream.seekp(static_cast<std::streamoff>(at));
    stream.put(static_cast<char>(byte ^ 4));
    stream.close();
    int made = 0;
    const auto make = [&] {
      ++made;
      return noise(500);
    };
    EXPECT_EQ(cache.get("a", make), noise(500));
    EXPECT_EQ(made, 1) << "byte " << at;
    EXPECT_EQ(cache.get("a", not_made), noise(500));
  }
  for (const std::size_t length : {std::size_t{0}, std::size_t{20}, size - 1}) {
    fs::resize_file(file, length);
    EXPECT_EQ(cache.get("a", [] { return noise(500); }), noise(500));
    EXPECT_EQ(fs::file_size(file), size);
  }
}

TEST(BlockCache, ABlockUnderAnothersNameIsNotThatBlock) {
  const TemporaryFolder folder;
  BlockCache cache(folder.path());
  cache.get("a", [] { return numbers(10); });
  const fs::path first = blocks_in(folder.path()).at(0);
  cache.get("b", [] { return numbers(20); });
  for (const fs::path& file : blocks_in(folder.path())) {
    if (file != first) fs::copy_file(first, file, fs::copy_options::overwrite_existing);
  }
  EXPECT_EQ(cache.get("b", [] { return numbers(20); }), numbers(20));
}

TEST(BlockCache, TheOldestGo) {
  const TemporaryFolder folder;
  BlockCache cache(folder.path(), 3500);
  for (const char* const key : {"a", "b", "c"}) {
    cache.get(key, [] { return noise(1000); });
    // Files of one instant have no order.
    for (const fs::path& file : blocks_in(folder.path())) {
      fs::last_write_time(file, fs::last_write_time(file) - std::chrono::seconds(1));
    }
  }
  EXPECT_EQ(cache.get("a", not_made), noise(1000));
  cache.get("d", [] { return noise(1000); });
  EXPECT_EQ(blocks_in(folder.path()).size(), 3U);
  for (const char* const key : {"b", "c", "d"}) EXPECT_EQ(cache.get(key, not_made), noise(1000));
  bool made = false;
  cache.get("a", [&] {
    made = true;
    return noise(1000);
  });
  EXPECT_TRUE(made);
}

TEST(BlockCache, FilesOfOthersStay) {
  const TemporaryFolder folder;
  folder.write("photos.tar", std::string(5000, 'x'));
  folder.write("notes.block", "mine");
  BlockCache cache(folder.path(), /*limit=*/1);
  cache.get("key", [] { return noise(100); });
  EXPECT_TRUE(fs::exists(folder.path() / "photos.tar"));
  EXPECT_TRUE(fs::exists(folder.path() / "notes.block"));
}

TEST(BlockCache, ErrorsOfTheMakerPassAndLeaveNothing) {
  const TemporaryFolder folder;
  BlockCache cache(folder.path());
  expect_failure({"no TeX"}, [&] { cache.get("a", []() -> Bytes { throw_failure("no TeX"); }); });
  EXPECT_TRUE(blocks_in(folder.path()).empty());
  EXPECT_EQ(cache.get("a", [] { return numbers(3); }), numbers(3));
}

TEST(BlockCache, GoesOnWithOneWarningWhereNothingCanBeKept) {
  const TemporaryFolder folder;
  folder.write("file", "not a folder");
  BlockCache cache(folder.path() / "file" / "cache");
  ::testing::internal::CaptureStderr();
  EXPECT_EQ(cache.get("a", [] { return numbers(3); }), numbers(3));
  EXPECT_EQ(cache.get("b", [] { return numbers(4); }), numbers(4));
  const std::string warning = ::testing::internal::GetCapturedStderr();
  EXPECT_NE(warning.find("file/cache"), std::string::npos) << warning;
  EXPECT_NE(warning.find("Not a directory"), std::string::npos) << warning;
  EXPECT_EQ(warning.find('\n'), warning.size() - 1) << warning;
}

TEST(BlockCache, WithoutAFolderNothingIsKept) {
  BlockCache cache("");
  int made = 0;
  for (int i = 0; i < 2; ++i) {
    cache.get("a", [&] {
      ++made;
      return numbers(1);
    });
  }
  EXPECT_EQ(made, 2);
}

/// A process in which no file grows beyond `bytes`, as on a full disk.
template <typename Body>
bool succeeds_with_a_full_disk(rlim_t bytes, Body body) {
  const pid_t child = fork();
  if (child == 0) {
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    setrlimit(RLIMIT_FSIZE, &limit);
    try {
      _exit(body() ? 0 : 1);
    } catch (...) {
      _exit(2);
    }
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

TEST(BlockCache, AFullDiskLeavesNoBlockAndStopsNobody) {
  const TemporaryFolder folder;
  EXPECT_TRUE(succeeds_with_a_full_disk(10'000, [&] {
    BlockCache cache(folder.path());
    return cache.get("a", [] { return noise(50'000); }) == noise(50'000);
  }));
  for (const auto& entry : fs::directory_iterator(folder.path())) {
    EXPECT_EQ(entry.path().filename(), "locks");
  }
  EXPECT_EQ(BlockCache(folder.path()).get("a", [] { return noise(50'000); }), noise(50'000));
}

TEST(BlockCache, WhatADeadProcessLeftIsNoBlock) {
  const TemporaryFolder folder;
  BlockCache cache(folder.path());
  cache.get("a", [] { return noise(500); });
  const fs::path file = blocks_in(folder.path()).at(0);
  fs::rename(file, file.string() + ".part");
  fs::resize_file(file.string() + ".part", 100);
  EXPECT_EQ(cache.get("a", [] { return noise(500); }), noise(500));
  EXPECT_EQ(cache.get("a", not_made), noise(500));
  EXPECT_FALSE(fs::exists(file.string() + ".part"));
}

/// Each worker asks for all blocks; how often one was made is a file's length.
void ask_for_all(const fs::path& folder) {
  BlockCache cache(folder / "cache");
  for (int block = 0; block < 8; ++block) {
    const std::string key = "block " + std::to_string(block);
    const Bytes got = cache.get(key, [&] {
      std::ofstream(folder / key, std::ios::app) << "x" << std::flush;
      // Long enough for the others to come and ask too.
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
      return noise(20'000 + static_cast<std::size_t>(block));
    });
    if (got != noise(20'000 + static_cast<std::size_t>(block))) throw_failure("a wrong block");
  }
}

void expect_each_made_once(const fs::path& folder) {
  for (int block = 0; block < 8; ++block) {
    EXPECT_EQ(fs::file_size(folder / ("block " + std::to_string(block))), 1U) << block;
  }
}

TEST(BlockCache, ThreadsDoNotMakeABlockTwice) {
  const TemporaryFolder folder;
  std::vector<std::thread> workers;
  for (int i = 0; i < 4; ++i) workers.emplace_back([&] { ask_for_all(folder.path()); });
  for (std::thread& worker : workers) worker.join();
  expect_each_made_once(folder.path());
}

TEST(BlockCache, ProcessesDoNotMakeABlockTwice) {
  const TemporaryFolder folder;
  std::vector<pid_t> workers;
  for (int i = 0; i < 3; ++i) {
    const pid_t worker = fork();
    if (worker == 0) {
      ask_for_all(folder.path());
      _exit(0);
    }
    workers.push_back(worker);
  }
  for (const pid_t worker : workers) {
    int status = 1;
    waitpid(worker, &status, 0);
    EXPECT_EQ(status, 0);
  }
  expect_each_made_once(folder.path());
}

TEST(BlockCache, AKilledProcessHoldsUpNobody) {
  const TemporaryFolder folder;
  const pid_t worker = fork();
  if (worker == 0) {
    BlockCache(folder.path()).get("a", []() -> Bytes {
      kill(getpid(), SIGKILL);
      return {};
    });
    _exit(0);
  }
  int status = 0;
  waitpid(worker, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status));
  EXPECT_EQ(BlockCache(folder.path()).get("a", [] { return numbers(3); }), numbers(3));
}

/// Sets or removes a variable of the environment while it lives.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) {
    const char* const old = std::getenv(name);
    if (old != nullptr) old_ = old;
    value == nullptr ? unsetenv(name) : setenv(name, value, 1);
  }
  ~Variable() { old_ ? setenv(name_, old_->c_str(), 1) : unsetenv(name_); }

 private:
  const char* name_;
  std::optional<std::string> old_;
};

TEST(BlockCache, TheEnvironmentSaysWhere) {
  const Variable home("HOME", "/home/someone");
  const Variable caches("XDG_CACHE_HOME", nullptr);
  const Variable own("MOTIFBENCH_CACHE", nullptr);
  EXPECT_EQ(default_cache_folder(), "/home/someone/.cache/motifbench");
  const Variable caches_set("XDG_CACHE_HOME", "/caches");
  EXPECT_EQ(default_cache_folder(), "/caches/motifbench");
  {
    const Variable own_set("MOTIFBENCH_CACHE", "/mine");
    EXPECT_EQ(default_cache_folder(), "/mine");
  }
  const Variable no_caches("XDG_CACHE_HOME", nullptr);
  const Variable no_home("HOME", nullptr);
  EXPECT_EQ(default_cache_folder(), "");
}

}  // namespace
}  // namespace motifbench
