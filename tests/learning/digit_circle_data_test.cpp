#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include "domains/digit_circle/generator.h"
#include "domains/digit_circle/stamps.h"
#include "harness/core/domain.h"
#include "harness/core/error.h"
#include "harness/data/packed_bits.h"
#include "harness/data/sha256.h"

namespace motifbench {
namespace {

Example hashed_sample(std::int64_t seed, std::int64_t index) {
  RandomStream random = RandomStream::for_sample(seed, index);
  return generate_circle(paper_circle(), random);
}

Example raw_sample(std::uint32_t generator_seed) {
  RandomStream random(generator_seed);
  return generate_circle(paper_circle(), random);
}

std::string label(const Example& example) {
  std::string text;
  for (const std::int64_t digit : example.target) text += std::to_string(digit);
  return text;
}

double ink(const Example& example) {
  return std::accumulate(example.input.begin(), example.input.end(), 0.0);
}

void append_packed(std::vector<std::uint8_t>& bytes, const Example& example) {
  const std::vector<std::uint8_t> packed = pack_bits(example.input);
  bytes.insert(bytes.end(), packed.begin(), packed.end());
}

/// What is known of one image of the paper: label, ink pixels, head of the hash of its bits.
struct KnownImage {
  std::int64_t seed;
  std::int64_t index;
  std::string label;
  int ink;
  std::string hash;
};

void expect_image(const Example& example, const KnownImage& known) {
  SCOPED_TRACE("seed " + std::to_string(known.seed) + " index " + std::to_string(known.index));
  EXPECT_EQ(label(example), known.label);
  EXPECT_EQ(ink(example), known.ink);
  EXPECT_EQ(packed_bits_sha256(example).substr(0, 16), known.hash);
}

TEST(DigitCirclePaper, HashedSeedsGiveTheAuthorsImages) {
  const std::vector<KnownImage> images{
      {1, 0, "17429", 1732, "882072ce84175258"},   {1, 1, "193487", 1660, "b666567158a67212"},
      {1, 2, "027", 1638, "d02cde206e52e72a"},     {1, 3, "495", 1675, "e309199e0470a0e4"},
      {1, 4, "0431", 1684, "6ea4698c47d28993"},    {-1, 0, "0296", 1654, "8e825f8abf8db70e"},
      {-1, 1, "03451", 1690, "89c2418e57666f23"},  {-1, 2, "569", 1682, "9eb40aaa1af962bf"},
      {-1, 3, "197358", 1740, "aafab7091c3158a3"}, {-1, 4, "074", 1596, "565609f2c2a304c6"},
      {-2, 0, "05697", 1731, "85ecdcae616a281c"},  {-2, 1, "05496", 1713, "ff485c5886e73279"},
      {-2, 2, "3567", 1713, "8b94637f86f10855"},   {-2, 3, "1879", 1693, "081b3eaf576ec6cd"},
      {-2, 4, "3578", 1682, "428650fb5af2315b"},
  };
  for (const KnownImage& known : images) {
    expect_image(hashed_sample(known.seed, known.index), known);
  }
}

TEST(DigitCirclePaper, RawSeedsGiveTheAuthorsImages) {
  expect_image(raw_sample(0), {0, 0, "376", 1725, "7d125ae39e4ca271"});
  expect_image(raw_sample(1), {0, 1, "27946", 1641, "5bb72a73a3d35511"});
  expect_image(raw_sample(2), {0, 2, "01468", 1735, "a1e8b0d9715d3367"});
}

TEST(DigitCirclePaper, FirstHundredImagesOfSeedOne) {
  std::vector<std::uint8_t> bytes;
  double total_ink = 0;
  for (std::int64_t index = 0; index < 100; ++index) {
    const Example example = hashed_sample(1, index);
    append_packed(bytes, example);
    total_ink += ink(example);
  }
  EXPECT_EQ(to_hex(sha256(bytes)),
            "05c27b45b6a766d0c2bb3ce2970dc0cc08da22d485299ee3e06a0510cabc6e29");
  EXPECT_NEAR(total_ink / 1e6, 0.16827, 5e-6);
}

TEST(DigitCirclePaper, FirstHundredImagesOfRawSeeds) {
  std::vector<std::uint8_t> bytes;
  for (std::uint32_t seed = 0; seed < 100; ++seed) append_packed(bytes, raw_sample(seed));
  EXPECT_EQ(to_hex(sha256(bytes)),
            "222efee13d073de58f41870285d3308066b7da246548f28ed5d5dfa9fd1495c5");
}

TEST(DigitCirclePaper, RawSeedsGiveTheAuthorsLabels) {
  const std::vector<std::string> labels{
      "376",    "27946", "01468", "0712",  "35984", "139",   "072634", "26479", "348",  "069745",
      "086734", "15738", "18374", "28967", "179",   "46985", "589",    "18493", "0138", "035684"};
  for (std::uint32_t seed = 0; seed < labels.size(); ++seed) {
    EXPECT_EQ(label(raw_sample(seed)), labels[seed]) << "generator seed " << seed;
  }
}

TEST(DigitCirclePaper, SplitsAreThePapersDatasets) {
  const auto domain = DomainRegistry::instance().make("digit_circle", {{"preset", "paper"}});
  for (std::int64_t index = 0; index < 5; ++index) {
    EXPECT_EQ(domain->sample({Split::kTrain, 4, index}), hashed_sample(4, index));
    EXPECT_EQ(domain->sample({Split::kValidation, 4, index}), hashed_sample(-1, index));
    EXPECT_EQ(domain->sample({Split::kTest, 4, index}), hashed_sample(-2, index));
    EXPECT_EQ(domain->sample({Split::kMotifTest, 4, index}),
              raw_sample(static_cast<std::uint32_t>(index)));
  }
}

TEST(DigitCirclePaper, MotifsStandWhereTheStampsWerePut) {
  const std::vector<Motif> expected{{7, {32, 30, 44, 38}},
                                    {4, {59, 37, 71, 45}},
                                    {2, {57, 63, 69, 71}},
                                    {9, {34, 71, 46, 79}},
                                    {1, {20, 53, 32, 60}}};
  EXPECT_EQ(hashed_sample(1, 0).motifs, expected);
}

TEST(DigitCirclePaper, MeansOverAThousandImages) {
  const auto stamps = paper_stamps();
  double digits = 0;
  double clean_ink = 0;
  for (std::uint32_t seed = 0; seed < 1000; ++seed) {
    const Example example = raw_sample(seed);
    digits += static_cast<double>(example.target.size());
    std::vector<std::uint8_t> clean(example.input.size(), 0);
    for (const Motif& motif : example.motifs) {
      const Stamp& stamp = stamps[static_cast<std::size_t>(motif.symbol)];
      for (int row = 0; row < stamp.rows; ++row) {
        std::copy_n(
            stamp.ink.begin() + row * stamp.cols, stamp.cols,
            clean.begin() + (motif.footprint.row_begin + row) * 100 + motif.footprint.col_begin);
      }
    }
    clean_ink += std::accumulate(clean.begin(), clean.end(), 0.0);
  }
  EXPECT_DOUBLE_EQ(digits / 1000, 4.492);
  EXPECT_NEAR(clean_ink / 1000 / 1e5, 1.08952e-03, 5e-9);  // share of 10 channels × 10 000 sites
}

TEST(DigitCirclePaper, StampsAndNoiseAreThePapers) {
  EXPECT_DOUBLE_EQ(mean_ink(paper_stamps()), 0.250380291005291);
  EXPECT_DOUBLE_EQ(paper_circle().pre_noise, 0.1251901455026455);
  const std::vector<int> inks{30, 16, 21, 23, 25, 26, 28, 16, 27, 31};
  const std::vector<int> widths{9, 7, 8, 9, 8, 9, 8, 8, 7, 8};
  ASSERT_EQ(paper_stamps().size(), inks.size());
  for (std::size_t digit = 0; digit < inks.size(); ++digit) {
    const Stamp& stamp = paper_stamps()[digit];
    EXPECT_EQ(std::accumulate(stamp.ink.begin(), stamp.ink.end(), 0), inks[digit]) << digit;
    EXPECT_EQ(stamp.rows, 12);
    EXPECT_EQ(stamp.cols, widths[digit]);
  }
}

TEST(DigitCircleQuick, StampsAreDistinctWithABlankMargin) {
  const auto stamps = quick_stamps();
  ASSERT_EQ(stamps.size(), 10U);
  for (std::size_t digit = 0; digit < stamps.size(); ++digit) {
    const Stamp& stamp = stamps[digit];
    ASSERT_EQ(stamp.rows, 9);
    ASSERT_EQ(stamp.cols, 7);
    for (int i = 0; i < 63; ++i) {
      const bool border = i / 7 == 0 || i / 7 == 8 || i % 7 == 0 || i % 7 == 6;
      if (border) {
        EXPECT_EQ(stamp.ink[static_cast<std::size_t>(i)], 0) << digit;
      }
    }
    for (std::size_t other = 0; other < digit; ++other) {
      const int difference =
          std::inner_product(stamp.ink.begin(), stamp.ink.end(), stamps[other].ink.begin(), 0,
                             std::plus<>(), std::not_equal_to<>());
      EXPECT_GE(difference, 4) << digit << " against " << other;
    }
  }
}

/// Holds for every circle, whatever its setting.
void expect_consistent(const Example& example, const CircleSetting& setting) {
  ASSERT_EQ(example.input.size(), static_cast<std::size_t>(setting.size * setting.size));
  ASSERT_EQ(example.motifs.size(), example.target.size());
  ASSERT_GE(static_cast<int>(example.target.size()), setting.min_digits);
  ASSERT_LE(static_cast<int>(example.target.size()), setting.max_digits);
  EXPECT_EQ(std::set<std::int64_t>(example.target.begin(), example.target.end()).size(),
            example.target.size());
  EXPECT_EQ(example.target.front(),
            *std::min_element(example.target.begin(), example.target.end()));

  std::vector<std::int64_t> placed;
  for (const Motif& motif : example.motifs) {
    placed.push_back(motif.symbol);
    ASSERT_GE(motif.symbol, 0);
    ASSERT_LE(motif.symbol, 9);
    const Stamp& stamp = setting.stamps[static_cast<std::size_t>(motif.symbol)];
    const Footprint& box = motif.footprint;
    EXPECT_EQ(box.row_end - box.row_begin, stamp.rows);
    EXPECT_EQ(box.col_end - box.col_begin, stamp.cols);
    EXPECT_GE(std::min(box.row_begin, box.col_begin), 0);
    EXPECT_LE(std::max(box.row_end, box.col_end), setting.size);
  }
  const auto smallest = std::min_element(placed.begin(), placed.end());
  std::rotate(placed.begin(), smallest, placed.end());
  EXPECT_EQ(placed, example.target);
}

TEST(DigitCircleQuick, ExamplesAreConsistent) {
  const CircleSetting setting = quick_circle();
  std::set<std::size_t> lengths;
  for (std::int64_t index = 0; index < 5000; ++index) {
    RandomStream random = RandomStream::for_sample(1, index);
    const Example example = generate_circle(setting, random);
    ASSERT_NO_FATAL_FAILURE(expect_consistent(example, setting)) << "index " << index;
    lengths.insert(example.target.size());
  }
  EXPECT_EQ(lengths, (std::set<std::size_t>{3, 4}));
}

TEST(DigitCirclePaper, ExamplesAreConsistent) {
  for (std::int64_t index = 0; index < 500; ++index) {
    ASSERT_NO_FATAL_FAILURE(expect_consistent(hashed_sample(2, index), paper_circle()));
  }
}

TEST(DigitCircleSingle, OneCentredStampIsTheTarget) {
  for (const CircleSetting& preset : {paper_circle(), quick_circle()}) {
    CircleSetting setting = preset;
    setting.post_noise = 0;  // what was stamped stays as it is
    std::set<std::int64_t> seen;
    for (std::int64_t index = 0; index < 200; ++index) {
      RandomStream random = RandomStream::for_sample(-2, index);
      const Example example = generate_single(setting, random);
      const int size = setting.single_size;
      ASSERT_EQ(example.input.size(), static_cast<std::size_t>(size * size));
      ASSERT_EQ(example.target.size(), 1U);
      const std::int64_t digit = example.target[0];
      const Stamp& stamp = setting.stamps[static_cast<std::size_t>(digit)];
      const int top = size / 2 - stamp.rows / 2;
      const int left = size / 2 - stamp.cols / 2;
      const std::vector<Motif> expected{
          {static_cast<int>(digit), {top, left, top + stamp.rows, left + stamp.cols}}};
      ASSERT_EQ(example.motifs, expected);
      for (int row = 0; row < stamp.rows; ++row) {
        for (int col = 0; col < stamp.cols; ++col) {
          ASSERT_EQ(
              example.input[static_cast<std::size_t>((top + row) * size + left + col)],
              static_cast<float>(stamp.ink[static_cast<std::size_t>(row * stamp.cols + col)]));
        }
      }
      seen.insert(digit);
    }
    EXPECT_EQ(seen.size(), 10U);
  }
}

TEST(DigitCircleSingle, TheDigitIsDrawnFirst) {
  RandomStream random(5);
  RandomStream same(5);
  EXPECT_EQ(generate_single(paper_circle(), random).target[0], same.integer(0, 10));
}

TEST(DigitCircleSingle, BothNoisesReachThePixels) {
  CircleSetting setting = paper_circle();
  setting.pre_noise = 1;   // all ink
  setting.post_noise = 1;  // all flipped back
  RandomStream random(0);
  const Example example = generate_single(setting, random);
  EXPECT_EQ(example.input.front(), 0);
  const Stamp& stamp = setting.stamps[static_cast<std::size_t>(example.target[0])];
  const auto blank = std::count(stamp.ink.begin(), stamp.ink.end(), 0);
  EXPECT_EQ(ink(example), static_cast<double>(blank));
}

TEST(DigitCircle, RefusesASettingWhoseStampsLeaveTheImage) {
  CircleSetting setting = quick_circle();
  setting.margin = 1;
  setting.min_radius = 13;
  EXPECT_THROW(
      {
        for (std::int64_t index = 0; index < 100; ++index) {
          RandomStream random = RandomStream::for_sample(1, index);
          generate_circle(setting, random);
        }
      },
      Error);
}

}  // namespace
}  // namespace motifbench
