#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "harness/draw/gnuplot.h"
#include "harness/draw/table.h"
#include "harness/store/report.h"
#include "reports/support/snapshot.h"

namespace motifbench {

struct TextFile {
  std::string name;
  std::string content;
};

/// A table, written in every format.
struct NamedTable {
  std::string stem;  // file name without extension
  Table table;
  /// The numbers in full, for programs: what the CSV holds. Without it, it holds `table`.
  std::optional<Table> data = {};
};

/// A figure, drawn once per format.
struct Figure {
  std::string stem;  // file name without extension
  int width = 0;     // pixels
  int height = 0;
  std::vector<PictureFormat> formats;
  std::function<void(GnuplotSession&)> draw;
};

/// Everything a report consists of, before anything is written.
struct Sheet {
  std::string text;  // for the terminal
  std::vector<TextFile> files;
  std::vector<NamedTable> tables;
  std::vector<Figure> figures;
};

/// STEM.md, STEM.csv and STEM.tex of a table.
std::vector<TextFile> table_files(const NamedTable& named);
/// `tables` one below the other, for a terminal.
std::string plain_text(const std::vector<NamedTable>& tables);

/// The gnuplot script of a figure.
std::string figure_script(const Figure& figure, PictureFormat format);

/// The files that `publish` writes, in its order.
std::vector<std::string> file_names(const Sheet& sheet);

/// Writes all files of `sheet` into `folder`, each complete or not at all. Throws a failure that
/// names the file.
ReportOutput publish(const Sheet& sheet, const std::filesystem::path& folder);

/// A report that is a function of a snapshot. All of ours are.
class SnapshotReport : public Report {
 public:
  /// Throws a failure that says what is missing when there is nothing to show.
  virtual Sheet compose(const Snapshot& snapshot) const = 0;

  ReportOutput render(const Store& store, const std::filesystem::path& folder) const final;
};

}  // namespace motifbench
