#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace motifbench {

enum class Align { kLeft, kRight };

struct TableColumn {
  std::string header;
  Align align = Align::kRight;
};

/// A table as every format prints it. Cells are plain text; renderers escape what their format
/// needs and turn control characters into blanks.
struct Table {
  std::string caption;
  std::vector<TableColumn> columns;
  std::vector<std::vector<std::string>> rows;  // as many cells as columns
  std::vector<std::string> notes;              // lines below
};

/// Aligned columns for a terminal, two blanks between them.
std::string to_plain_text(const Table& table);
/// GitHub's tables: the caption in bold, notes as a list.
std::string to_markdown(const Table& table);
/// RFC 4180 quoting, lines end in LF; a header line, no caption and no notes.
std::string to_csv(const Table& table);
/// A LaTeX table environment with the rules of the package booktabs, notes below. What LaTeX would
/// read as a command is escaped, and the mathematical signs of our tables are set in math mode.
std::string to_latex(const Table& table);

/// `text` with control characters as blanks, so that no name can move a terminal's cursor.
std::string one_line(std::string_view text);

}  // namespace motifbench
