#include "harness/run/signals.h"

#include <fmt/format.h>
#include <sys/time.h>

#include <cstring>

namespace motifbench {
namespace {

constexpr std::chrono::seconds kGrace{120};

std::atomic<bool> stop_requested = false;
std::atomic<bool> time_is_up = false;
std::atomic<int> interrupt_count = 0;

static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free,
              "signal handlers may touch lock-free atomics only");

void request_stop(int) { stop_requested = true; }

void end_time(int) {
  time_is_up = true;
  stop_requested = true;
}

void count_interrupt(int) { ++interrupt_count; }

}  // namespace

const std::atomic<bool>& stop_at_signal() {
  struct sigaction action = {};
  action.sa_handler = request_stop;
  action.sa_flags = SA_RESTART;
  sigaction(SIGTERM, &action, nullptr);
  action.sa_flags = static_cast<int>(SA_RESETHAND | static_cast<unsigned>(SA_RESTART));
  sigaction(SIGINT, &action, nullptr);
  return stop_requested;
}

const std::atomic<bool>& stop_after(std::chrono::seconds limit) {
  struct sigaction action = {};
  action.sa_handler = end_time;
  action.sa_flags = static_cast<int>(SA_RESETHAND | static_cast<unsigned>(SA_RESTART));
  sigaction(SIGALRM, &action, nullptr);
  itimerval timer = {};
  timer.it_value.tv_sec = limit.count();
  timer.it_interval.tv_sec = kGrace.count();
  setitimer(ITIMER_REAL, &timer, nullptr);
  return time_is_up;
}

CountedInterrupts::CountedInterrupts() {
  interrupt_count = 0;
  sigset_t blocked;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGINT);
  sigaddset(&blocked, SIGTERM);
  sigprocmask(SIG_BLOCK, &blocked, &former_mask_);
  struct sigaction action = {};
  action.sa_handler = count_interrupt;
  sigaction(SIGINT, &action, &former_int_);
  sigaction(SIGTERM, &action, &former_term_);
}

CountedInterrupts::~CountedInterrupts() {
  sigaction(SIGINT, &former_int_, nullptr);
  sigaction(SIGTERM, &former_term_, nullptr);
  sigprocmask(SIG_SETMASK, &former_mask_, nullptr);
}

int CountedInterrupts::count() const { return interrupt_count; }

std::string signal_name(int signal) {
  const char* const name = sigabbrev_np(signal);
  return name == nullptr ? fmt::format("signal {}", signal) : fmt::format("SIG{}", name);
}

}  // namespace motifbench
