#include "domains/latex_ocr/examples.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>

#include "harness/core/error.h"
#include "harness/data/random_stream.h"

namespace motifbench {
namespace {

std::int64_t position_of(Token token, const std::vector<Token>& list) {
  return std::find(list.begin(), list.end(), token) - list.begin();
}

/// 1 = white; each white pixel turns black with this probability, ink stays ink.
std::vector<float> with_noise(const std::vector<std::uint8_t>& ink, double noise,
                              RandomStream& random) {
  std::vector<std::uint8_t> hits(ink.size());
  random.bernoulli(noise, hits);
  std::vector<float> input(ink.size());
  for (std::size_t i = 0; i < ink.size(); ++i) {
    input[i] = static_cast<float>(1 - (ink[i] | hits[i]));
  }
  return input;
}

}  // namespace

Example formula_example(const FormulaData& data, std::int64_t seed, std::int64_t index) {
  const FormulaSetting& setting = data.setting();
  const CleanFormula formula = data.formula(seed, index);
  const std::vector<Token> tokens = vocabulary(setting.grammar.characters);
  const std::vector<Token> symbols = printed_symbols(setting.grammar.characters);
  Example example;
  for (const Token token : formula.tokens) example.target.push_back(position_of(token, tokens));
  for (const PlacedSymbol& placed : formula.symbols) {
    example.motifs.push_back(
        {static_cast<int>(position_of(placed.symbol, symbols)), placed.footprint});
  }
  RandomStream random(static_cast<std::uint32_t>(named_seed(seed, "latex_ocr noise", index)));
  example.input = with_noise(formula.ink, setting.noise, random);
  return example;
}

SingleSymbols::SingleSymbols(const FormulaData& data, const SingleSetting& setting)
    : data_(data), setting_(setting) {}

Example SingleSymbols::example(std::int64_t seed, std::int64_t index) const {
  const std::shared_ptr<const CropsBySymbol> crops = this->crops();
  RandomStream random = RandomStream::for_sample(seed, index);
  const std::int64_t symbol = random.integer(0, static_cast<std::int64_t>(crops->size()));
  const std::vector<Crop>& choices = (*crops)[static_cast<std::size_t>(symbol)];
  const Crop& crop = choices[static_cast<std::size_t>(
      random.integer(0, static_cast<std::int64_t>(choices.size())))];

  const int size = setting_.size;
  const int top = (size - crop.rows) / 2;
  const int left = (size - crop.cols) / 2;
  std::vector<std::uint8_t> ink(static_cast<std::size_t>(size) * static_cast<std::size_t>(size));
  for (int row = std::max(0, -top); row < crop.rows && top + row < size; ++row) {
    for (int col = std::max(0, -left); col < crop.cols && left + col < size; ++col) {
      ink[pixel_position(top + row, left + col, size)] =
          crop.ink[pixel_position(row, col, crop.cols)];
    }
  }
  Example example;
  example.target = {symbol};
  example.motifs = {{static_cast<int>(symbol),
                     {std::max(0, top), std::max(0, left), std::min(size, top + crop.rows),
                      std::min(size, left + crop.cols)}}};
  example.input = with_noise(ink, data_.setting().noise, random);
  return example;
}

std::shared_ptr<const SingleSymbols::CropsBySymbol> SingleSymbols::crops() const {
  const std::lock_guard lock(mutex_);
  if (!crops_) crops_ = std::make_shared<const CropsBySymbol>(cut());
  return crops_;
}

SingleSymbols::CropsBySymbol SingleSymbols::cut() const {
  std::vector<Token> symbols = printed_symbols(data_.setting().grammar.characters);
  symbols.pop_back();  // the fraction bar
  const int image_cols = data_.setting().render.cols;

  // Every different bitmap that occurs more than once, in the order of its second occurrence.
  CropsBySymbol crops(symbols.size());
  std::unordered_map<std::string, int> occurrences;
  for (std::int64_t index = 0; index < setting_.formulas; ++index) {
    const CleanFormula formula = data_.formula(setting_.seed, index);
    for (const PlacedSymbol& placed : formula.symbols) {
      const auto symbol = static_cast<std::size_t>(position_of(placed.symbol, symbols));
      if (symbol == symbols.size()) continue;
      const Footprint& box = placed.footprint;
      Crop crop{box.row_end - box.row_begin, box.col_end - box.col_begin, {}};
      for (int row = box.row_begin; row < box.row_end; ++row) {
        const auto begin = formula.ink.begin() + row * image_cols;
        crop.ink.insert(crop.ink.end(), begin + box.col_begin, begin + box.col_end);
      }
      std::string identity{placed.symbol};
      identity += std::to_string(crop.cols) + ' ';
      identity.append(crop.ink.begin(), crop.ink.end());
      if (++occurrences[std::move(identity)] == 2) crops[symbol].push_back(std::move(crop));
    }
  }
  for (std::size_t symbol = 0; symbol < symbols.size(); ++symbol) {
    if (crops[symbol].empty()) {
      throw_failure("no image of '{}' occurs twice in the first {} formulas of seed {}",
                    symbols[symbol], setting_.formulas, setting_.seed);
    }
  }
  return crops;
}

}  // namespace motifbench
