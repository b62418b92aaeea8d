#include <gtest/gtest.h>

#include "domains/latex_ocr/dvi.h"
#include "harness/data/random_stream.h"
#include "tests/unit/expect_error.h"
#include "tests/unit/latex_dvi_sample.h"

namespace motifbench {
namespace {

DviFile read(std::span<const std::uint8_t> bytes) {
  const FontMetrics metrics("sample", sample_metrics());
  return read_dvi(bytes, [&](const std::string& name) -> const FontMetrics& {
    if (name != "first" && name != "second") throw_failure("no font '{}'", name);
    return metrics;
  });
}

TEST(FontMetrics, RoundsDownAsTexDoes) {
  const FontMetrics metrics("sample", sample_metrics());
  EXPECT_EQ(metrics.width(65, 1000), 500);
  EXPECT_EQ(metrics.width(66, 1000), 750);
  EXPECT_EQ(metrics.width(65, 655'361), 327'680);
  expect_failure({"sample", "67"}, [&] { metrics.width(67, 1000); });
  expect_failure({"sample", "64"}, [&] { metrics.width(64, 1000); });
}

TEST(FontMetrics, DamageIsAnError) {
  const std::vector<std::uint8_t> sound = sample_metrics();
  for (std::size_t length = 0; length < 52; ++length) {
    expect_failure({"sample.tfm", "damaged"},
                   [&] { FontMetrics("sample", std::span(sound).first(length)); });
  }
  std::vector<std::uint8_t> index = sound;
  index[32] = 3;  // the first character's width is the fourth of three
  expect_failure({"without a width"}, [&] { FontMetrics("sample", index); });
}

TEST(Dvi, EveryMarkIsWhereTheCommandsPutIt) {
  const DviFile file = read(sample_dvi());
  ASSERT_EQ(file.fonts.size(), 2U);
  EXPECT_EQ(file.fonts[1].name, "second");
  EXPECT_EQ(file.fonts[1].size, 1000);
  ASSERT_EQ(file.pages.size(), 2U);
  EXPECT_TRUE(file.pages[1].marks.empty());
  EXPECT_EQ(file.pages[0].specials, std::vector<std::string>{"hello"});

  const std::vector<DviMark>& marks = file.pages[0].marks;
  ASSERT_EQ(marks.size(), 6U);
  EXPECT_EQ(marks[0].code, 65U);
  EXPECT_EQ(marks[0].right, 0);
  EXPECT_EQ(marks[1].code, 66U);
  EXPECT_EQ(marks[1].right, 500 - 300);
  EXPECT_EQ(marks[1].down, 0);
  constexpr std::int64_t kRight = 500 + 20 + 20 + 1000 + 1000;
  constexpr std::int64_t kDown = -5 + 70'000 + 70'000 - 1'000'000 - 1'000'000;
  EXPECT_EQ(marks[2].font, 1U);
  EXPECT_EQ(marks[2].right, kRight);
  EXPECT_EQ(marks[2].down, kDown);
  EXPECT_TRUE(marks[3].is_rule);
  EXPECT_EQ(marks[3].right, kRight);
  EXPECT_EQ(marks[3].height, 40);
  EXPECT_EQ(marks[3].width, 60);
  EXPECT_EQ(marks[4].right, kRight + 60);
  EXPECT_EQ(marks[4].width, 50);
  EXPECT_EQ(marks[5].right, kRight + 60 + 9);
  EXPECT_EQ(marks[5].down, kDown);
}

/// A file with one page of these bytes between font 0 and the end.
std::vector<std::uint8_t> page_of(std::initializer_list<int> commands) {
  BytesWriter dvi = begin_dvi();
  font_definition(dvi, 0, "first");
  begin_page(dvi);
  for (const int command : commands) dvi.number(command, 1);
  return dvi.number(140, 1).number(248, 1).bytes();
}

TEST(Dvi, SaysWhatIsWrongAndWhere) {
  const auto expect = [](const std::string& fault, std::initializer_list<int> commands) {
    const std::vector<std::uint8_t> bytes = page_of(commands);
    expect_failure({"DVI file is damaged at byte ", fault}, [&] { read(bytes); });
  };
  expect("before any font", {65});
  expect("not defined", {172});
  expect("no position was saved", {142});
  expect("still saved", {141});
  expect("no such command", {250});
  expect("page within a page", {139});
  // Four moves by almost 2^31 leave every page.
  expect("off every page", {146, 0x7f, 0xff, 0xff, 0xff, 146, 0x7f, 0xff, 0xff, 0xff});
  expect_failure({"no character 67"}, [&] { read(page_of({171, 67})); });
  expect_failure({"not DVI version 2"}, [] { read(std::vector<std::uint8_t>{247, 3}); });
  expect_failure({"ends in the middle"}, [] { read({}); });

  std::vector<std::uint8_t> units = sample_dvi();
  units[13] ^= 1;  // magnification
  expect_failure({"units"}, [&] { read(units); });
  BytesWriter twice = begin_dvi();
  font_definition(twice, 0, "first");
  font_definition(twice, 0, "second");
  expect_failure({"defined twice"}, [&] { read(twice.bytes()); });
}

TEST(Dvi, EveryBeginningOfAFileIsAnError) {
  const std::vector<std::uint8_t> sound = sample_dvi();
  for (std::size_t length = 0; length < sound.size(); ++length) {
    expect_failure({"DVI file is damaged"}, [&] { read(std::span(sound).first(length)); });
  }
}

TEST(Dvi, SavesPositionsOnlySoDeep) {
  BytesWriter dvi = begin_dvi();
  begin_page(dvi);
  for (int i = 0; i < 5000; ++i) dvi.number(141, 1);
  expect_failure({"too deeply"}, [&] { read(dvi.bytes()); });
}

TEST(Dvi, TenThousandMutatedFilesGiveAnErrorOrAPage) {
  const std::vector<std::uint8_t> sound = sample_dvi();
  RandomStream random(1);
  const auto below = [&](std::size_t limit) {
    return static_cast<std::size_t>(random.integer(0, static_cast<std::int64_t>(limit)));
  };
  int errors = 0;
  int read_whole = 0;
  for (int i = 0; i < 10'000; ++i) {
    std::vector<std::uint8_t> bytes = sound;
    for (std::size_t changes = 1 + below(4); changes > 0; --changes) {
      const std::size_t at = below(bytes.size());
      switch (below(4)) {
        case 0:
          bytes[at] = static_cast<std::uint8_t>(below(256));
          break;
        case 1:
          bytes.erase(bytes.begin() + static_cast<std::ptrdiff_t>(at));
          break;
        case 2:
          bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                       static_cast<std::uint8_t>(below(256)));
          break;
        default:
          bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ (1U << below(8)));
      }
    }
    try {
      const DviFile file = read(bytes);
      for (const DviPage& page : file.pages) {
        for (const DviMark& mark : page.marks) ASSERT_LT(mark.font, file.fonts.size() + 1);
      }
      ++read_whole;
    } catch (const Error&) {
      ++errors;
    }
  }
  EXPECT_GT(errors, 3000);
  EXPECT_GT(read_whole, 300);
}

}  // namespace
}  // namespace motifbench
