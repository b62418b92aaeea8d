#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <ctime>
#include <map>
#include <optional>
#include <set>

#include "harness/cli/common_options.h"
#include "harness/core/error.h"
#include "harness/core/text.h"
#include "harness/run/cell_folder.h"
#include "harness/run/duration.h"
#include "harness/run/exit_code.h"
#include "harness/run/signals.h"

namespace motifbench {
namespace {

constexpr timespec kWatchPeriod{2, 0};
constexpr std::string_view kStopped = "stopped";

bool is_orphan(const std::filesystem::path& out, const CellRow& row) {
  return row.status == CellStatus::kRunning && !CellLock::is_held(cell_folder(out, row.identity));
}

/// A worker that was killed could not say so: its cell is marked as running, and nobody holds it.
/// One that has ended meanwhile looks alike until its row is read again.
std::vector<CellRow> read_cells(const Store& store, const std::filesystem::path& out,
                                std::set<std::string>& stopped) {
  for (const CellRow& row : store.cells()) {
    if (is_orphan(out, row)) stopped.insert(row.identity);
  }
  std::vector<CellRow> rows = store.cells();
  for (const CellRow& row : rows) {
    if (!is_orphan(out, row)) stopped.erase(row.identity);
  }
  return rows;
}

std::string cell_text(const Store& store, const CellRow& row, std::string_view status,
                      std::size_t width) {
  std::string text = fmt::format("{:<{}}  {:<11}", row.identity, width, status);
  const std::vector<ProgressRow> progress = store.progress(row.identity);
  if (!progress.empty()) {
    const ProgressRow& last = progress.back();
    text += fmt::format("  {:>9} samples  density {:<9.4g} accuracy {:>5.1f} %  {}", last.samples,
                        last.density, last.accuracy * 100, duration_text(last.seconds));
  }
  if (!row.message.empty()) text += "  " + row.message;
  return text;
}

/// All cells, and whether any of them is still to come.
struct Status {
  std::string text;
  bool unfinished = false;
};

Status status_of(const Store& store, const std::filesystem::path& out) {
  std::set<std::string> stopped;
  const std::vector<CellRow> rows = read_cells(store, out, stopped);
  std::vector<std::string_view> statuses;
  statuses.reserve(rows.size());
  std::map<std::string_view, std::size_t> counts;
  std::size_t width = 0;
  for (const CellRow& row : rows) {
    statuses.push_back(stopped.contains(row.identity) ? kStopped : to_text(row.status));
    ++counts[statuses.back()];
    width = std::max(width, row.identity.size());
  }
  std::vector<std::string> parts;
  for (const auto& [status, count] : counts) parts.push_back(fmt::format("{} {}", count, status));
  Status result;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    result.text += cell_text(store, rows[i], statuses[i], width) + "\n";
  }
  result.text +=
      fmt::format("{} cells{}{}\n", rows.size(), parts.empty() ? "" : ": ", join(parts, ", "));
  result.unfinished = counts.contains(to_text(CellStatus::kPending)) ||
                      counts.contains(to_text(CellStatus::kRunning));
  return result;
}

int watch(const Store& store, const std::filesystem::path& out) {
  const bool terminal = isatty(STDOUT_FILENO) != 0;
  const CountedInterrupts interrupts;
  while (true) {
    const Status status = status_of(store, out);
    fmt::print("{}{}", terminal ? "\x1b[H\x1b[J" : "", status.text);
    std::fflush(stdout);
    if (!status.unfinished) return 0;
    // Counted, because a library's thread may take the signal in the meantime.
    ppoll(nullptr, 0, &kWatchPeriod, &interrupts.wait_mask());
    if (interrupts.count() > 0) return kExitInterrupted;
  }
}

int run_status(const Arguments& arguments) {
  OptionSet options(kStatusCommand);
  options.flag("watch", "go on until no cell is pending or running")
      .example("motifbench status")
      .example("motifbench status --watch --out results-gpu");
  add_out(options);
  const std::optional<ParsedOptions> given = options.parse(arguments);
  if (!given) return 0;
  const Store store = open_results(*given);
  if (given->has("watch")) return watch(store, out_folder(*given));
  fmt::print("{}", status_of(store, out_folder(*given)).text);
  return 0;
}

}  // namespace

constinit const Command kStatusCommand = {"status", "Show where every cell of a result set stands",
                                          run_status};

}  // namespace motifbench
