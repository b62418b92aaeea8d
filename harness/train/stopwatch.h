#pragma once

#include <sys/resource.h>

#include <chrono>
#include <cstdint>

namespace motifbench {

/// Wall and CPU time of this process since construction.
class Stopwatch {
 public:
  double wall_seconds() const {
    return std::chrono::duration<double>(Clock::now() - wall_start_).count();
  }
  double cpu_seconds() const { return process_cpu() - cpu_start_; }

 private:
  using Clock = std::chrono::steady_clock;

  static double process_cpu() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) {
      return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
  }

  Clock::time_point wall_start_ = Clock::now();
  double cpu_start_ = process_cpu();
};

/// Samples per second since the last report, due once a second.
class RateMeter {
 public:
  void add(std::int64_t count) { count_ += count; }
  bool due() const { return since_.wall_seconds() >= 1.0; }
  double take() {
    const double rate = static_cast<double>(count_) / since_.wall_seconds();
    count_ = 0;
    since_ = Stopwatch();
    return rate;
  }

 private:
  std::int64_t count_ = 0;
  Stopwatch since_;
};

}  // namespace motifbench
