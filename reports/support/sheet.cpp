#include "reports/support/sheet.h"

#include <utility>

#include "harness/core/text.h"
#include "harness/core/whole_file.h"

namespace motifbench {
namespace {

std::vector<TextFile> text_files(const Sheet& sheet) {
  std::vector<TextFile> texts = sheet.files;
  for (const NamedTable& named : sheet.tables) {
    for (TextFile& file : table_files(named)) texts.push_back(std::move(file));
  }
  return texts;
}

std::string file_name(const Figure& figure, PictureFormat format) {
  return figure.stem + (format == PictureFormat::kSvg ? ".svg" : ".png");
}

}  // namespace

std::string figure_script(const Figure& figure, PictureFormat format) {
  GnuplotSession session(format, figure.width, figure.height);
  figure.draw(session);
  return session.script();
}

std::vector<TextFile> table_files(const NamedTable& named) {
  return {{named.stem + ".md", to_markdown(named.table)},
          {named.stem + ".csv", to_csv(named.data.value_or(named.table))},
          {named.stem + ".tex", to_latex(named.table)}};
}

std::string plain_text(const std::vector<NamedTable>& tables) {
  std::vector<std::string> texts;
  texts.reserve(tables.size());
  for (const NamedTable& named : tables) texts.push_back(to_plain_text(named.table));
  return join(texts, "\n");
}

std::vector<std::string> file_names(const Sheet& sheet) {
  std::vector<std::string> names;
  for (const TextFile& text : text_files(sheet)) names.push_back(text.name);
  for (const Figure& figure : sheet.figures) {
    for (const PictureFormat format : figure.formats) names.push_back(file_name(figure, format));
  }
  return names;
}

ReportOutput publish(const Sheet& sheet, const std::filesystem::path& folder) {
  ReportOutput output{.text = sheet.text, .files = {}};
  for (const TextFile& text : text_files(sheet)) {
    output.files.push_back(folder / text.name);
    write_whole_file(output.files.back(), text.content);
  }
  for (const Figure& figure : sheet.figures) {
    for (const PictureFormat format : figure.formats) {
      GnuplotSession session(format, figure.width, figure.height);
      figure.draw(session);
      output.files.push_back(folder / file_name(figure, format));
      session.save(output.files.back());
    }
  }
  return output;
}

ReportOutput SnapshotReport::render(const Store& store, const std::filesystem::path& folder) const {
  const Snapshot snapshot = read_snapshot(store);
  Sheet sheet;
  try {
    sheet = compose(snapshot);
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::kUsage) throw;  // such as a malformed ledger
    throw NothingToShow(error.what());
  }
  return publish(sheet, folder);
}

}  // namespace motifbench
