#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace motifbench {

/// Name → value. One of empty value is left out.
using Attributes = std::vector<std::pair<std::string, std::string>>;

/// A piece of a page. Whatever a user may have named comes in through `text` or an attribute and is
/// escaped there; markup is made by `element` alone.
class Html {
 public:
  Html() = default;

  /// `text` as it would be read: markup escaped, control characters but line ends as blanks, bytes
  /// that are not UTF-8 as U+FFFD.
  static Html text(std::string_view text);

  Html& operator+=(const Html& next);
  bool empty() const { return markup_.empty(); }
  const std::string& markup() const { return markup_; }

 private:
  friend Html element(std::string_view name, const Attributes& attributes, const Html& content);
  friend Html void_element(std::string_view name, const Attributes& attributes);

  std::string markup_;
};

Html operator+(Html left, const Html& right);

/// <name attributes>content</name>; a line end follows elements that are blocks.
Html element(std::string_view name, const Attributes& attributes, const Html& content);
/// The same around text.
Html element(std::string_view name, const Attributes& attributes, std::string_view text);
/// An element without content or end: img, meta, link, input.
Html void_element(std::string_view name, const Attributes& attributes);

/// A link with text in it.
Html link_to(const std::string& address, std::string_view text);

}  // namespace motifbench
