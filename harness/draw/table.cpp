#include "harness/draw/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>

#include "harness/core/error.h"
#include "harness/core/text.h"

namespace motifbench {
namespace {

using Row = std::vector<std::string>;

Row headers(const Table& table) {
  Row names;
  for (const TableColumn& column : table.columns) names.push_back(column.header);
  return names;
}

/// The header and the rows, every cell through `escape`.
std::vector<Row> escaped_rows(const Table& table,
                              const std::function<std::string(std::string_view)>& escape) {
  std::vector<Row> rows = table.rows;
  rows.insert(rows.begin(), headers(table));
  for (Row& row : rows) {
    if (row.size() != table.columns.size()) {
      throw_failure("table '{}' has a row of {} cells under {} columns", table.caption, row.size(),
                    table.columns.size());
    }
    for (std::string& cell : row) cell = escape(cell);
  }
  return rows;
}

std::size_t display_width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

std::string padded(const std::string& cell, std::size_t width, Align align) {
  const std::string blanks(width - display_width(cell), ' ');
  return align == Align::kLeft ? cell + blanks : blanks + cell;
}

/// A backslash before what Markdown would read as markup; '<' as an entity.
std::string markdown_cell(std::string_view text) {
  std::string escaped;
  for (const char c : one_line(text)) {
    if (c == '<') {
      escaped += "&lt;";
      continue;
    }
    if (std::string_view("\\`*[]|").find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string csv_cell(std::string_view text) {
  if (text.find_first_of("\",\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

struct LatexSign {
  std::string_view sign;
  std::string_view latex;
};
// ASCII that LaTeX reads as commands or prints as something else; brackets and stars are read by a
// line break before them. Then signs that pdfLaTeX does not know as text.
constexpr std::array<LatexSign, 32> kLatexSigns = {{{"\\", "\\textbackslash{}"},
                                                    {"{", "\\{"},
                                                    {"}", "\\}"},
                                                    {"$", "\\$"},
                                                    {"&", "\\&"},
                                                    {"#", "\\#"},
                                                    {"%", "\\%"},
                                                    {"_", "\\_"},
                                                    {"^", "\\textasciicircum{}"},
                                                    {"~", "\\textasciitilde{}"},
                                                    {"`", "\\textasciigrave{}"},
                                                    {"<", "\\textless{}"},
                                                    {">", "\\textgreater{}"},
                                                    {"|", "\\textbar{}"},
                                                    {"[", "{[}"},
                                                    {"]", "{]}"},
                                                    {"*", "{*}"},
                                                    {"--", "-{}-"},
                                                    {"−", "$-$"},
                                                    {"×", "$\\times$"},
                                                    {"±", "$\\pm$"},
                                                    {"≤", "$\\leq$"},
                                                    {"≥", "$\\geq$"},
                                                    {"≠", "$\\neq$"},
                                                    {"→", "$\\rightarrow$"},
                                                    {"∞", "$\\infty$"},
                                                    {"α", "$\\alpha$"},
                                                    {"δ", "$\\delta$"},
                                                    {"Δ", "$\\Delta$"},
                                                    {"η", "$\\eta$"},
                                                    {"λ", "$\\lambda$"},
                                                    {"…", "\\ldots{}"}}};

std::string latex_cell(std::string_view text) {
  const std::string plain = one_line(text);
  std::string escaped;
  for (std::string_view rest = plain; !rest.empty();) {
    const auto found =
        std::find_if(kLatexSigns.begin(), kLatexSigns.end(),
                     [&](const LatexSign& entry) { return rest.starts_with(entry.sign); });
    const bool special = found != kLatexSigns.end();
    escaped += special ? found->latex : rest.substr(0, 1);
    rest.remove_prefix(special ? found->sign.size() : 1);
  }
  return escaped;
}

/// Columns of long texts wrap, and share nine tenths of a line.
std::string latex_alignment(const Table& table) {
  constexpr std::size_t kLongestLine = 40;
  constexpr double kShared = 0.9;
  const auto wraps = [&](std::size_t column) {
    return table.columns[column].align == Align::kLeft &&
           std::any_of(table.rows.begin(), table.rows.end(),
                       [&](const Row& row) { return display_width(row[column]) > kLongestLine; });
  };
  std::size_t count = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) count += wraps(i) ? 1U : 0U;
  std::string alignment;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (wraps(i)) {
      alignment += fmt::format("p{{{:.2f}\\linewidth}}", kShared / static_cast<double>(count + 1));
    } else {
      alignment += table.columns[i].align == Align::kLeft ? 'l' : 'r';
    }
  }
  return alignment;
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string clean(text);
  std::replace_if(
      clean.begin(), clean.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return clean;
}

std::string to_plain_text(const Table& table) {
  const std::vector<Row> rows = escaped_rows(table, one_line);
  std::vector<std::size_t> widths(table.columns.size(), 0);
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row[i]));
    }
  }
  std::string text = one_line(table.caption) + "\n\n";
  for (std::size_t r = 0; r < rows.size(); ++r) {
    Row cells;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      cells.push_back(padded(rows[r][i], widths[i], table.columns[i].align));
    }
    std::string line = join(cells, "  ");
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
    if (r > 0) continue;
    Row rules;
    for (const std::size_t width : widths) rules.emplace_back(width, '-');
    text += join(rules, "  ") + "\n";
  }
  if (!table.notes.empty()) text += "\n";
  for (const std::string& note : table.notes) text += one_line(note) + "\n";
  return text;
}

std::string to_markdown(const Table& table) {
  const std::vector<Row> rows = escaped_rows(table, markdown_cell);
  std::string text = fmt::format("**{}**\n\n", markdown_cell(table.caption));
  for (std::size_t r = 0; r < rows.size(); ++r) {
    text += fmt::format("| {} |\n", join(rows[r], " | "));
    if (r > 0) continue;
    for (const TableColumn& column : table.columns) {
      text += column.align == Align::kLeft ? "|:--" : "|--:";
    }
    text += "|\n";
  }
  if (!table.notes.empty()) text += "\n";
  for (const std::string& note : table.notes) text += "- " + markdown_cell(note) + "\n";
  return text;
}

std::string to_csv(const Table& table) {
  std::string text;
  for (const Row& row : escaped_rows(table, csv_cell)) text += join(row, ",") + "\n";
  return text;
}

std::string to_latex(const Table& table) {
  const std::vector<Row> rows = escaped_rows(table, latex_cell);
  std::string text = fmt::format(
      "% needs \\usepackage{{booktabs}}\n\\begin{{table}}\n\\centering\n\\caption{{{}}}\n"
      "\\begin{{tabular}}{{{}}}\n\\toprule\n",
      latex_cell(table.caption), latex_alignment(table));
  for (std::size_t r = 0; r < rows.size(); ++r) {
    text += join(rows[r], " & ") + " \\\\\n";
    if (r == 0) text += "\\midrule\n";
  }
  text += "\\bottomrule\n\\end{tabular}\n";
  for (const std::string& note : table.notes) {
    text += fmt::format("\n{{\\footnotesize {}\\par}}\n", latex_cell(note));
  }
  return text + "\\end{table}\n";
}

}  // namespace motifbench
