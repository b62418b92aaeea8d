#include "harness/data/block_source.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <future>
#include <thread>
#include <vector>

#include "tests/unit/expect_error.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

Bytes bytes_of(const BlockKey& key) {
  return {static_cast<std::uint8_t>(key.seed), static_cast<std::uint8_t>(key.number)};
}

TEST(BlockSource, MakesEachBlockOnceForManyThreads) {
  std::atomic<int> made = 0;
  BlockSource source("numbers", "", [&](const BlockKey& key) {
    ++made;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    return bytes_of(key);
  });
  std::vector<std::thread> readers;
  std::atomic<int> wrong = 0;
  for (int reader = 0; reader < 4; ++reader) {
    readers.emplace_back([&] {
      for (std::int64_t number = 0; number < 6; ++number) {
        if (*source.block({1, number}) != bytes_of({1, number})) ++wrong;
      }
    });
  }
  for (std::thread& reader : readers) reader.join();
  EXPECT_EQ(wrong, 0);
  EXPECT_EQ(made, 6);
}

TEST(BlockSource, KeepsTheLatestInMemory) {
  int made = 0;
  BlockSource source("numbers", "", [&](const BlockKey& key) {
    ++made;
    return bytes_of(key);
  });
  const auto first = source.block({1, 0});
  for (std::int64_t number = 1; number < 30; ++number) {
    source.block({1, number});
    EXPECT_EQ(source.block({1, 0}), first);  // in use all the time
  }
  EXPECT_EQ(made, 30);
  source.block({1, 1});  // long gone
  EXPECT_EQ(made, 31);
  EXPECT_EQ(*first, bytes_of({1, 0}));
}

TEST(BlockSource, AnotherSourceFindsBlocksOnDiskUnderItsNameOnly) {
  const TemporaryFolder folder;
  int made = 0;
  const auto make = [&](const BlockKey& key) {
    ++made;
    return bytes_of(key);
  };
  BlockSource("numbers", folder.path(), make).block({-1, 2});
  EXPECT_EQ(*BlockSource("numbers", folder.path(), make).block({-1, 2}), bytes_of({-1, 2}));
  EXPECT_EQ(made, 1);
  BlockSource("others", folder.path(), make).block({-1, 2});
  BlockSource("numbers", folder.path(), make).block({1, 2});
  BlockSource("numbers", folder.path(), make).block({-1, 1});
  EXPECT_EQ(made, 4);
}

TEST(BlockSource, MakesAheadOnAnotherThread) {
  std::promise<std::thread::id> maker;
  BlockSource source("numbers", "", [&](const BlockKey& key) {
    maker.set_value(std::this_thread::get_id());  // throws if it were called twice
    return bytes_of(key);
  });
  source.make_ahead({1, 5});
  EXPECT_NE(maker.get_future().get(), std::this_thread::get_id());
  EXPECT_EQ(*source.block({1, 5}), bytes_of({1, 5}));
  source.make_ahead({1, 5});
  EXPECT_EQ(*source.block({1, 5}), bytes_of({1, 5}));
}

TEST(BlockSource, AnErrorPassesThroughAndTheNextCallTriesAgain) {
  std::atomic<int> calls = 0;
  BlockSource source("numbers", "", [&](const BlockKey& key) {
    if (++calls <= 2) throw_failure("no TeX");
    return bytes_of(key);
  });
  source.make_ahead({1, 0});
  while (calls == 0) std::this_thread::yield();
  // The first error may still be on its way to whoever asks now.
  int errors = 0;
  for (int i = 0; i < 3; ++i) {
    try {
      EXPECT_EQ(*source.block({1, 0}), bytes_of({1, 0}));
    } catch (const Error&) {
      ++errors;
    }
  }
  EXPECT_GE(errors, 1);
  EXPECT_EQ(*source.block({1, 0}), bytes_of({1, 0}));
  EXPECT_EQ(calls, 3);
}

}  // namespace
}  // namespace motifbench
