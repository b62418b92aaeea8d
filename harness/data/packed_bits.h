#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "harness/core/example.h"

namespace motifbench {

/// A binary input as bits, in order, most significant first; the last byte is filled with zeros.
/// Throws a usage error if a value is neither 0 nor 1.
std::vector<std::uint8_t> pack_bits(std::span<const float> values);

/// SHA-256 (64 hexadecimal digits) of the packed bits of a binary example's input: what to compare
/// to know that two machines fed a model the same image.
std::string packed_bits_sha256(const Example& example);

}  // namespace motifbench
