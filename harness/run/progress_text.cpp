#include "harness/run/progress_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "harness/run/duration.h"
#include "harness/run/worker_message.h"

namespace motifbench {
namespace {

constexpr std::string_view kGap = "...";

std::string cell_line(const RunningCell& cell, std::size_t columns) {
  const std::string progress = progress_text(cell.live);
  // The identity gives way first: the numbers are what one watches.
  const std::size_t used = progress.size() + 2;
  const std::size_t room = columns > used + 12 ? columns - used : std::size_t{12};
  return shorten(fmt::format("{}  {}", shorten(cell.identity, room), progress), columns);
}

}  // namespace

int percent_done(const LiveProgress& live) {
  if (live.max_samples <= 0) return 0;
  const auto share =
      static_cast<double>(live.samples) / static_cast<double>(live.max_samples) * 100.0;
  return static_cast<int>(std::clamp(std::floor(share), 0.0, 100.0));
}

std::string progress_text(const LiveProgress& live) {
  const bool training = live.phase == LiveProgress::Phase::kTraining;
  std::string text = fmt::format("{} %, {} of {} samples{}, density {:.3g}, accuracy {:.1f} %",
                                 percent_done(live), live.samples, live.max_samples,
                                 training ? fmt::format(", {:.0f}/s", live.samples_per_second) : "",
                                 live.density, live.accuracy * 100);
  if (!training) return fmt::format("{}, {}", text, to_text(live.phase));
  if (live.samples_per_second > 0 && live.max_samples >= live.samples) {
    const auto left = static_cast<double>(live.max_samples - live.samples);
    text +=
        fmt::format(", up to {} of training left", duration_text(left / live.samples_per_second));
  }
  return text;
}

std::string shorten(std::string_view text, std::size_t width) {
  if (text.size() <= width) return std::string(text);
  if (width <= kGap.size()) return std::string(text.substr(0, width));
  const std::size_t kept = width - kGap.size();
  const std::size_t tail = kept / 2;
  return fmt::format("{}{}{}", text.substr(0, kept - tail), kGap, text.substr(text.size() - tail));
}

std::vector<std::string> render_block(const std::vector<RunningCell>& cells,
                                      const RunTotals& totals, std::size_t columns,
                                      std::size_t rows) {
  std::vector<std::string> lines;
  // One row for the totals and one for the cursor.
  const std::size_t room = rows > 3 ? rows - 2 : 1;
  const std::size_t shown = cells.size() <= room ? cells.size() : room - 1;
  for (std::size_t i = 0; i < shown; ++i) lines.push_back(cell_line(cells[i], columns));
  if (shown < cells.size()) {
    lines.push_back(shorten(fmt::format("and {} more", cells.size() - shown), columns));
  }
  lines.push_back(shorten(totals_text(totals), columns));
  return lines;
}

std::string totals_text(const RunTotals& totals) {
  return fmt::format("{} of {} cells done, {} failed, {} running, {}", totals.done, totals.cells,
                     totals.failed, totals.running, duration_text(totals.elapsed_seconds));
}

}  // namespace motifbench
