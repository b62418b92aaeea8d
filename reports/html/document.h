#pragma once

#include <string>
#include <vector>

#include "reports/html/html.h"
#include "reports/support/sheet.h"

namespace motifbench {

/// What a whole page is made of.
struct Document {
  std::string title;
  std::string root;  // way from the page to the folder: "" or "../"
  Html bar;          // stays in sight while the page scrolls; what needs scripts is hidden in it
  Html content;
};

/// The page as a file. It may load nothing but files of its own folder.
std::string to_text(const Document& document);

/// Style, script and icon, which every page refers to.
std::vector<TextFile> page_assets();

}  // namespace motifbench
