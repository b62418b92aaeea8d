#include "harness/run/runner.h"

#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <list>
#include <optional>
#include <utility>

#include "harness/core/error.h"
#include "harness/run/cell_folder.h"
#include "harness/run/cell_queue.h"
#include "harness/run/exit_code.h"
#include "harness/run/signals.h"
#include "harness/run/worker_message.h"
#include "harness/run/worker_process.h"
#include "harness/store/store.h"
#include "harness/train/cell_run.h"

namespace motifbench {
namespace {

/// How long a run that has nothing else to do waits for cells that another process holds: workers
/// of a killed run still write their checkpoints.
constexpr std::chrono::seconds kBusyPatience{20};
/// A library's thread may take a signal that this one waits for: it is counted, and seen then.
constexpr timespec kLongestWait{1, 0};

struct Worker {
  std::size_t cell;
  WorkerProcess process;
  LiveProgress live = {};
  std::optional<WorkerMessage> verdict = std::nullopt;
  std::string last_error = {};
  std::vector<std::string> launcher_lines = {};
  bool heard = false;            // since the last stop
  bool stopped_unheard = false;  // asked to stop before it said anything
};

std::map<std::string, CellStatus> stored_statuses(const Store& store) {
  std::map<std::string, CellStatus> statuses;
  for (const CellRow& row : store.cells()) statuses.emplace(row.identity, row.status);
  return statuses;
}

class Runner {
 public:
  Runner(const std::vector<PlannedCell>& plan, const RunSetting& setting, ProgressDisplay& display)
      : plan_(plan),
        setting_(setting),
        display_(display),
        store_(Store::open(results_file(setting.out), Store::Access::kReadWrite)),
        queue_(plan, stored_statuses(store_)) {
    std::vector<Store::NewCell> rows;
    rows.reserve(plan.size());
    for (const PlannedCell& cell : plan) rows.push_back(cell.store_row());
    store_.add_cells(setting.experiment, rows);
    summary_.cells = plan.size();
    summary_.skipped = queue_.skipped();
    remove_leftovers();
  }

  RunSummary run() {
    fail_blocked();
    while (true) {
      obey_interrupts();
      if (interrupts_obeyed_ == 0) {
        take_back_freed();
        start_workers();
      }
      if (workers_.empty() && !waits_for_held()) break;
      update_totals();
      wait_for_news();
    }
    summary_.interrupted = interrupts_obeyed_ > 0;
    std::size_t accounted = summary_.skipped;
    for (const auto& [status, count] : summary_.ended) accounted += count;
    summary_.not_run = summary_.cells - accounted;
    return summary_;
  }

 private:
  /// Checkpoints of cells that are in the store: a kill between the two left them.
  void remove_leftovers() const {
    for (const auto& [identity, status] : stored_statuses(store_)) {
      const std::filesystem::path folder = cell_folder(setting_.out, identity);
      if (!is_settled(status) || !has_checkpoint(folder)) continue;
      if (CellLock::try_acquire(folder)) remove_checkpoint(folder);
    }
  }

  void start_workers() {
    while (workers_.size() < setting_.jobs && !refused_) {
      const std::optional<std::size_t> cell = queue_.next();
      if (!cell) return;
      try {
        start(*cell);
      } catch (const Error& error) {
        refuse(*cell, error.what());
      }
    }
  }

  /// What the machine lacks now it may have when a worker has ended; without any, nothing is going
  /// to change.
  void refuse(std::size_t cell, const std::string& reason) {
    queue_.put_back(cell);
    refused_ = true;
    if (reason != last_refusal_) display_.note(reason);
    last_refusal_ = reason;
  }

  /// Cells of other processes that have let go of them.
  void take_back_freed() {
    for (auto held = held_.begin(); held != held_.end();) {
      if (CellLock::is_held(cell_folder(setting_.out, plan_[*held].identity))) {
        ++held;
        continue;
      }
      queue_.put_back(*held);
      held = held_.erase(held);
    }
  }

  /// With nothing else to do: shall we go on waiting for cells of other processes? If not, they are
  /// left to them.
  bool waits_for_held() {
    if (held_.empty()) return false;
    const auto now = std::chrono::steady_clock::now();
    if (interrupts_obeyed_ == 0 && !idle_since_) {
      idle_since_ = now;
      display_.note(
          fmt::format("waiting up to {} s for what another process runs", kBusyPatience.count()));
    }
    if (interrupts_obeyed_ == 0 && now - *idle_since_ < kBusyPatience) return true;
    for (const std::size_t held : std::exchange(held_, {})) {
      queue_.finish(held, false);
      for (const auto& [cell, parent] : queue_.take_blocked()) {
        display_.note(
            fmt::format("{}: waits for {}", plan_[cell].identity, plan_[parent].identity));
      }
    }
    return false;
  }

