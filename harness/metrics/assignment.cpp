#include "harness/metrics/assignment.h"

#include <cstddef>
#include <limits>

#include "harness/core/error.h"

namespace motifbench {
namespace {

constexpr std::size_t kFree = 0;  // lines are counted from 1; 0 means no partner

/// Shortest augmenting paths with potentials, for costs = −weights and lines ≤ columns.
class Matcher {
 public:
  /// `cost(line, column)` counts from 1.
  template <typename Cost>
  Matcher(std::size_t lines, std::size_t columns, const Cost& cost)
      : line_of_column_(columns + 1, kFree),
        line_potential_(lines + 1, 0),
        column_potential_(columns + 1, 0) {
    for (std::size_t line = 1; line <= lines; ++line) add_line(line, cost);
  }

  /// Line matched to each column, from 1; `kFree` for none. Entry 0 means nothing.
  const std::vector<std::size_t>& line_of_column() const { return line_of_column_; }

 private:
  template <typename Cost>
  void add_line(std::size_t new_line, const Cost& cost) {
    constexpr std::int64_t kFar = std::numeric_limits<std::int64_t>::max();
    const std::size_t columns = line_of_column_.size() - 1;
    std::vector<std::int64_t> distance(columns + 1, kFar);
    std::vector<std::size_t> previous(columns + 1, 0);
    std::vector<bool> reached(columns + 1, false);

    // Column 0 is a virtual column that holds the new line while a path to a free column is sought.
    line_of_column_[0] = new_line;
    std::size_t column = 0;
    while (line_of_column_[column] != kFree) {
      reached[column] = true;
      const std::size_t line = line_of_column_[column];
      std::int64_t step = kFar;
      std::size_t nearest = 0;
      for (std::size_t j = 1; j <= columns; ++j) {
        if (reached[j]) continue;
        const std::int64_t reduced = cost(line, j) - line_potential_[line] - column_potential_[j];
        if (reduced < distance[j]) {
          distance[j] = reduced;
          previous[j] = column;
        }
        if (distance[j] < step) {
          step = distance[j];
          nearest = j;
        }
      }
      for (std::size_t j = 0; j <= columns; ++j) {
        if (reached[j]) {
          line_potential_[line_of_column_[j]] += step;
          column_potential_[j] -= step;
        } else if (j > 0) {
          distance[j] -= step;
        }
      }
      column = nearest;
    }
    for (; column != 0; column = previous[column]) {
      line_of_column_[column] = line_of_column_[previous[column]];
    }
  }

  std::vector<std::size_t> line_of_column_;
  std::vector<std::int64_t> line_potential_;
  std::vector<std::int64_t> column_potential_;
};

}  // namespace

Assignment maximum_assignment(std::span<const std::int64_t> weights, int rows, int cols) {
  if (rows < 0 || cols < 0 ||
      weights.size() != static_cast<std::size_t>(rows) * static_cast<std::size_t>(cols)) {
    throw_usage("cannot assign {} weights as a matrix of {} x {}", weights.size(), rows, cols);
  }
  const auto height = static_cast<std::size_t>(rows);
  const auto width = static_cast<std::size_t>(cols);
  const bool swapped = height > width;
  const std::size_t lines = swapped ? width : height;
  const std::size_t columns = swapped ? height : width;
  const Matcher matcher(lines, columns, [&](std::size_t line, std::size_t column) {
    return -(swapped ? weights[(column - 1) * width + line - 1]
                     : weights[(line - 1) * width + column - 1]);
  });

  Assignment assignment{std::vector<int>(height, -1), 0};
  for (std::size_t column = 1; column <= columns; ++column) {
    const std::size_t line = matcher.line_of_column()[column];
    if (line == kFree) continue;
    const std::size_t row = (swapped ? column : line) - 1;
    const std::size_t col = (swapped ? line : column) - 1;
    assignment.column_of_row[row] = static_cast<int>(col);
    assignment.total += weights[row * width + col];
  }
  return assignment;
}

}  // namespace motifbench
