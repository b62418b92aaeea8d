#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "domains/latex_ocr/formula_data.h"
#include "domains/latex_ocr/token.h"
#include "harness/core/example.h"

namespace motifbench {

/// A formula with noise: 1 = white. Target: positions of its tokens in `vocabulary`; motifs:
/// positions in `printed_symbols`. The noise is ours: the authors' is seeded by a hash that is not
/// reproducible.
Example formula_example(const FormulaData& data, std::int64_t seed, std::int64_t index);

/// Where the single symbols come from (facts 2.3, DIRECT).
struct SingleSetting {
  int size = 40;            // images are size × size
  int formulas = 10'000;    // the first of the dataset
  std::int64_t seed = -10;  // of the dataset
};

/// Single symbols, cut out of formulas. Safe for several threads at once.
class SingleSymbols {
 public:
  /// `data` must outlive this object. Nothing is cut before an example is asked for.
  SingleSymbols(const FormulaData& data, const SingleSetting& setting);

  /// One symbol in the centre, with the formulas' noise. Target and motif: its position in
  /// `printed_symbols`; all symbols but the fraction bar are equally likely.
  Example example(std::int64_t seed, std::int64_t index) const;

 private:
  struct Crop {
    int rows = 0;
    int cols = 0;
    std::vector<std::uint8_t> ink;  // rows × cols, 1 = ink
  };
  using CropsBySymbol = std::vector<std::vector<Crop>>;

  std::shared_ptr<const CropsBySymbol> crops() const;
  CropsBySymbol cut() const;

  const FormulaData& data_;
  SingleSetting setting_;
  mutable std::mutex mutex_;
  mutable std::shared_ptr<const CropsBySymbol> crops_;
};

}  // namespace motifbench
