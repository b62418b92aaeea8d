#pragma once

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <vector>

#include "domains/latex_ocr/grammar.h"
#include "domains/latex_ocr/render.h"
#include "domains/latex_ocr/tex.h"
#include "harness/data/block_source.h"

namespace motifbench {

/// Which formulas, and how they look.
struct FormulaSetting {
  GrammarSetting grammar;
  RenderSetting render;
  double noise = 0.25;  // share of the white pixels that turn black
};

/// Clean images of formulas, typeset in blocks and kept on disk. Pure: seed and index decide,
/// cached or not. Safe for several threads at once. Touches neither TeX nor the disk before a
/// formula is asked for.
class FormulaData {
 public:
  /// `cache_folder` empty: nothing is kept on disk.
  FormulaData(const FormulaSetting& setting, const TexPrograms& programs,
              std::filesystem::path cache_folder);

  const FormulaSetting& setting() const { return setting_; }

  /// Formula `index` (from 0) of dataset `seed`. Reading on beyond the middle of a block starts
  /// typesetting the next one in the background. Throws a failure if TeX is missing or broken.
  CleanFormula formula(std::int64_t seed, std::int64_t index) const;

 private:
  Bytes make_block(const BlockKey& key) const;

  FormulaSetting setting_;
  mutable std::mutex renderer_mutex_;
  mutable FormulaRenderer renderer_;
  mutable BlockSource blocks_;  // last: its thread uses the others
};

}  // namespace motifbench
