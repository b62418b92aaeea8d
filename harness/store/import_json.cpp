#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <system_error>
#include <vector>

#include "harness/core/error.h"
#include "harness/store/codec.h"
#include "harness/store/rows.h"
#include "harness/store/transfer.h"

namespace motifbench {
namespace {

std::string read_text(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) throw_usage("{}: no such file", file.string());
  if (std::filesystem::is_directory(file, error)) throw_usage("{}: is a folder", file.string());
  std::ifstream in(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in) throw_failure("{}: cannot be read", file.string());
  return text;
}

std::ptrdiff_t lines_between(const std::string& text, std::size_t begin, std::size_t end) {
  const std::size_t last = std::min(end, text.size());
  return std::count(text.begin() + static_cast<std::ptrdiff_t>(std::min(begin, last)),
                    text.begin() + static_cast<std::ptrdiff_t>(last), '\n');
}

/// "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error" → "syntax
/// error".
std::string reason(const Json::exception& error) {
  const std::string_view what = error.what();
  const std::size_t tag = what.find("] ");
  const std::string_view text = tag == what.npos ? what : what.substr(tag + 2);
  const std::size_t colon = text.starts_with("parse error") ? text.find(": ") : text.npos;
  return std::string(colon == text.npos ? text : text.substr(colon + 2));
}

constexpr int kDeepest = 16;  // exports have fewer than ten

/// The parsed file and the line on which each of its cells ends.
struct ParsedFile {
  Json json;
  std::vector<std::ptrdiff_t> cell_lines;
};

ParsedFile parse_file(const std::filesystem::path& file, const std::string& text) {
  ParsedFile parsed;
  std::istringstream in(text);
  std::size_t counted = 0;
  std::ptrdiff_t line = 1;
  // Cells are the values two levels down: the file, its list, the cell.
  const auto note_cells = [&](int depth, Json::parse_event_t event, Json&) {
    if (depth > kDeepest) {
      throw_usage("{}:1: is not an export of results: it nests deeper than {} levels",
                  file.string(), kDeepest);
    }
    if (depth == 2 &&
        (event == Json::parse_event_t::object_end || event == Json::parse_event_t::array_end ||
         event == Json::parse_event_t::value)) {
      const auto position = static_cast<std::size_t>(in.tellg());
      line += lines_between(text, counted, position);
      counted = position;
      parsed.cell_lines.push_back(line);
    }
    return true;
  };
  try {
    parsed.json = Json::parse(in, note_cells);
  } catch (const Json::parse_error& error) {
    throw_usage("{}:{}: not valid JSON: {}", file.string(), 1 + lines_between(text, 0, error.byte),
                reason(error));
  } catch (const Json::exception& error) {
    throw_usage("{}:1: not valid JSON: {}", file.string(), reason(error));
  }
  return parsed;
}

void check_header(const std::filesystem::path& file, const Json& json) {
  static const Json kNothing;
  const auto value = [&](const char* key) -> const Json& {
    return json.is_object() && json.contains(key) ? json.at(key) : kNothing;
  };
  if (value("format") != kExportFormat || !value("cells").is_array()) {
    throw_usage("{}:1: is not an export of results ('motifbench export --format json' makes one)",
                file.string());
  }
  if (value("schema") != Store::kSchemaVersion) {
    throw_usage("{}:1: has schema version {}, this program reads version {}", file.string(),
                value("schema").dump(), Store::kSchemaVersion);
  }
}

}  // namespace

std::vector<StoredCell> read_export(const std::filesystem::path& file) {
  const std::string text = read_text(file);
  const ParsedFile parsed = parse_file(file, text);
  check_header(file, parsed.json);
  std::vector<StoredCell> cells;
  std::set<std::string> identities;
  for (const Json& json : parsed.json.at("cells")) {
    const std::ptrdiff_t line = parsed.cell_lines.at(cells.size());
    try {
      cells.push_back(cell_from_json(json));
      check_models(cells.back().row.identity, cells.back().models);
    } catch (const Error& error) {
      throw_usage("{}:{}: {}", file.string(), line, error.what());
    } catch (const Json::exception& error) {
      throw_usage("{}:{}: {}", file.string(), line, reason(error));
    }
    if (!identities.insert(cells.back().row.identity).second) {
      throw_usage("{}:{}: cell '{}' appears twice", file.string(), line, cells.back().row.identity);
    }
  }
  return cells;
}

}  // namespace motifbench
