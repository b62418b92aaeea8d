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

/// Ends with 0 if both flags are set and the process still there after the time was up `times`
/// times.
[[noreturn]] void run_out_of_time(int times) {
  const std::atomic<bool>& stop = stop_at_signal();
  const std::atomic<bool>& time_is_up = stop_after(std::chrono::hours(1));
  if (stop || time_is_up) _exit(2);
  for (int time = 0; time < times; ++time) raise(SIGALRM);
  _exit(stop && time_is_up ? 0 : 1);
}

TEST(StopAfter, SetsBothFlags) { EXPECT_EXIT(run_out_of_time(1), testing::ExitedWithCode(0), ""); }

TEST(StopAfter, EndsAProcessThatDoesNotStop) {
  EXPECT_EXIT(run_out_of_time(2), testing::KilledBySignal(SIGALRM), "");
}

TEST(StopAtSignal, ASecondInterruptEndsTheProcess) {
  EXPECT_EXIT(take_twice(SIGINT), testing::KilledBySignal(SIGINT), "");
}

TEST(StopAtSignal, TerminationMayComeTwice) {
  EXPECT_EXIT(take_twice(SIGTERM), testing::ExitedWithCode(0), "");
}

}  // namespace
}  // namespace motifbench