  void start(std::size_t cell) {
    const std::string& identity = plan_[cell].identity;
    // A launcher may start it in another folder.
    const std::string out = std::filesystem::absolute(setting_.out);
    std::vector<std::string> arguments = {"run-cell", "--out",        out, "--cell", identity,
                                          "--device", setting_.device};
    if (setting_.time_limit) {
      arguments.insert(arguments.end(),
                       {"--time-limit", fmt::format("{}s", setting_.time_limit->count())});
    }
    for (const std::filesystem::path& plugin : setting_.plugins) {
      arguments.insert(arguments.end(), {"--plugin", plugin.string()});
    }
    workers_.push_back(
        {cell, WorkerProcess(setting_.launcher, arguments, interrupts_.wait_mask())});
    idle_since_.reset();
    display_.started(identity);
  }

  void obey_interrupts() {
    const int count = interrupts_.count();
    if (count == interrupts_obeyed_) return;
    const bool first = interrupts_obeyed_ == 0;
    if (first) {
      display_.note("stopping: waiting for the checkpoints; interrupt again to kill the workers");
    }
    interrupts_obeyed_ = count;
    for (Worker& worker : workers_) {
      first ? worker.process.stop() : worker.process.kill();
      worker.stopped_unheard = first && !worker.heard;
    }
  }

  void wait_for_news() {
    std::vector<pollfd> waiting;
    for (Worker& worker : workers_) {
      waiting.push_back({worker.process.output().descriptor(), POLLIN, 0});
      waiting.push_back({worker.process.error().descriptor(), POLLIN, 0});
    }
    if (ppoll(waiting.data(), waiting.size(), &kLongestWait, &interrupts_.wait_mask()) < 0) {
      if (errno == EINTR) return;
      throw_failure("cannot wait for the workers: {}", std::strerror(errno));
    }
    auto news = waiting.begin();
    for (auto worker = workers_.begin(); worker != workers_.end();) {
      if ((news++)->revents != 0) read_output(*worker);
      if ((news++)->revents != 0) read_error(*worker);
      if (worker->process.closed()) {
        reap(*worker);
        worker = workers_.erase(worker);
      } else {
        ++worker;
      }
    }
  }

  void read_output(Worker& worker) {
    const std::vector<std::string> lines = worker.process.output().read();
    worker.heard = worker.heard || !lines.empty();
    // What reached it before it listened may be lost.
    if (worker.heard && std::exchange(worker.stopped_unheard, false)) worker.process.stop();
    for (const std::string& line : lines) {
      const std::optional<WorkerMessage> message = parse_worker_line(line);
      if (!message) {
        display_.note(line);
      } else if (message->kind == WorkerMessage::Kind::kFinished) {
        worker.verdict = message;
      } else {
        worker.live = message->live;
        display_.live(plan_[worker.cell].identity, worker.live);
      }
    }
  }

  void read_error(Worker& worker) {
    for (const std::string& line : worker.process.error().read()) {
      if (line.empty()) continue;
      const std::vector<std::string>& launchers = setting_.launcher.lines;
      if (std::any_of(launchers.begin(), launchers.end(),
                      [&](const std::string& begin) { return line.starts_with(begin); })) {
        worker.launcher_lines.push_back(line);
        continue;
      }
      worker.last_error = line;
      display_.note(fmt::format("{}: {}", plan_[worker.cell].identity, line));
    }
  }

  void reap(Worker& worker) {
    const WorkerProcess::End end = worker.process.wait();
    const std::string& identity = plan_[worker.cell].identity;
    refused_ = false;
    if (worker.verdict) return believe(worker.cell, *worker.verdict, worker.live.samples);
    for (const std::string& line : worker.launcher_lines) {
      display_.note(fmt::format("{}: {}", identity, line));
    }
    if (end.code == kExitBusy) {
      held_.push_back(worker.cell);
      display_.left(identity);
    } else if (setting_.launcher.refusal == end.code) {
      display_.left(identity);
      if (interrupts_obeyed_ == 0) return refuse(worker.cell, "no worker can be started now");
      queue_.finish(worker.cell, false);
      queue_.take_blocked();
    } else if (end.signal != 0 && interrupts_obeyed_ > 0) {
      conclude(worker.cell, CellStatus::kInterrupted, "", worker.live.samples);
    } else if (end.signal == SIGALRM && setting_.time_limit) {
      conclude(worker.cell, CellStatus::kTimeout, "did not stop when its time was up",
               worker.live.samples);
    } else if (end.signal != 0) {
      conclude(worker.cell, CellStatus::kFailed,
               fmt::format("the worker was ended by {}", signal_name(end.signal)),
               worker.live.samples);
    } else {
      std::string reason = fmt::format("the worker ended with code {}", end.code);
      if (!worker.launcher_lines.empty()) reason = worker.launcher_lines.back();
      if (!worker.last_error.empty()) reason = worker.last_error;
      conclude(worker.cell, CellStatus::kFailed, reason, worker.live.samples);
    }
  }

