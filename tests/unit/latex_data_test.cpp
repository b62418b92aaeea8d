#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "domains/latex_ocr/examples.h"
#include "domains/latex_ocr/formula_block.h"
#include "domains/latex_ocr/formula_data.h"
#include "tests/unit/expect_error.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

namespace fs = std::filesystem;

FormulaSetting small() {
  FormulaSetting setting;
  setting.grammar = {.characters = "01xy", .longest = 6};
  setting.render = {.dots_per_inch = 100, .rows = 32, .cols = 72, .footprint_margin = 1};
  return setting;
}

TEST(FormulaBlock, GivesBackWhatWasPutIn) {
  CleanFormula first{.tokens = "{1|x}", .ink = std::vector<std::uint8_t>(21, 0), .symbols = {}};
  first.ink[0] = first.ink[9] = first.ink[20] = 1;
  first.symbols = {{token::kFractionBar, {0, 1, 300, 4}}, {'x', {5, 6, 7, 359}}};
  const CleanFormula second{.tokens = "7", .ink = std::vector<std::uint8_t>(21, 1), .symbols = {}};
  const std::vector<CleanFormula> formulas = {first, second};
  const auto block = encode_formulas(formulas);
  EXPECT_EQ(decode_formula(block, 0, 21), first);
  EXPECT_EQ(decode_formula(block, 1, 21), second);
  for (std::size_t length = 0; length < block.size(); ++length) {
    expect_failure({"block of formulas", "damaged"},
                   [&] { decode_formula(std::span(block).first(length), 1, 21); });
  }
  auto misplaced = block;
  misplaced[3] = 2;  // the first record begins before the places end
  expect_failure({"middle of the places"}, [&] { decode_formula(misplaced, 0, 21); });
}

TEST(FormulaData, CachedOrNotIsTheSame) {
  const TemporaryFolder folder;
  const FormulaData fresh(small(), {}, "");
  const FormulaData writes(small(), {}, folder.path());
  std::vector<CleanFormula> expected;
  for (std::int64_t index = 1000; index < 1100; ++index) {  // two blocks
    expected.push_back(fresh.formula(-2, index));
    EXPECT_EQ(writes.formula(-2, index), expected.back());
  }
  // Without TeX only the cache can have them.
  const FormulaData reads(small(), {.latex = "no-such-latex"}, folder.path());
  for (std::int64_t index = 1099; index >= 1000; --index) {
    EXPECT_EQ(reads.formula(-2, index), expected[static_cast<std::size_t>(index - 1000)]);
  }
  expect_failure({"no-such-latex"}, [&] { reads.formula(-3, 0); });
}

TEST(FormulaData, TokensAreTheGrammars) {
  const FormulaData data(small(), {}, "");
  for (std::int64_t index = 0; index < 20; ++index) {
    RandomStream random = RandomStream::for_sample(9, index);
    EXPECT_EQ(data.formula(9, index).tokens, draw_formula(small().grammar, random));
  }
  expect_usage({"-1", "first is 0"}, [&] { data.formula(9, -1); });
}

TEST(FormulaData, OtherSettingsShareNoBlocks) {
  const TemporaryFolder folder;
  FormulaData(small(), {}, folder.path()).formula(1, 0);
  FormulaSetting finer = small();
  finer.render.dots_per_inch = 120;
  const auto cached = FormulaData(finer, {}, folder.path()).formula(1, 0);
  EXPECT_EQ(cached, FormulaData(finer, {}, "").formula(1, 0));
  EXPECT_NE(cached, FormulaData(small(), {}, "").formula(1, 0));
}

TEST(FormulaData, ADamagedBlockIsMadeAgain) {
  const TemporaryFolder folder;
  const CleanFormula expected = FormulaData(small(), {}, folder.path()).formula(1, 5);
  for (const auto& entry : fs::directory_iterator(folder.path())) {
    if (entry.path().extension() != ".block") continue;
    fs::resize_file(entry.path(), fs::file_size(entry.path()) / 2);
  }
  EXPECT_EQ(FormulaData(small(), {}, folder.path()).formula(1, 5), expected);
}

