#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domains/audio_mnist/clip.h"
#include "harness/core/domain.h"
#include "harness/nn/conv_encoder.h"
#include "harness/nn/sequence_head.h"

namespace motifbench {

/// Everything that a preset of this domain decides.
struct AudioPreset {
  ClipSetting clip;
  std::string recordings;  // what the clips are made of, in words: part of the provenance
  bool tones = false;      // made in code instead of those of the data set
  bool single = false;     // one digit in the middle of a short clip
  /// g reads (decibels + input_offset) · input_scale.
  float input_offset = 0;
  float input_scale = 1;
  DomainFacts facts;
  ConvEncoderSetting encoder;
  SequenceHeadSetting head;
  std::int64_t test_samples = 0;       // of the motif, end-to-end and single-motif passes
  std::int64_t perturbed_samples = 0;  // of the perturbation experiment

  int clip_samples() const { return single ? clip.single_samples : clip.samples; }
};

std::vector<std::string> audio_presets();

AudioPreset audio_preset(const std::string& name, bool single, const std::string& recordings);

}  // namespace motifbench
