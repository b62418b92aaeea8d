#include "reports/html/html.h"

#include <algorithm>
#include <array>
#include <boost/locale/utf.hpp>

namespace motifbench {
namespace {

/// Followed by a line end, so that the source of a page can be read and compared.
constexpr auto kBlocks = std::to_array<std::string_view>(
    {"article", "body",  "button", "dd",     "div",       "dl",     "dt",    "figure",
     "footer",  "form",  "h1",     "h2",     "h3",        "h4",     "head",  "header",
     "html",    "label", "li",     "link",   "main",      "meta",   "nav",   "ol",
     "option",  "p",     "pre",    "script", "section",   "select", "table", "tbody",
     "thead",   "title", "tr",     "ul",     "figcaption"});
/// What follows their begin stands on a line of its own.
constexpr auto kOpenBlocks = std::to_array<std::string_view>(
    {"body", "dl", "head", "header", "main", "section", "table", "tbody", "ul"});

template <typename Names>
bool is_among(std::string_view name, const Names& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void append_character(std::string& escaped, char c) {
  switch (c) {
    case '&':
      escaped += "&amp;";
      return;
    case '<':
      escaped += "&lt;";
      return;
    case '>':
      escaped += "&gt;";
      return;
    case '"':
      escaped += "&quot;";
      return;
    case '\'':
      escaped += "&#39;";
      return;
    default:
      escaped += (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F ? ' ' : c;
  }
}

std::string escape(std::string_view text) {
  using Utf8 = boost::locale::utf::utf_traits<char>;
  std::string escaped;
  for (auto at = text.begin(); at != text.end();) {
    const auto start = at;
    const boost::locale::utf::code_point point = Utf8::decode(at, text.end());
    if (!boost::locale::utf::is_valid_codepoint(point)) {
      escaped += "\uFFFD";
      at = start + 1;
    } else if (at - start == 1) {
      append_character(escaped, *start);
    } else {
      escaped.append(start, at);
    }
  }
  return escaped;
}

std::string begin_tag(std::string_view name, const Attributes& attributes) {
  std::string tag = "<" + std::string(name);
  for (const auto& [key, value] : attributes) {
    if (!value.empty()) tag += " " + key + "=\"" + escape(value) + "\"";
  }
  return tag + ">";
}

}  // namespace

Html Html::text(std::string_view text) {
  Html html;
  html.markup_ = escape(text);
  return html;
}

Html& Html::operator+=(const Html& next) {
  markup_ += next.markup_;
  return *this;
}

Html operator+(Html left, const Html& right) { return left += right; }

Html element(std::string_view name, const Attributes& attributes, const Html& content) {
  Html html;
  html.markup_ = begin_tag(name, attributes);
  if (is_among(name, kOpenBlocks)) html.markup_ += "\n";
  html.markup_ += content.markup() + "</" + std::string(name) + ">";
  if (is_among(name, kBlocks)) html.markup_ += "\n";
  return html;
}

Html element(std::string_view name, const Attributes& attributes, std::string_view text) {
  return element(name, attributes, Html::text(text));
}

Html void_element(std::string_view name, const Attributes& attributes) {
  Html html;
  html.markup_ = begin_tag(name, attributes);
  if (is_among(name, kBlocks)) html.markup_ += "\n";
  return html;
}

Html link_to(const std::string& address, std::string_view text) {
  return element("a", {{"href", address}}, text);
}

}  // namespace motifbench
