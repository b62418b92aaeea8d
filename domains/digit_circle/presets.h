#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domains/digit_circle/generator.h"
#include "harness/core/domain.h"
#include "harness/nn/conv_encoder.h"
#include "harness/nn/sequence_head.h"

namespace motifbench {

/// Everything that a preset of DigitCircle decides.
struct DigitCirclePreset {
  CircleSetting circle;
  bool single = false;  // one centred digit instead of a circle
  DomainFacts facts;
  ConvEncoderSetting encoder;
  SequenceHeadSetting head;
  std::int64_t test_samples = 0;       // of the motif, end-to-end and single-motif passes
  std::int64_t binned_samples = 0;     // of each pass of the binning experiment
  std::int64_t perturbed_samples = 0;  // of the perturbation experiment
};

std::vector<std::string> digit_circle_presets();
DigitCirclePreset digit_circle_preset(const std::string& name, bool single);

}  // namespace motifbench
