#include "reports/html/figure_html.h"

#include <fmt/format.h>

#include <algorithm>

namespace motifbench {

std::string figure_file(const Figure& figure) {
  const auto& formats = figure.formats;
  const bool vector =
      std::find(formats.begin(), formats.end(), PictureFormat::kSvg) != formats.end();
  return figure.stem + (vector ? ".svg" : ".png");
}

Html figure_html(const Figure& figure, const std::string& root, const std::string& words,
                 const std::string& method_filter) {
  const std::string file = root + figure_file(figure);
  const Html picture = void_element("img", {{"src", file},
                                            {"alt", words},
                                            {"width", fmt::to_string(figure.width)},
                                            {"height", fmt::to_string(figure.height)},
                                            {"loading", "lazy"}});
  return element("figure", {{"data-method", method_filter}},
                 element("a", {{"href", file}, {"class", "card"}}, picture) +
                     element("figcaption", {}, words));
}

Html theme_button() {
  return element("button", {{"type", "button"}, {"id", "theme"}, {"hidden", "hidden"}}, "Dark");
}

}  // namespace motifbench
