#include "reports/html/table_html.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <optional>

#include "harness/core/error.h"
#include "harness/draw/number_text.h"
#include "reports/html/cell_list_html.h"
#include "reports/support/labels.h"

namespace motifbench {
namespace {

using Row = std::vector<std::string>;

constexpr std::string_view kPaper = "paper";

std::optional<std::size_t> column_named(const Table& table, std::string_view header) {
  const auto position =
      std::find_if(table.columns.begin(), table.columns.end(),
                   [&](const TableColumn& column) { return column.header == header; });
  if (position == table.columns.end()) return std::nullopt;
  return static_cast<std::size_t>(position - table.columns.begin());
}

/// "paper", "paper (preset paper: another task)", "paper: missed %".
bool is_of_paper(std::string_view text) { return text.starts_with(kPaper); }

/// How a label for readers may name a method: "l1, λ = 0.1" is l1(lambda=0.1).
bool names(std::string label, const MethodRuns& method) {
  if (label == method.label) return true;
  constexpr std::string_view kLambda = "λ";
  const std::size_t at = label.find(kLambda);
  if (at != std::string::npos) label.replace(at, kLambda.size(), "lambda");
  // A method's own label leaves out what is the default; readers are told λ all the same.
  return slug(label) == method.slug ||
         slug(label) == slug(to_text(method.runs.front().cell.id.method));
}

/// The runs that a row is about; null where nothing says so.
struct RowOwner {
  const DomainRuns* domain = nullptr;
  const MethodRuns* method = nullptr;
  const SeedRun* run = nullptr;
};

/// Goes from row to row, for blanks repeat what stood above.
class OwnerFinder {
 public:
  OwnerFinder(const Table& table, const TableSetting& setting)
      : setting_(setting),
        domain_column_(column_named(table, "domain")),
        method_column_(column_named(table, kMethodColumn)),
        seed_column_(column_named(table, "seed")) {
    owner_.domain = setting.domain;
    owner_.method = setting.method;
  }

  RowOwner next(const Row& row) {
    if (setting_.map == nullptr) return {};
    if (setting_.domain == nullptr && domain_column_ && !row[*domain_column_].empty()) {
      owner_ = {.domain = domain_of(row[*domain_column_])};
    }
    if (owner_.domain != nullptr && method_column_ && !row[*method_column_].empty()) {
      owner_.method = method_of(row[*method_column_]);
    }
    owner_.run = owner_.method != nullptr && seed_column_ ? run_of(row[*seed_column_]) : nullptr;
    return owner_;
  }

  std::optional<std::size_t> method_column() const { return method_column_; }

 private:
  const DomainRuns* domain_of(const std::string& label) const {
    for (const DomainRuns& domain : setting_.map->snapshot().domains) {
      if (domain.label == label || domain.name == label) return &domain;
    }
    return nullptr;
  }
  const MethodRuns* method_of(const std::string& label) const {
    for (const MethodRuns& method : owner_.domain->methods) {
      if (names(label, method)) return &method;
    }
    return nullptr;
  }
  const SeedRun* run_of(const std::string& seed) const {
    for (const SeedRun& run : owner_.method->runs) {
      if (fmt::to_string(run.cell.id.seed) == seed) return &run;
    }
    return nullptr;
  }

