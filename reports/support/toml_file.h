#pragma once

#include <toml++/toml.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/core/error.h"

namespace motifbench {

/// A TOML file being read. Every error is a usage error "FILE:LINE:COLUMN: what is wrong".
class TomlFile {
 public:
  /// Throws if `path` cannot be read or is not TOML.
  static TomlFile read(const std::filesystem::path& path);
  /// The same for text; `path` is only for messages.
  TomlFile(std::string_view content, const std::filesystem::path& path);

  const toml::table& root() const { return root_; }
  const std::filesystem::path& path() const { return path_; }

  [[noreturn]] void fail(const toml::node& node, std::string_view message) const;

  /// What `read` returns; an error in it gets the place of `node`.
  template <typename Function>
  decltype(auto) at(const toml::node& node, Function read) const {
    try {
      return read();
    } catch (const Error& error) {
      fail(node, error.what());
    }
  }

  /// Fails at the first key of `table` that is not among `valid`.
  void check_keys(const toml::table& table, const std::vector<std::string>& valid,
                  std::string_view where) const;

  /// Values by key. Those with a type but not the right one fail, those without "optional" also
  /// when they are missing.
  const toml::node& node(const toml::table& table, std::string_view key) const;
  std::string text(const toml::table& table, std::string_view key) const;
  std::optional<std::string> optional_text(const toml::table& table, std::string_view key) const;
  double number(const toml::table& table, std::string_view key) const;
  std::optional<double> optional_number(const toml::table& table, std::string_view key) const;
  /// An integer of at least `minimum`.
  int integer(const toml::table& table, std::string_view key, int minimum, int otherwise) const;
  std::vector<double> numbers(const toml::table& table, std::string_view key) const;
  std::vector<std::string> texts(const toml::table& table, std::string_view key) const;
  const toml::table& subtable(const toml::table& table, std::string_view key) const;
  /// The tables of `[[key]]`, in order; none if there is no such key.
  std::vector<const toml::table*> tables(std::string_view key) const;

  /// `text` of `key` as one of `valid`: its position there.
  std::size_t choice(const toml::table& table, std::string_view key,
                     const std::vector<std::string>& valid) const;

 private:
  [[noreturn]] void fail_at(const toml::source_region& region, std::string_view message) const;

  std::filesystem::path path_;
  toml::table root_;
};

}  // namespace motifbench
