#include "reports/html/document.h"

namespace motifbench {
namespace {

// Each file holds a raw string: "R"begin(" in its first line, the end of it in the last.
constexpr std::string_view kStyle =
#include "reports/html/page.css.inc"
    ;
constexpr std::string_view kScript =
#include "reports/html/page.js.inc"
    ;

constexpr std::string_view kIcon =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">"
    "<circle cx=\"16\" cy=\"16\" r=\"14\" fill=\"#0072b2\"/>"
    "<circle cx=\"11\" cy=\"12\" r=\"3\" fill=\"#fff\"/><circle cx=\"21\" cy=\"20\" r=\"3\" "
    "fill=\"#fff\"/></svg>\n";

/// Nothing from elsewhere, nothing inside a page that its folder does not hold as a file.
constexpr const char* kPolicy =
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; base-uri 'none'; "
    "form-action 'none'";

/// The first line ends behind what opens the raw string.
std::string without_first_line_end(std::string_view text) {
  return std::string(text.substr(text.find('\n') + 1));
}

Html head(const Document& document) {
  const std::string& root = document.root;
  return element(
      "head", {},
      void_element("meta", {{"charset", "utf-8"}}) +
          void_element("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", kPolicy}}) +
          void_element("meta",
                       {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) +
          void_element("meta", {{"name", "color-scheme"}, {"content", "light dark"}}) +
          void_element("meta", {{"name", "referrer"}, {"content", "no-referrer"}}) +
          element("title", {}, document.title) +
          void_element("link", {{"rel", "icon"}, {"href", root + "icon.svg"}}) +
          void_element("link", {{"rel", "stylesheet"}, {"href", root + "page.css"}}) +
          // Not deferred: a page chosen to be dark must not flash up light.
          element("script", {{"src", root + "page.js"}}, Html()));
}

}  // namespace

std::string to_text(const Document& document) {
  const Html body = element("a", {{"class", "skip"}, {"href", "#content"}}, "Skip to the content") +
                    element("div", {{"class", "bar"}}, document.bar) +
                    element("main", {{"id", "content"}, {"tabindex", "-1"}}, document.content) +
                    element("footer", {},
                            element("p", {},
                                    "Made by motifbench report --html; a pure function of "
                                    "the result file and the paper's numbers, to be read without "
                                    "a network."));
  return "<!DOCTYPE html>\n" +
         element("html", {{"lang", "en"}}, head(document) + element("body", {}, body)).markup();
}

std::vector<TextFile> page_assets() {
  return {{"page.css", without_first_line_end(kStyle)},
          {"page.js", without_first_line_end(kScript)},
          {"icon.svg", std::string(kIcon)}};
}

}  // namespace motifbench