TEST(FormulaData, TheNextBlockIsMadeAheadOfTheReader) {
  const TemporaryFolder folder;
  const auto blocks = [&] {
    return std::count_if(fs::directory_iterator(folder.path()), fs::directory_iterator(),
                         [](const auto& entry) { return entry.path().extension() == ".block"; });
  };
  {
    const FormulaData data(small(), {}, folder.path());
    data.formula(1, 0);
    EXPECT_EQ(blocks(), 1);
    data.formula(1, 600);  // beyond the middle; the end of `data` waits for the next block
  }
  EXPECT_EQ(blocks(), 2);
}

TEST(FormulaData, ManyThreadsAndTwoWorkersOnOneCacheGiveTheSame) {
  const TemporaryFolder folder;
  const FormulaData fresh(small(), {}, "");
  const FormulaData first(small(), {}, folder.path());
  const FormulaData second(small(), {}, folder.path());
  std::vector<std::vector<CleanFormula>> read(4);
  std::vector<std::thread> readers;
  for (std::size_t reader = 0; reader < read.size(); ++reader) {
    readers.emplace_back([&, reader] {
      const FormulaData& data = reader % 2 == 0 ? first : second;
      for (std::int64_t index = 0; index < 2000; index += 50) {
        read[reader].push_back(data.formula(1, index));
      }
    });
  }
  for (std::thread& reader : readers) reader.join();
  for (std::size_t i = 0; i < read[0].size(); ++i) {
    const CleanFormula expected = fresh.formula(1, static_cast<std::int64_t>(i) * 50);
    for (const auto& formulas : read) EXPECT_EQ(formulas[i], expected);
  }
}

TEST(FormulaExample, InkIsBlackAndNoiseFallsOnWhiteOnly) {
  const FormulaData data({}, {}, "");
  double white = 0;
  std::set<std::vector<float>> different;
  for (std::int64_t index = 0; index < 100; ++index) {
    const CleanFormula clean = data.formula(1, index);
    const Example example = formula_example(data, 1, index);
    EXPECT_EQ(example, formula_example(data, 1, index));
    ASSERT_EQ(example.input.size(), clean.ink.size());
    for (std::size_t i = 0; i < clean.ink.size(); ++i) {
      ASSERT_TRUE(example.input[i] == 0 || (example.input[i] == 1 && clean.ink[i] == 0));
    }
    white += std::accumulate(example.input.begin(), example.input.end(), 0.0) / 43'200;
    different.insert(example.input);
  }
  EXPECT_NEAR(white / 100, 0.7393, 0.001);  // the authors' images after noise
  EXPECT_EQ(different.size(), 100U);
}

TEST(FormulaExample, NoiseDependsOnSeedAndIndex) {
  FormulaSetting blank = small();
  blank.grammar = {.characters = "0", .longest = 1};  // always the same formula
  const FormulaData data(blank, {}, "");
  EXPECT_NE(formula_example(data, 1, 0).input, formula_example(data, 1, 1).input);
  EXPECT_NE(formula_example(data, 1, 0).input, formula_example(data, 2, 0).input);
}

TEST(FormulaExample, TargetAndMotifsAreTheFormulas) {
  const FormulaData data(small(), {}, "");
  const std::vector<Token> tokens = vocabulary("01xy");
  const std::vector<Token> symbols = printed_symbols("01xy");
  for (std::int64_t index = 0; index < 100; ++index) {
    const CleanFormula clean = data.formula(2, index);
    const Example example = formula_example(data, 2, index);
    Formula read;
    for (const std::int64_t id : example.target) read += tokens.at(static_cast<std::size_t>(id));
    EXPECT_EQ(read, clean.tokens);
    ASSERT_EQ(example.motifs.size(), clean.symbols.size());
    for (std::size_t i = 0; i < clean.symbols.size(); ++i) {
      EXPECT_EQ(symbols.at(static_cast<std::size_t>(example.motifs[i].symbol)),
                clean.symbols[i].symbol);
      EXPECT_EQ(example.motifs[i].footprint, clean.symbols[i].footprint);
    }
  }
}

