#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace motifbench {

/// Folders inside the page's folder.
inline constexpr const char* kPageFolders[] = {"cells", "figures", "tables"};

/// A folder of pages that is written again and again. Remembers in FOLDER/files.txt what it wrote,
/// so that what a later result set does not have goes away and files of others stay.
class PageFolder {
 public:
  /// Makes the folders inside, and notes in files.txt that `files` (relative, such as
  /// "cells/x.html") are being written: a kill from here on loses track of nothing. Throws a
  /// failure that names the folder or file.
  PageFolder(std::filesystem::path folder, std::vector<std::string> files);

  /// To call when all files are written: removes those of earlier times that are not among them.
  void remove_others() const;

 private:
  void write_list(const std::vector<std::string>& files) const;

  std::filesystem::path folder_;
  std::vector<std::string> files_;    // sorted
  std::vector<std::string> earlier_;  // sorted
};

}  // namespace motifbench
