#pragma once

#include <string>

#include "reports/html/html.h"
#include "reports/support/sheet.h"

namespace motifbench {

/// File of a figure as pages show it: SVG where there is one.
std::string figure_file(const Figure& figure);

/// The picture on a light card, a link to itself alone, with `words` below and for those who cannot
/// see it. `root` leads from the page to the folder.
Html figure_html(const Figure& figure, const std::string& root, const std::string& words,
                 const std::string& method_filter = "");

/// Switches between light and dark; needs scripts, and is hidden without.
Html theme_button();

}  // namespace motifbench
