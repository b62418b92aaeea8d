#include "harness/data/sha256.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

#include "harness/core/error.h"
#include "harness/data/packed_bits.h"

namespace motifbench {
namespace {

// FIPS 180-2, appendix B.
TEST(Sha256, GivesTheStandardsExamples) {
  EXPECT_EQ(to_hex(sha256("abc")),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(to_hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(to_hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Sha256, TreatsBytesAndTextAlike) {
  const std::vector<std::uint8_t> bytes{'a', 'b', 'c'};
  EXPECT_EQ(sha256(bytes), sha256("abc"));
}

TEST(Sha256, HexIsLowerCaseWithLeadingZeros) {
  EXPECT_EQ(to_hex(std::array<std::uint8_t, 3>{0x00, 0x0a, 0xff}), "000aff");
}

TEST(PackedBits, MostSignificantBitFirstAndZeroFilled) {
  const std::vector<float> values{1, 0, 0, 0, 0, 0, 1, 1, 0, 1};
  EXPECT_EQ(pack_bits(values), (std::vector<std::uint8_t>{0x83, 0x40}));
}

TEST(PackedBits, HashesThePackedBytes) {
  // 'a' = 0x61, 'b' = 0x62, 'c' = 0x63.
  Example example;
  example.input = {0, 1, 1, 0, 0, 0, 0, 1, 0, 1, 1, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1};
  EXPECT_EQ(packed_bits_sha256(example), to_hex(sha256("abc")));
}

TEST(PackedBits, RefusesValuesThatAreNotBinary) {
  EXPECT_THROW(pack_bits(std::vector<float>{0, 0.5F}), Error);
}

}  // namespace
}  // namespace motifbench
