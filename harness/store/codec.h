#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "harness/core/error.h"
#include "harness/store/store.h"

namespace motifbench {

using Json = nlohmann::ordered_json;

/// First value of an exported JSON file, by which an import knows it.
inline constexpr std::string_view kExportFormat = "motifbench results";

/// An integer that fits `Value`; throws a usage error for 1.5, true, or one out of range.
template <typename Value>
Value integer_of(const Json& value) {
  const bool fits =
      value.is_number_unsigned()
          ? std::in_range<Value>(value.get<std::uint64_t>())
          : value.is_number_integer() && std::in_range<Value>(value.get<std::int64_t>());
  if (!value.is_number_integer()) throw_usage("{} is not an integer", value.dump());
  if (!fits) throw_usage("{} is out of range", value.dump());
  return value.get<Value>();
}

/// One line of text; bytes that are not UTF-8 become U+FFFD.
std::string dump_line(const Json& json);

/// [[symbol, row_begin, col_begin, row_end, col_end], ...]
Json truth_to_json(const std::vector<Motif>& truth);
std::vector<Motif> truth_from_json(const Json& json);

/// [[channel, row, col, value], ...]; the value in as few digits as give the same float.
Json predicted_to_json(const std::vector<PredictedMotif>& predicted);
std::vector<PredictedMotif> predicted_from_json(const Json& json);

/// Base64 (RFC 4648) of bytes. Decoding throws a usage error for any other text.
std::string bytes_to_base64(const std::vector<std::uint8_t>& bytes);
std::vector<std::uint8_t> bytes_from_base64(const std::string& text);

/// One model's scores. Reading throws as for a cell.
Json model_to_json(const DensityScores& model);
DensityScores model_from_json(const Json& json);

/// A whole cell, keys in a fixed order. Reading throws a usage error that names the key that is
/// missing, of the wrong type or out of range.
Json cell_to_json(const StoredCell& cell);
StoredCell cell_from_json(const Json& json);

}  // namespace motifbench
