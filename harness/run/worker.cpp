#include "harness/run/worker.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <new>
#include <optional>

#include "harness/core/error.h"
#include "harness/run/build_info.h"
#include "harness/run/cell_folder.h"
#include "harness/run/cell_plan.h"
#include "harness/run/duration.h"
#include "harness/run/exit_code.h"
#include "harness/run/signals.h"
#include "harness/run/worker_message.h"
#include "harness/store/store.h"
#include "harness/train/cell_run.h"

namespace motifbench {
namespace {

constexpr std::chrono::milliseconds kLivePeriod{250};

/// A reader that is gone is no reason to fail: what matters is in the store.
void emit(const std::string& line) {
  std::fputs((line + "\n").c_str(), stdout);
  std::fflush(stdout);
}

/// Passes on a few messages a second, and every change of phase.
class LiveEmitter {
 public:
  void operator()(const LiveProgress& live) {
    const auto now = std::chrono::steady_clock::now();
    if (phase_ == live.phase && now - last_ < kLivePeriod) return;
    phase_ = live.phase;
    last_ = now;
    emit(to_line(live));
  }

 private:
  std::optional<LiveProgress::Phase> phase_;
  std::chrono::steady_clock::time_point last_;
};

std::optional<CellRow> stored_cell(const Store& store, const std::string& identity) {
  const std::vector<CellRow> rows = store.cells();
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const CellRow& candidate) {
    return candidate.identity == identity;
  });
  return row == rows.end() ? std::nullopt : std::optional(*row);
}

Environment environment_of(const WorkerSetting& setting, const CellId& cell, const Domain& domain) {
  const DomainFacts& facts = domain.facts();
  Environment environment = describe_environment(setting.device);
  if (const std::string data = domain.data_version(); !data.empty()) environment["data"] = data;
  environment["preset"] = facts.preset;
  environment["seed"] = fmt::to_string(cell.seed);
  environment["provenance"] = facts.provenance;
  environment["git_commit"] = build_commit();
  environment["version"] = build_version();
  return environment;
}

CellResult failed(const std::string& message) {
  CellResult result;
  result.status = CellStatus::kFailed;
  result.message = message.substr(0, message.find('\n'));
  return result;
}

/// Nominal density of the final model.
double final_density(const Store& store, const std::string& identity) {
  for (const DensityScores& model : store.models(identity)) {
    if (model.final) return model.density;
  }
  throw_failure("{} has no final model", identity);
}

/// Everything that belongs to the cell itself: its errors are its result. None if an import brought
/// it meanwhile.
std::optional<CellResult> train(const WorkerSetting& setting, const PlannedCell& planned,
                                Store& store, const std::atomic<bool>& stop) {
  std::int64_t samples = 0;
  // The signal that stops this process may have ended a program that it waited for.
  const auto broken_off = [&](const std::string& message) {
    CellResult result = failed(message);
    if (!stop) return result;
    result.status = CellStatus::kInterrupted;
    result.samples = samples;
    return result;
  };
  try {
    CellRunSetting run;
    run.id = planned.id;
    run.folder = cell_folder(setting.out, planned.identity);
    run.device = setting.device;
    if (planned.parent) {
      const std::string parent = to_text(*planned.parent);
      const std::optional<CellRow> row = stored_cell(store, parent);
      if (!row || row->status != CellStatus::kOk) {
        throw_failure("its parent {} is {}; run that first", parent,
                      row ? to_text(row->status) : "not in the store");
      }
      run.parent_folder = cell_folder(setting.out, parent);
      run.parent_identity = parent;
      run.parent_density = final_density(store, parent);
    }
    const Spec& domain_spec = planned.id.domain;
    const Spec& method_spec = planned.id.method;
    const auto domain = DomainRegistry::instance().make(domain_spec.name, domain_spec.parameters);
    const auto method = MethodRegistry::instance().make(method_spec.name, method_spec.parameters);
    const Environment environment = environment_of(setting, planned.id, *domain);
    const bool goes_on = has_checkpoint(run.folder);
    CellStatus standing = CellStatus::kRunning;
    CellObserver observer;
    observer.begins = [&] {
      standing = store.mark_running(planned.identity, environment, goes_on);
      return !is_settled(standing);
    };
    observer.live = [&samples, emitter = LiveEmitter()](const LiveProgress& live) mutable {
      samples = live.samples;
      emitter(live);
    };
    observer.validated = [&](const ProgressRow& row) {
      store.record_progress(planned.identity, row);
    };
    CellResult result = run_cell(run, *domain, *method, observer, stop);
    if (is_settled(standing)) return std::nullopt;
    return result;
  } catch (const std::bad_alloc&) {
    return failed("out of memory");
  } catch (const std::exception& error) {
    return broken_off(error.what());
  }
}

int exit_code(CellStatus status) {
  switch (status) {
    case CellStatus::kOk:
    case CellStatus::kDiverged:
      return 0;
    case CellStatus::kInterrupted:
      return kExitInterrupted;
    default:
      return kExitFailure;
  }
}

}  // namespace

int run_worker(const WorkerSetting& setting) {
  const std::atomic<bool>& stop = stop_at_signal();
  static constexpr std::atomic<bool> kNever = false;
  const std::atomic<bool>& time_is_up =
      setting.time_limit ? stop_after(*setting.time_limit) : kNever;
  // A runner that is gone must not keep the cell from writing its checkpoint.
  std::signal(SIGPIPE, SIG_IGN);
  prepare_process(1);

  const PlannedCell planned = plan_cell(setting.cell);
  check_device(setting.device);
  const std::filesystem::path folder = cell_folder(setting.out, planned.identity);
  const std::optional<CellLock> lock = CellLock::try_acquire(folder);
  if (!lock) {
    fmt::print(stderr, "motifbench: {} is being run by another process\n", planned.identity);
    return kExitBusy;
  }
  Store store = Store::open(results_file(setting.out), Store::Access::kReadWrite);
  std::optional<CellRow> row = stored_cell(store, planned.identity);
  if (!row) store.add_cells("run-cell", {planned.store_row()});
  std::optional<CellResult> result;
  if (!row || !is_settled(row->status)) result = train(setting, planned, store, stop);
  if (!result) {
    row = stored_cell(store, planned.identity);
    remove_checkpoint(folder);  // a kill may have left it
    emit(to_line(row->status, row->message));
    return exit_code(row->status);
  }
  if (result->status == CellStatus::kInterrupted && time_is_up) {
    result->status = CellStatus::kTimeout;
    const auto seconds = static_cast<double>(setting.time_limit->count());
    result->message = fmt::format("not done after {}: {}", duration_text(seconds), result->message);
  }
  store.finish(planned.identity, *result);
  // Not before: until then it is all there is of the training.
  if (is_settled(result->status)) remove_checkpoint(folder);
  emit(to_line(result->status, result->message));
  return exit_code(result->status);
}

}  // namespace motifbench
