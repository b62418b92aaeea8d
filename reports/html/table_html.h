#pragma once

#include <string>
#include <string_view>

#include "harness/draw/table.h"
#include "reports/html/html.h"
#include "reports/html/page_map.h"

namespace motifbench {

/// Header of the column that names methods.
inline constexpr std::string_view kMethodColumn = "method";

/// What a table of the index is about.
struct TableSetting {
  const PageMap* map = nullptr;
  const DomainRuns* domain = nullptr;  // of all rows; null: the column "domain" says which
  const MethodRuns* method = nullptr;  // of all rows, where no column says it
  std::string anchor = {};             // id of the table
  std::string data_file = {};          // the same as CSV, from the folder; may be empty
};

/// A report's table. A row belongs to the method that its column "method" names, a blank one to
/// that of the row above; numbers of such a row are links to the method's cells, or to the one cell
/// if a column "seed" names it, and the method filter finds it. A number that is missing because
/// seeds are shows how many there are: "4/9 seeds". What stands in a row that calls itself "paper",
/// or from a column of that name on, is not ours and leads nowhere.
Html table_html(const Table& table, const TableSetting& setting);

/// A box that scrolls sideways where the page is too narrow, `label` being what readers of its
/// content are told that it is.
Html scroll_box(const std::string& label, const Html& content);

/// "4/9 seeds": finished of those that the domain was run with.
std::string seed_count(const DomainRuns& domain, const MethodRuns& method);

}  // namespace motifbench
