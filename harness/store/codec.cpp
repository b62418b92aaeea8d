#include "harness/store/codec.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <cstddef>

#include "harness/core/error.h"
#include "harness/core/text.h"

namespace motifbench {
namespace {

constexpr std::string_view kBase64Characters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// A double that prints with the digits of the float, where it reads back as the same float.
double readable(float value) {
  const auto parsed = parse_number(fmt::format("{}", value));
  return parsed && static_cast<float>(*parsed) == value ? *parsed : static_cast<double>(value);
}

}  // namespace

std::string dump_line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json truth_to_json(const std::vector<Motif>& truth) {
  Json json = Json::array();
  for (const auto& [symbol, box] : truth) {
    json.push_back({symbol, box.row_begin, box.col_begin, box.row_end, box.col_end});
  }
  return json;
}

std::vector<Motif> truth_from_json(const Json& json) {
  std::vector<Motif> truth;
  for (const auto& entry : json) {
    if (entry.size() != 5) throw_usage("a true motif needs 5 numbers");
    const auto number = [&](std::size_t i) { return integer_of<int>(entry.at(i)); };
    truth.push_back({number(0), {number(1), number(2), number(3), number(4)}});
  }
  return truth;
}

Json predicted_to_json(const std::vector<PredictedMotif>& predicted) {
  Json json = Json::array();
  for (const auto& [channel, row, col, value] : predicted) {
    json.push_back({channel, row, col, readable(value)});
  }
  return json;
}

std::vector<PredictedMotif> predicted_from_json(const Json& json) {
  std::vector<PredictedMotif> predicted;
  for (const auto& entry : json) {
    if (entry.size() != 4) throw_usage("a predicted motif needs 4 numbers");
    const auto number = [&](std::size_t i) { return integer_of<int>(entry.at(i)); };
    predicted.push_back({number(0), number(1), number(2), entry.at(3).get<float>()});
  }
  return predicted;
}

std::string bytes_to_base64(const std::vector<std::uint8_t>& bytes) {
  // EVP_EncodeBlock also writes a terminating zero.
  std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
  const int length = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), bytes.data(),
                                     static_cast<int>(bytes.size()));
  text.resize(static_cast<std::size_t>(length));
  return text;
}

std::vector<std::uint8_t> bytes_from_base64(const std::string& text) {
  // EVP_DecodeBlock forgives blanks at the ends and misplaced padding, so the form is checked
  // first.
  const std::size_t characters = std::min(text.find('='), text.size());
  const std::size_t padding = text.size() - characters;
  const auto is_base64 = [](char c) { return kBase64Characters.find(c) != std::string_view::npos; };
  if (text.size() % 4 != 0 || padding > 2 || text.find_first_not_of('=', characters) != text.npos ||
      !std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(characters),
                   is_base64)) {
    throw_usage("pixels are not base64");
  }
  std::vector<std::uint8_t> bytes(text.size() / 4 * 3);
  const int length =
      EVP_DecodeBlock(bytes.data(), reinterpret_cast<const unsigned char*>(text.data()),
                      static_cast<int>(text.size()));
  if (length < 0) throw_usage("pixels are not base64");
  bytes.resize(bytes.size() - padding);
  return bytes;
}

}  // namespace motifbench
