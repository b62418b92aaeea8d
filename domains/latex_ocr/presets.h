#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domains/latex_ocr/examples.h"
#include "domains/latex_ocr/formula_data.h"
#include "harness/core/domain.h"
#include "harness/nn/conv_encoder.h"
#include "harness/nn/sequence_head.h"

namespace motifbench {

// Dataset seeds of the paper's code.
inline constexpr std::int64_t kLatexValidationSeed = -1;
inline constexpr std::int64_t kLatexTestSeed = -2;

/// Everything that a preset of LaTeX-OCR decides.
struct LatexOcrPreset {
  FormulaSetting formulas;
  SingleSetting symbols;
  bool single = false;  // one centred symbol instead of a formula
  DomainFacts facts;
  ConvEncoderSetting encoder;
  SequenceHeadSetting head;
  std::int64_t test_samples = 0;       // of each evaluation pass
  std::int64_t perturbed_samples = 0;  // answered rightly, in the perturbation experiment
};

std::vector<std::string> latex_ocr_presets();
/// Needs neither TeX nor the disk.
LatexOcrPreset latex_ocr_preset(const std::string& name, bool single);

}  // namespace motifbench
