#include "domains/latex_ocr/formula_data.h"

#include <fmt/format.h>

#include <cstddef>
#include <memory>
#include <string>
#include <utility>

#include "domains/latex_ocr/formula_block.h"
#include "harness/core/error.h"
#include "harness/data/random_stream.h"

namespace motifbench {
namespace {

// Rises whenever the same setting gives other bytes than before.
constexpr int kDataVersion = 1;
// Starting TeX costs as much as typesetting some thousand formulas.
constexpr std::int64_t kBlockSize = 1024;

/// All that decides what is in a block, but for the numbers of the block itself.
std::string block_name(const FormulaSetting& setting) {
  const RenderSetting& render = setting.render;
  return fmt::format(
      "latex_ocr version {}, {}, characters {}, longest {}, {} dpi, {} x {}, margin "
      "{}, blocks of {}",
      kDataVersion, GlyphSource::rasteriser(), setting.grammar.characters, setting.grammar.longest,
      render.dots_per_inch, render.rows, render.cols, render.footprint_margin, kBlockSize);
}

}  // namespace

FormulaData::FormulaData(const FormulaSetting& setting, const TexPrograms& programs,
                         std::filesystem::path cache_folder)
    : setting_(setting),
      renderer_(setting.render, programs),
      blocks_(block_name(setting), std::move(cache_folder),
              [this](const BlockKey& key) { return make_block(key); }) {}

CleanFormula FormulaData::formula(std::int64_t seed, std::int64_t index) const {
  if (index < 0) throw_usage("latex_ocr has no sample {}: the first is 0", index);
  const BlockKey key{seed, index / kBlockSize};
  const std::shared_ptr<const Bytes> block = blocks_.block(key);
  const std::int64_t position = index % kBlockSize;
  if (position >= kBlockSize / 2) blocks_.make_ahead({seed, key.number + 1});
  const RenderSetting& render = setting_.render;
  return decode_formula(
      *block, static_cast<std::size_t>(position),
      static_cast<std::size_t>(render.rows) * static_cast<std::size_t>(render.cols));
}

Bytes FormulaData::make_block(const BlockKey& key) const {
  std::vector<Formula> formulas;
  formulas.reserve(kBlockSize);
  for (std::int64_t i = 0; i < kBlockSize; ++i) {
    RandomStream random = RandomStream::for_sample(key.seed, key.number * kBlockSize + i);
    formulas.push_back(draw_formula(setting_.grammar, random));
  }
  const std::lock_guard lock(renderer_mutex_);
  return encode_formulas(renderer_.render(formulas));
}

}  // namespace motifbench