TEST(SingleSymbols, OneSymbolInTheCentreIsTheTarget) {
  FormulaSetting quiet = small();
  quiet.noise = 0;
  const FormulaData data(quiet, {}, "");
  const SingleSymbols singles(data, {.size = 24, .formulas = 1000, .seed = -10});
  std::vector<int> seen(7);
  std::set<std::vector<float>> bitmaps;
  for (std::int64_t index = 0; index < 700; ++index) {
    const Example example = singles.example(1, index);
    EXPECT_EQ(example, singles.example(1, index));
    ASSERT_EQ(example.target.size(), 1U);
    ASSERT_EQ(example.motifs.size(), 1U);
    ASSERT_EQ(example.target[0], example.motifs[0].symbol);
    ++seen.at(static_cast<std::size_t>(example.target[0]));  // no fraction bar: 7 symbols
    const Footprint& box = example.motifs[0].footprint;
    EXPECT_NEAR(box.row_begin + box.row_end, 24, 1);
    EXPECT_NEAR(box.col_begin + box.col_end, 24, 1);
    int ink = 0;
    for (int i = 0; i < 24 * 24; ++i) {
      if (example.input[static_cast<std::size_t>(i)] != 0) continue;
      ++ink;
      EXPECT_TRUE(i / 24 >= box.row_begin && i / 24 < box.row_end);
      EXPECT_TRUE(i % 24 >= box.col_begin && i % 24 < box.col_end);
    }
    EXPECT_GT(ink, 5);
    bitmaps.insert(example.input);
  }
  for (const int count : seen) EXPECT_NEAR(count, 100, 40);
  EXPECT_GT(bitmaps.size(), 40U);   // sizes, positions and neighbours differ
  EXPECT_LT(bitmaps.size(), 600U);  // and each is there more than once
}

/// What of an image lies in a box.
std::string cut_out(const std::vector<float>& image, int cols, const Footprint& box) {
  std::string pixels;
  for (int row = box.row_begin; row < box.row_end; ++row) {
    for (int col = box.col_begin; col < box.col_end; ++col) {
      pixels += image[pixel_position(row, col, cols)] == 0 ? '#' : '.';
    }
    pixels += '\n';
  }
  return pixels;
}

TEST(SingleSymbols, EveryImageOccursTwiceAmongTheFormulas) {
  FormulaSetting quiet = small();
  quiet.noise = 0;
  const FormulaData data(quiet, {}, "");
  std::map<std::pair<int, std::string>, int> occurrences;
  for (std::int64_t index = 0; index < 300; ++index) {
    const Example formula = formula_example(data, -10, index);
    for (const Motif& motif : formula.motifs) {
      ++occurrences[{motif.symbol, cut_out(formula.input, 72, motif.footprint)}];
    }
  }
  const SingleSymbols singles(data, {.size = 30, .formulas = 300, .seed = -10});
  std::set<std::string> different;
  for (std::int64_t index = 0; index < 2000; ++index) {
    const Example example = singles.example(1, index);
    const std::string pixels = cut_out(example.input, 30, example.motifs[0].footprint);
    const int times = occurrences[{example.motifs[0].symbol, pixels}];
    EXPECT_GE(times, 2) << pixels;
    different.insert(pixels);
  }
  const auto twice = std::count_if(occurrences.begin(), occurrences.end(),
                                   [](const auto& entry) { return entry.second >= 2; });
  EXPECT_GT(different.size(), static_cast<std::size_t>(twice) / 2);
  EXPECT_LT(static_cast<std::size_t>(twice), occurrences.size());
}

TEST(SingleSymbols, NoiseIsTheFormulas) {
  FormulaSetting noisy = small();
  noisy.noise = 1;
  const FormulaData data(noisy, {}, "");
  const SingleSymbols singles(data, {.size = 24, .formulas = 1000, .seed = -10});
  EXPECT_EQ(singles.example(1, 0).input, std::vector<float>(24 * 24, 0));
}

TEST(SingleSymbols, TooFewFormulasAreAnError) {
  const FormulaData data(small(), {}, "");
  const SingleSymbols singles(data, {.size = 24, .formulas = 3, .seed = -10});
  expect_failure({"occurs twice", "3 formulas"}, [&] { singles.example(1, 0); });
}

}  // namespace
}  // namespace motifbench
