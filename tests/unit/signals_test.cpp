#include "harness/run/signals.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace motifbench {
namespace {

/// Ends with 0 if the flag is set and the process still there after `signal` came twice.
[[noreturn]] void take_twice(int signal) {
  const std::atomic<bool>& stop = stop_at_signal();
  raise(signal);
  raise(signal);
  _exit(stop ? 0 : 1);
}

TEST(StopAtSignal, ASecondInterruptEndsTheProcess) {
  EXPECT_EXIT(take_twice(SIGINT), testing::KilledBySignal(SIGINT), "");
}

TEST(StopAtSignal, TerminationMayComeTwice) {
  EXPECT_EXIT(take_twice(SIGTERM), testing::ExitedWithCode(0), "");
}

}  // namespace
}  // namespace motifbench