  const TableSetting& setting_;
  std::optional<std::size_t> domain_column_;
  std::optional<std::size_t> method_column_;
  std::optional<std::size_t> seed_column_;
  RowOwner owner_;
};

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// The first column that holds what the paper says; all others follow it.
std::size_t first_of_paper(const Table& table) {
  const auto position =
      std::find_if(table.columns.begin(), table.columns.end(),
                   [](const TableColumn& column) { return is_of_paper(column.header); });
  return static_cast<std::size_t>(position - table.columns.begin());
}

/// The text of a cell as a link to what is behind it.
Html cell_content(const Table& table, std::size_t column, const std::string& text,
                  const RowOwner& owner, const TableSetting& setting, bool is_label) {
  if (owner.method == nullptr) return Html::text(one_line(text));
  const std::string address = owner.run != nullptr
                                  ? setting.map->cell_file(*owner.run)
                                  : setting.map->runs_link(*owner.domain, *owner.method);
  if (is_label) return link_to(address, one_line(text));
  const bool short_of_seeds = owner.method->finished().size() < owner.domain->seeds.size();
  // In a column of words it says that there is none.
  if (text == kNoNumber && short_of_seeds && table.columns[column].align == Align::kRight) {
    return element("a", {{"href", address}, {"class", "missing"}, {"tabindex", "-1"}},
                   seed_count(*owner.domain, *owner.method));
  }
  const bool is_number = table.columns[column].align == Align::kRight && has_digit(text);
  if (!is_number) return Html::text(one_line(text));
  // The row's label leads to the same place: one stop of the tabulator key is enough.
  return element("a", {{"href", address}, {"tabindex", "-1"}}, one_line(text));
}

Html header_row(const Table& table) {
  Html cells;
  for (const TableColumn& column : table.columns) {
    cells +=
        element("th", {{"scope", "col"}, {"class", column.align == Align::kRight ? "number" : ""}},
                one_line(column.header));
  }
  return element("thead", {}, element("tr", {}, cells));
}

Html body(const Table& table, const TableSetting& setting) {
  OwnerFinder finder(table, setting);
  const std::size_t paper = first_of_paper(table);
  Html rows;
  for (const Row& row : table.rows) {
    if (row.size() != table.columns.size()) {
      throw_failure("table '{}' has a row of {} cells under {} columns", table.caption, row.size(),
                    table.columns.size());
    }
    const RowOwner owner = finder.next(row);
    const bool is_ours = std::none_of(row.begin(), row.end(), is_of_paper);
    Html cells;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const bool is_label = finder.method_column() == i && !row[i].empty();
      const Html content = is_ours && i < paper
                               ? cell_content(table, i, row[i], owner, setting, is_label)
                               : Html::text(one_line(row[i]));
      const std::string look = table.columns[i].align == Align::kRight ? "number" : "";
      cells += is_label ? element("th", {{"scope", "row"}}, content)
                        : element("td", {{"class", look}}, content);
    }
    const std::string filter =
        owner.method != nullptr ? setting.map->method_filter(*owner.method) : "";
    const bool goes_on = finder.method_column() && row[*finder.method_column()].empty();
    rows += element("tr", {{"class", goes_on ? "continued" : ""}, {"data-method", filter}}, cells);
  }
  return element("tbody", {}, rows);
}

/// Where the cells are that a table comes from; empty if its rows say so themselves.
std::string cells_address(const Table& table, const TableSetting& setting) {
  if (setting.domain == nullptr) return "";
  if (setting.method != nullptr) return setting.map->runs_link(*setting.domain, *setting.method);
  return column_named(table, kMethodColumn) ? "" : "#" + cell_list_anchor(*setting.domain);
}

}  // namespace

std::string seed_count(const DomainRuns& domain, const MethodRuns& method) {
  return fmt::format("{}/{} seeds", method.finished().size(), domain.seeds.size());
}

Html scroll_box(const std::string& label, const Html& content) {
  return element(
      "div", {{"class", "scroll"}, {"role", "region"}, {"aria-label", label}, {"tabindex", "0"}},
      content);
}

Html table_html(const Table& table, const TableSetting& setting) {
  Html caption = Html::text(one_line(table.caption));
  if (!setting.data_file.empty()) {
    caption +=
        Html::text(" ") + element("a", {{"href", setting.data_file}, {"class", "file"}}, "CSV");
  }
  const std::string cells = cells_address(table, setting);
  if (!cells.empty()) {
    caption += Html::text(" ") + element("a", {{"href", cells}, {"class", "file"}}, "cells");
  }
  Html html = element("p", {{"class", "caption"}}, caption);
  html += scroll_box(one_line(table.caption), element("table", {{"id", setting.anchor}},
                                                      header_row(table) + body(table, setting)));
  Html notes;
  for (const std::string& note : table.notes) notes += element("li", {}, one_line(note));
  if (!notes.empty()) html += element("ul", {{"class", "notes"}}, notes);
  return html;
}

}  // namespace motifbench
