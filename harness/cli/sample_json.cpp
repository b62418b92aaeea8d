#include "harness/cli/sample_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <nlohmann/json.hpp>

#include "harness/data/packed_bits.h"
#include "harness/data/sha256.h"

namespace motifbench {
namespace {

static_assert(std::endian::native == std::endian::little, "float32 bytes are hashed as they lie");

bool is_binary(const Example& example) {
  return std::all_of(example.input.begin(), example.input.end(),
                     [](float value) { return value == 0.0F || value == 1.0F; });
}

std::string float_bytes_sha256(const Example& example) {
  std::vector<std::uint8_t> bytes(example.input.size() * sizeof(float));
  if (!bytes.empty()) std::memcpy(bytes.data(), example.input.data(), bytes.size());
  return to_hex(sha256(bytes));
}

}  // namespace

std::string_view to_text(Split split) {
  switch (split) {
    case Split::kTrain:
      return "train";
    case Split::kValidation:
      return "validation";
    case Split::kTest:
      return "test";
    case Split::kMotifTest:
      return "motif-test";
  }
  return "train";
}

std::string sample_identity(const std::string& domain, const SampleKey& key) {
  if (key.split == Split::kTrain) {
    return fmt::format("{}/train/seed={}/index={}", domain, key.seed, key.index);
  }
  return fmt::format("{}/{}/index={}", domain, to_text(key.split), key.index);
}

std::string sample_json(const std::string& domain_text, const Domain& domain, const SampleKey& key,
                        const Example& example) {
  const DomainFacts& facts = domain.facts();
  nlohmann::ordered_json json;
  json["identity"] = sample_identity(domain_text, key);
  json["provenance"] = facts.provenance;
  json["target"] = example.target;
  json["target_text"] = domain.target_text(example.target);
  json["motifs"] = nlohmann::ordered_json::array();
  for (const Motif& motif : example.motifs) {
    const Footprint& box = motif.footprint;
    json["motifs"].push_back({{"symbol", facts.symbols.at(static_cast<std::size_t>(motif.symbol))},
                              {"rows", {box.row_begin, box.row_end}},
                              {"cols", {box.col_begin, box.col_end}}});
  }
  json["grid_shape"] = {facts.motifs.rows, facts.motifs.cols};
  json["input_shape"] = {facts.input.channels, facts.input.rows, facts.input.cols};
  const bool binary = is_binary(example);
  json["input_encoding"] = binary ? "bits" : "float32";
  json["input_sha256"] = binary ? packed_bits_sha256(example) : float_bytes_sha256(example);
  return json.dump(2) + "\n";
}

}  // namespace motifbench
