#include "harness/data/packed_bits.h"

#include <cstddef>

#include "harness/core/error.h"
#include "harness/data/sha256.h"

namespace motifbench {

std::vector<std::uint8_t> pack_bits(std::span<const float> values) {
  std::vector<std::uint8_t> packed((values.size() + 7) / 8, 0);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] == 0.0F) continue;
    if (values[i] != 1.0F) {
      throw_usage("cannot pack value {} at position {} as a bit: only 0 and 1 are valid", values[i],
                  i);
    }
    packed[i / 8] = static_cast<std::uint8_t>(packed[i / 8] | (0x80U >> (i % 8)));
  }
  return packed;
}

std::string packed_bits_sha256(const Example& example) {
  return to_hex(sha256(pack_bits(example.input)));
}

}  // namespace motifbench
