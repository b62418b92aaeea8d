#include "harness/core/spec.h"

#include <fmt/format.h>

#include <cstddef>
#include <optional>

#include "harness/core/error.h"
#include "harness/core/text.h"

namespace motifbench {
namespace {

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool is_value_character(char c) { return is_name_character(c) || c == '.' || c == '+' || c == '-'; }

/// Reads specs from left to right; blanks between tokens are skipped. Positions in messages count
/// characters of the whole text from 1.
class Reader {
 public:
  Reader(std::string_view text, std::string_view what) : text_(text), what_(what) {}

  Spec spec() {
    Spec spec;
    spec.name = word(is_name_character, "a name");
    if (!accept('(')) return spec;
    if (accept(')')) return spec;
    do {
      skip_blanks();
      const std::size_t start = position_;
      const std::string name = word(is_name_character, "a parameter's name");
      expect('=', "'='");
      std::string value = word(is_value_character, "a value");
      if (!spec.parameters.try_emplace(name, std::move(value)).second) {
        throw_usage("{} '{}': parameter '{}' is given twice, again at character {}", what_, text_,
                    name, start + 1);
      }
    } while (accept(','));
    expect(')', "',' or ')'");
    return spec;
  }

  std::int64_t seed() {
    skip_blanks();
    const std::size_t start = position_;
    const std::string name = word(is_name_character, "'seed='");
    if (name != "seed") fail(start, "'seed='");
    expect('=', "'='");
    skip_blanks();
    const std::size_t number = position_;
    const auto value = parse_integer(word(is_value_character, "an integer"));
    if (!value) fail(number, "an integer");
    return *value;
  }

  bool accept(char c) {
    skip_blanks();
    if (position_ == text_.size() || text_[position_] != c) return false;
    ++position_;
    return true;
  }

  void expect(char c, std::string_view expected) {
    if (!accept(c)) fail(position_, expected);
  }

  void expect_end(std::string_view expected) {
    skip_blanks();
    if (position_ != text_.size()) fail(position_, expected);
  }

 private:
  void skip_blanks() {
    while (position_ < text_.size() && (text_[position_] == ' ' || text_[position_] == '\t')) {
      ++position_;
    }
  }

  std::string word(bool (*fits)(char), std::string_view expected) {
    skip_blanks();
    const std::size_t start = position_;
    while (position_ < text_.size() && fits(text_[position_])) ++position_;
    if (position_ == start) fail(start, expected);
    return std::string(text_.substr(start, position_ - start));
  }

  [[noreturn]] void fail(std::size_t position, std::string_view expected) const {
    if (position == text_.size()) {
      throw_usage("{} '{}': ends where {} is expected", what_, text_, expected);
    }
    throw_usage("{} '{}': '{}' at character {} does not fit, {} is expected", what_, text_,
                text_[position], position + 1, expected);
  }

  std::string_view text_;
  std::string_view what_;
  std::size_t position_ = 0;
};

}  // namespace

Spec parse_spec(std::string_view text) {
  Reader reader(text, "specification");
  Spec spec = reader.spec();
  reader.expect_end(spec.parameters.empty() ? "'(' or the end" : "the end");
  return spec;
}

std::vector<Spec> parse_spec_list(std::string_view text) {
  Reader reader(text, "list");
  std::vector<Spec> specs;
  do {
    specs.push_back(reader.spec());
  } while (reader.accept(','));
  reader.expect_end("',' or the end");
  return specs;
}

std::string to_text(const Spec& spec) {
  if (spec.parameters.empty()) return spec.name;
  std::vector<std::string> settings;
  for (const auto& [name, value] : spec.parameters) {
    settings.push_back(fmt::format("{}={}", name, value));
  }
  return fmt::format("{}({})", spec.name, join(settings, ","));
}

CellId parse_cell_id(std::string_view text) {
  Reader reader(text, "cell");
  CellId cell;
  cell.domain = reader.spec();
  reader.expect('/', "'/' and a method");
  cell.method = reader.spec();
  reader.expect('/', "'/seed='");
  cell.seed = reader.seed();
  reader.expect_end("the end");
  return cell;
}

std::string to_text(const CellId& cell) {
  return fmt::format("{}/{}/seed={}", to_text(cell.domain), to_text(cell.method), cell.seed);
}

}  // namespace motifbench
