#include "reports/html/page_folder.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

#include "harness/core/error.h"
#include "harness/core/text.h"
#include "harness/core/whole_file.h"

namespace motifbench {
namespace {

constexpr const char* kList = "files.txt";

/// Directly inside one of our folders? The list could have been changed by hand.
bool may_remove(const std::filesystem::path& file) {
  const std::string parent = file.parent_path().string();
  return file.has_filename() && file.filename() != "." && file.filename() != ".." &&
         std::find(std::begin(kPageFolders), std::end(kPageFolders), parent) !=
             std::end(kPageFolders);
}

std::vector<std::string> read_list(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    if (may_remove(line)) lines.push_back(line);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

void make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw_failure("cannot make folder {}: {}", folder.string(), error.message());
}

}  // namespace

PageFolder::PageFolder(std::filesystem::path folder, std::vector<std::string> files)
    : folder_(std::move(folder)), files_(std::move(files)), earlier_(read_list(folder_ / kList)) {
  std::sort(files_.begin(), files_.end());
  for (const char* const name : kPageFolders) make_folder(folder_ / name);
  std::vector<std::string> all;
  std::set_union(files_.begin(), files_.end(), earlier_.begin(), earlier_.end(),
                 std::back_inserter(all));
  write_list(all);
}

void PageFolder::remove_others() const {
  std::vector<std::string> gone;
  std::set_difference(earlier_.begin(), earlier_.end(), files_.begin(), files_.end(),
                      std::back_inserter(gone));
  for (const std::string& name : gone) {
    std::error_code error;
    std::filesystem::remove(folder_ / name, error);
    if (error) throw_failure("cannot remove '{}': {}", (folder_ / name).string(), error.message());
  }
  write_list(files_);
}

void PageFolder::write_list(const std::vector<std::string>& files) const {
  write_whole_file(folder_ / kList, join(files, "\n") + "\n");
}

}  // namespace motifbench
