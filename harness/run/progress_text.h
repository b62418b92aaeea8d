#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "harness/train/cell_run.h"

namespace motifbench {

/// A cell that runs now.
struct RunningCell {
  std::string identity;
  LiveProgress live;
};

/// How far a whole run is.
struct RunTotals {
  std::size_t cells = 0;
  std::size_t done = 0;    // ended in whatever way, those skipped included
  std::size_t failed = 0;  // of these
  std::size_t running = 0;
  double elapsed_seconds = 0;
};

/// 0 … 100, rounded down; 0 before the sample budget is known.
int percent_done(const LiveProgress& live);

/// "42 %, 50400 of 120000 samples, 812/s, density 0.158, accuracy 93.1 %, up to 1m25s of training
/// left": the budget is a cap. Validations and the evaluation at the end come on top.
std::string progress_text(const LiveProgress& live);

/// `text` in at most `width` characters; what is left out of the middle becomes "...".
std::string shorten(std::string_view text, std::size_t width);

/// The block redrawn in place: one line a cell, as many as fit in `rows`, and the overall line;
/// every line at most `columns` characters, without line breaks.
std::vector<std::string> render_block(const std::vector<RunningCell>& cells,
                                      const RunTotals& totals, std::size_t columns,
                                      std::size_t rows);

/// "3 of 12 cells done, 1 failed, 2 running, 2m10s"
std::string totals_text(const RunTotals& totals);

}  // namespace motifbench
