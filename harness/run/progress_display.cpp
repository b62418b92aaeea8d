#include "harness/run/progress_display.h"

#include <fmt/ostream.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <map>
#include <vector>

namespace motifbench {
namespace {

constexpr int kPlainStep = 10;  // percent
constexpr int kEvaluationStep = 100 / kPlainStep + 1;
constexpr std::chrono::milliseconds kRedrawPeriod{100};
constexpr std::size_t kDefaultColumns = 80;
constexpr std::size_t kDefaultRows = 24;

std::string ended_text(const std::string& identity, CellStatus status, const std::string& message) {
  return message.empty() ? fmt::format("{}: {}", identity, to_text(status))
                         : fmt::format("{}: {}: {}", identity, to_text(status), message);
}

class PlainDisplay : public ProgressDisplay {
 public:
  explicit PlainDisplay(std::ostream& out) : out_(out) {}

  void started(const std::string& identity) override {
    shown_[identity] = -1;
    line(fmt::format("{}: started", identity));
  }

  void live(const std::string& identity, const LiveProgress& live) override {
    using Phase = LiveProgress::Phase;
    // Tenths are reached in validations, which know no rate: the training after them tells it.
    if (live.max_samples <= 0 || live.phase == Phase::kValidating) return;
    // A resumed cell starts at the tenth it had reached. Training may end at any.
    const int step =
        live.phase == Phase::kEvaluating ? kEvaluationStep : percent_done(live) / kPlainStep;
    int& shown = shown_[identity];
    if (step <= shown) return;
    shown = step;
    line(fmt::format("{}: {}", identity, progress_text(live)));
  }

  void ended(const std::string& identity, CellStatus status, const std::string& message) override {
    line(ended_text(identity, status, message));
  }

  void left(const std::string&) override {}

  void note(const std::string& text) override { line(text); }

  void totals(const RunTotals&) override {}

 private:
  void line(const std::string& text) { out_ << text << std::endl; }

  std::ostream& out_;
  std::map<std::string, int> shown_;
};

class TerminalDisplay : public ProgressDisplay {
 public:
  TerminalDisplay(std::ostream& out, std::size_t columns, std::size_t rows)
      : out_(out), columns_(columns), rows_(rows) {}

  ~TerminalDisplay() override { erase(); }

  void started(const std::string& identity) override {
    cells_.push_back({identity, {}});
    redraw();
  }

  void live(const std::string& identity, const LiveProgress& live) override {
    for (RunningCell& cell : cells_) {
      if (cell.identity == identity) cell.live = live;
    }
    if (std::chrono::steady_clock::now() - drawn_ >= kRedrawPeriod) redraw();
  }

  void ended(const std::string& identity, CellStatus status, const std::string& message) override {
    remove(identity);
    note(ended_text(identity, status, message));
  }

  void left(const std::string& identity) override {
    remove(identity);
    redraw();
  }

  void note(const std::string& text) override {
    erase();
    out_ << text << '\n';
    redraw();
  }

  void totals(const RunTotals& totals) override { totals_ = totals; }

 private:
  void remove(const std::string& identity) {
    std::erase_if(cells_, [&](const RunningCell& cell) { return cell.identity == identity; });
  }

  void erase() {
    if (lines_ > 0) fmt::print(out_, "\x1b[{}A\x1b[J", lines_);
    lines_ = 0;
    out_.flush();
  }

  void redraw() {
    erase();
    const std::vector<std::string> lines = render_block(cells_, totals_, columns_, rows_);
    for (const std::string& line : lines) out_ << line << '\n';
    out_.flush();
    lines_ = lines.size();
    drawn_ = std::chrono::steady_clock::now();
  }

  std::ostream& out_;
  std::size_t columns_;
  std::size_t rows_;
  std::vector<RunningCell> cells_;
  RunTotals totals_;
  std::size_t lines_ = 0;  // of the block now on the screen
  std::chrono::steady_clock::time_point drawn_;
};

}  // namespace

std::unique_ptr<ProgressDisplay> make_plain_display(std::ostream& out) {
  return std::make_unique<PlainDisplay>(out);
}

std::unique_ptr<ProgressDisplay> make_terminal_display(std::ostream& out, std::size_t columns,
                                                       std::size_t rows) {
  return std::make_unique<TerminalDisplay>(out, columns, rows);
}

std::unique_ptr<ProgressDisplay> make_display_for_stdout() {
  if (isatty(STDOUT_FILENO) == 0) return make_plain_display(std::cout);
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) {
    return make_terminal_display(std::cout, kDefaultColumns, kDefaultRows);
  }
  return make_terminal_display(std::cout, size.ws_col, size.ws_row);
}

}  // namespace motifbench
