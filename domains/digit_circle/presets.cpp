#include "domains/digit_circle/presets.h"

#include "harness/core/training_presets.h"

namespace motifbench {
namespace {

/// The authors' code, exactly (facts 2.5-2.8).
DigitCirclePreset paper() {
  DigitCirclePreset preset;
  preset.circle = paper_circle();
  preset.facts.provenance = "bit-exact with the paper's images";
  preset.facts.minimum_density = 4.492e-05;  // 4.492 digits an image / (10 channels × 100 × 100)
  preset.encoder.width = 64;
  preset.encoder.residual_units = 4;
  preset.test_samples = preset.binned_samples = 10'000;
  preset.perturbed_samples = 1'000;
  return preset;
}

/// What presets that learn within hours share: a narrow g and a head of one layer.
void make_lean(DigitCirclePreset& preset) {
  preset.encoder.width = 16;
  // With so few samples the row LSTM does not learn to count columns in time.
  preset.head.map_code = MapCode::kRowsAndCols;
  preset.head.transformer = {
      .width = 64, .heads = 4, .feed_forward = 128, .layers = 1, .dropout = 0};
}

/// The paper's data and evaluation with lean networks and a faster schedule: one to two hours on
/// one core.
DigitCirclePreset lite() {
  DigitCirclePreset preset = paper();
  make_lean(preset);
  use_lite_training(preset.facts.training);
  preset.encoder.residual_units = 3;
  preset.binned_samples = 2'000;
  return preset;
}

/// A task of the same kind, for minutes on one core.
DigitCirclePreset quick() {
  DigitCirclePreset preset;
  make_lean(preset);
  preset.circle = quick_circle();
  preset.facts.provenance = "the paper's generator on small images of bitmap digits";
  const double mean_digits = 0.5 * (preset.circle.min_digits + preset.circle.max_digits);
  preset.facts.minimum_density = mean_digits / (10 * preset.circle.size * preset.circle.size);
  preset.facts.bottleneck.accumulate_until = 10;
  use_quick_training(preset.facts.training);
  preset.encoder.residual_units = 2;
  preset.head.pool_rows = preset.head.pool_cols = 4;
  preset.test_samples = preset.binned_samples = preset.perturbed_samples = 1'000;
  return preset;
}

/// Quick's task with networks and budgets so small that a cell ends in seconds. Learns nothing; for
/// trying the machinery.
DigitCirclePreset tiny() {
  DigitCirclePreset preset = quick();
  use_tiny_training(preset.facts.training);
  preset.encoder.width = 4;
  preset.encoder.residual_units = 1;
  preset.head.pool_rows = preset.head.pool_cols = 8;
  preset.head.transformer = {
      .width = 8, .heads = 2, .feed_forward = 8, .layers = 1, .dropout = 0.1};
  preset.test_samples = preset.binned_samples = preset.perturbed_samples = 32;
  return preset;
}

constexpr NamedPreset<DigitCirclePreset> kPresets[] = {
    {"paper", paper}, {"lite", lite}, {"quick", quick}, {"tiny", tiny}};

}  // namespace

std::vector<std::string> digit_circle_presets() {
  return preset_names<DigitCirclePreset>(kPresets);
}

DigitCirclePreset digit_circle_preset(const std::string& name, bool single) {
  DigitCirclePreset preset = make_preset<DigitCirclePreset>(kPresets, "digit_circle", name);
  preset.single = single;
  const int size = single ? preset.circle.single_size : preset.circle.size;
  DomainFacts& facts = preset.facts;
  facts.preset = name;
  facts.input = {.channels = 1, .rows = size, .cols = size};
  facts.motifs = {.channels = 10, .rows = size, .cols = size};
  facts.symbols = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
  if (single) facts.minimum_density = 1.0 / facts.motifs.size();
  facts.line_density = line_density(facts.minimum_density);
  preset.encoder.motif_channels = facts.motifs.channels;
  preset.head.motifs = facts.motifs;
  preset.head.symbols = static_cast<int>(facts.symbols.size());
  preset.head.longest = single ? 1 : 8;  // the paper decodes 8 symbols at test time
  return preset;
}

}  // namespace motifbench
