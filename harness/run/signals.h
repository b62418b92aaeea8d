#pragma once

#include <atomic>
#include <chrono>
#include <csignal>
#include <string>

namespace motifbench {

/// From now on SIGINT or SIGTERM sets the returned flag; a second SIGINT ends the process. SIGTERM
/// may come twice, from a scheduler to all processes and from the runner, and then ends nothing.
const std::atomic<bool>& stop_at_signal();

/// After `limit` the flag of `stop_at_signal` is set, and the returned one with it. A process that
/// has not ended two minutes later, because it waits for something, is ended by SIGALRM.
const std::atomic<bool>& stop_after(std::chrono::seconds limit);

/// While it lives, SIGINT and SIGTERM are counted and delivered only inside `ppoll` with
/// `wait_mask()`, so that none is missed between a check and a wait. One at a time.
class CountedInterrupts {
 public:
  CountedInterrupts();
  ~CountedInterrupts();
  CountedInterrupts(const CountedInterrupts&) = delete;
  CountedInterrupts& operator=(const CountedInterrupts&) = delete;

  int count() const;
  const sigset_t& wait_mask() const { return former_mask_; }

 private:
  sigset_t former_mask_;
  struct sigaction former_int_;
  struct sigaction former_term_;
};

/// "SIGKILL" for 9; "signal 77" for one without a name.
std::string signal_name(int signal);

}  // namespace motifbench
