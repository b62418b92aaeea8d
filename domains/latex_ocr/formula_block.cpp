#include "domains/latex_ocr/formula_block.h"

#include "domains/latex_ocr/byte_reader.h"

namespace motifbench {
namespace {

// A block is the places of its records (4 bytes each, from the block's beginning), then the
// records: tokens and symbols, each after their number, and the bits of the pixels.
constexpr std::size_t kPlaceBytes = 4;

class Writer {
 public:
  explicit Writer(std::vector<std::uint8_t>& bytes) : bytes_(bytes) {}

  void number(std::size_t value, std::size_t bytes) {
    for (std::size_t i = bytes; i-- > 0;) {
      bytes_.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    }
  }

  void record(const CleanFormula& formula) {
    number(formula.tokens.size(), 2);
    bytes_.insert(bytes_.end(), formula.tokens.begin(), formula.tokens.end());
    number(formula.symbols.size(), 2);
    for (const PlacedSymbol& symbol : formula.symbols) {
      const Footprint& box = symbol.footprint;
      bytes_.push_back(static_cast<std::uint8_t>(symbol.symbol));
      for (const int edge : {box.row_begin, box.col_begin, box.row_end, box.col_end}) {
        number(static_cast<std::size_t>(edge), 2);
      }
    }
    const std::size_t begin = bytes_.size();
    bytes_.resize(begin + (formula.ink.size() + 7) / 8);
    for (std::size_t i = 0; i < formula.ink.size(); ++i) {
      std::uint8_t& byte = bytes_[begin + i / 8];
      byte = static_cast<std::uint8_t>(byte | (formula.ink[i] << (i % 8)));
    }
  }

 private:
  std::vector<std::uint8_t>& bytes_;
};

}  // namespace

std::vector<std::uint8_t> encode_formulas(std::span<const CleanFormula> formulas) {
  std::vector<std::uint8_t> records;
  std::vector<std::uint8_t> block;
  Writer places(block);
  Writer writer(records);
  for (const CleanFormula& formula : formulas) {
    places.number(kPlaceBytes * formulas.size() + records.size(), kPlaceBytes);
    writer.record(formula);
  }
  block.insert(block.end(), records.begin(), records.end());
  return block;
}

CleanFormula decode_formula(std::span<const std::uint8_t> block, std::size_t position,
                            std::size_t pixels) {
  ByteReader in(block, "block of formulas");
  in.skip(kPlaceBytes * position);
  const std::size_t place = in.number(kPlaceBytes);
  if (place < in.position()) in.fail("a record in the middle of the places");
  in.skip(place - in.position());

  CleanFormula formula;
  formula.tokens = in.text(in.number(2));
  formula.symbols.resize(in.number(2));
  for (PlacedSymbol& symbol : formula.symbols) {
    symbol.symbol = static_cast<Token>(in.number(1));
    Footprint& box = symbol.footprint;
    for (int* const edge : {&box.row_begin, &box.col_begin, &box.row_end, &box.col_end}) {
      *edge = static_cast<int>(in.number(2));
    }
  }
  const std::span bits = in.take((pixels + 7) / 8);
  formula.ink.resize(pixels);
  for (std::size_t i = 0; i < pixels; ++i) {
    formula.ink[i] = static_cast<std::uint8_t>((bits[i / 8] >> (i % 8)) & 1);
  }
  return formula;
}

}  // namespace motifbench
