#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace motifbench {

using Sha256Digest = std::array<std::uint8_t, 32>;

Sha256Digest sha256(std::span<const std::uint8_t> bytes);
Sha256Digest sha256(std::string_view text);

/// Two lower-case hexadecimal digits per byte, first byte first.
std::string to_hex(std::span<const std::uint8_t> bytes);

}  // namespace motifbench
