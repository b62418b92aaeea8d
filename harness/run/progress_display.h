#pragma once

#include <cstdio>
#include <memory>
#include <ostream>
#include <string>

#include "harness/run/progress_text.h"
#include "harness/store/records.h"

namespace motifbench {

/// Shows a run to whoever started it.
class ProgressDisplay {
 public:
  virtual ~ProgressDisplay() = default;

  virtual void started(const std::string& identity) = 0;
  virtual void live(const std::string& identity, const LiveProgress& live) = 0;
  virtual void ended(const std::string& identity, CellStatus status,
                     const std::string& message) = 0;
  /// Another process runs it.
  virtual void left(const std::string& identity) = 0;
  /// A line that is not about progress, such as a worker's warning.
  virtual void note(const std::string& text) = 0;
  virtual void totals(const RunTotals& totals) = 0;
};

/// Plain lines: when a cell starts, at each new tenth of its samples, when its evaluation begins,
/// and when it ends.
std::unique_ptr<ProgressDisplay> make_plain_display(std::ostream& out);

/// Lines redrawn in place on a terminal of `columns` × `rows` characters, at most ten times a
/// second.
std::unique_ptr<ProgressDisplay> make_terminal_display(std::ostream& out, std::size_t columns,
                                                       std::size_t rows);

/// The one that suits standard output.
std::unique_ptr<ProgressDisplay> make_display_for_stdout();

}  // namespace motifbench