  /// A worker says that it has stored its result.
  void believe(std::size_t cell, const WorkerMessage& verdict, std::int64_t samples) {
    if (!is_settled(verdict.status) || is_stored(plan_[cell].identity, verdict.status)) {
      return conclude_stored(cell, verdict.status, verdict.message);
    }
    conclude(cell, CellStatus::kFailed,
             fmt::format("its worker stored it elsewhere: {} is not the same folder there",
                         std::filesystem::absolute(setting_.out).string()),
             samples);
  }

  bool is_stored(const std::string& identity, CellStatus status) const {
    const std::map<std::string, CellStatus> stored = stored_statuses(store_);
    const auto cell = stored.find(identity);
    return cell != stored.end() && cell->second == status;
  }

  /// For what no worker could store.
  void conclude(std::size_t cell, CellStatus status, const std::string& message,
                std::int64_t samples) {
    const CellStatus standing = store(cell, status, message, samples);
    conclude_stored(cell, standing, standing == status ? message : "");
  }

  void conclude_stored(std::size_t cell, CellStatus status, const std::string& message) {
    ++summary_.ended[status];
    queue_.finish(cell, status == CellStatus::kOk);
    update_totals();
    display_.ended(plan_[cell].identity, status, message);
    if (status == CellStatus::kInterrupted || status == CellStatus::kTimeout) {
      queue_.take_blocked();  // its children stay pending
    } else {
      fail_blocked();
    }
  }

  void fail_blocked() {
    for (const auto& [cell, parent] : queue_.take_blocked()) {
      const std::string message =
          fmt::format("its parent {} has no weights to start from", plan_[parent].identity);
      const CellStatus standing = store(cell, CellStatus::kFailed, message, 0);
      ++summary_.ended[standing];
      display_.ended(plan_[cell].identity, standing,
                     standing == CellStatus::kFailed ? message : "");
    }
  }

  /// Returns the status that stands: another process may have finished the cell meanwhile. A store
  /// that cannot be written must not stop the cells that still run.
  CellStatus store(std::size_t cell, CellStatus status, const std::string& message,
                   std::int64_t samples) {
    CellResult result;
    result.status = status;
    result.message = message;
    result.samples = samples;
    try {
      return store_.finish(plan_[cell].identity, result);
    } catch (const Error& error) {
      display_.note(fmt::format("{}: {}", plan_[cell].identity, error.what()));
      return status;
    }
  }

  void update_totals() {
    RunTotals totals;
    totals.cells = summary_.cells;
    totals.done = summary_.skipped;
    for (const auto& [status, count] : summary_.ended) totals.done += count;
    if (const auto failed = summary_.ended.find(CellStatus::kFailed);
        failed != summary_.ended.end()) {
      totals.failed = failed->second;
    }
    totals.running = queue_.running() - held_.size();
    totals.elapsed_seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
    display_.totals(totals);
  }

  const std::vector<PlannedCell>& plan_;
  const RunSetting& setting_;
  ProgressDisplay& display_;
  Store store_;
  CellQueue queue_;
  CountedInterrupts interrupts_;
  std::list<Worker> workers_;
  std::vector<std::size_t> held_;  // cells that another process runs
  std::optional<std::chrono::steady_clock::time_point> idle_since_;
  std::string last_refusal_;  // of a worker that could not be started
  bool refused_ = false;      // since the last worker ended
  RunSummary summary_;
  int interrupts_obeyed_ = 0;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace

int RunSummary::exit_code() const {
  if (interrupted) return kExitInterrupted;
  if (not_run > 0) return kExitFailure;
  for (const auto& [status, count] : ended) {
    if (status != CellStatus::kOk && status != CellStatus::kDiverged && count > 0) {
      return kExitFailure;
    }
  }
  return 0;
}

RunSummary run_plan(const std::vector<PlannedCell>& plan, const RunSetting& setting,
                    ProgressDisplay& display) {
  return Runner(plan, setting, display).run();
}

}  // namespace motifbench
