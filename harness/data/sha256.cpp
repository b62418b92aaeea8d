#include "harness/data/sha256.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <cstddef>
#include <iterator>

#include "harness/core/error.h"

namespace motifbench {
namespace {

Sha256Digest digest_of(const void* data, std::size_t size) {
  // Once: looking the algorithm up takes longer than hashing a short text.
  static EVP_MD* const kSha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  Sha256Digest digest{};
  if (EVP_Digest(data, size, digest.data(), nullptr, kSha256, nullptr) != 1) {
    throw_failure("the cryptographic library refused to compute a SHA-256 of {} bytes", size);
  }
  return digest;
}

}  // namespace

Sha256Digest sha256(std::span<const std::uint8_t> bytes) {
  return digest_of(bytes.data(), bytes.size());
}

Sha256Digest sha256(std::string_view text) { return digest_of(text.data(), text.size()); }

std::string to_hex(std::span<const std::uint8_t> bytes) {
  std::string text;
  text.reserve(2 * bytes.size());
  for (const std::uint8_t byte : bytes) fmt::format_to(std::back_inserter(text), "{:02x}", byte);
  return text;
}

}  // namespace motifbench
