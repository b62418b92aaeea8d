#include "domains/audio_mnist/presets.h"

#include "domains/audio_mnist/mel_spectrogram.h"
#include "harness/core/error.h"

namespace motifbench {
namespace {

/// The authors' code, exactly (facts 2.4-2.8).
AudioPreset paper() {
  AudioPreset preset;
  preset.facts.provenance = "drawn as the authors' clips are";
  TrainingSetting& training = preset.facts.training;
  training.batch_size = 8;
  training.annealed_samples = 60'000'000;
  training.retrained_samples = 480'000;
  training.direct_samples = 3'000'000;
  training.direct_batch_size = 100;
  preset.encoder.width = 64;
  preset.encoder.residual_units = 8;
  preset.head.symbols =
      26;  // the authors' decoder has the LaTeX vocabulary; only digits are wanted
  preset.test_samples = 10'000;
  preset.perturbed_samples = 1'000;
  return preset;
}

/// What presets that learn within hours share: inputs of about unit size, a faster optimiser and a
/// head of one layer.
void make_lean(AudioPreset& preset) {
  // Silence, which here is noise of -40 dB, comes to -0.5, the loudest speech to 3.
  preset.input_offset = 30;
  preset.input_scale = 1.0F / 20;
  TrainingSetting& training = preset.facts.training;
  training.batch_size = 16;
  training.learning_rate = 1e-3;
  training.warmup_steps = 500;
  training.gradient_clip = 1;
  training.direct_batch_size = 50;
  preset.head.symbols = kDigits;
  preset.head.transformer = {
      .width = 64, .heads = 4, .feed_forward = 128, .layers = 1, .dropout = 0};
}

/// The paper's clips and evaluation with lean networks and a faster schedule.
AudioPreset lite() {
  AudioPreset preset = paper();
  make_lean(preset);
  TrainingSetting& training = preset.facts.training;
  training.cooldown = 40'000;
  training.validation_period = 4'000;
  training.validation_amount = 500;
  training.threshold_decay = 5e-6;
  training.annealed_samples = 400'000;
  training.dense_samples = 100'000;
  training.penalty_samples = training.ablation_samples = training.unannealed_samples = 200'000;
  training.retrained_samples = 100'000;
  training.direct_samples = 200'000;
  preset.encoder.width = 32;
  preset.encoder.residual_units = 6;
  return preset;
}

/// A task of the same kind on short clips, for minutes on one core.
AudioPreset quick() {
  AudioPreset preset;
  make_lean(preset);
  preset.facts.provenance = "clips of 3.4 s with 2 or 3 digits";
  // The last density of the ladder is 1.23 × the minimum here.
  preset.clip.samples = 27'200;
  preset.clip.single_samples = 12'000;
  preset.clip.min_digits = 2;
  preset.clip.max_digits = 3;
  TrainingSetting& training = preset.facts.training;
  training.cooldown = 20'000;
  training.validation_period = 2'000;
  training.validation_amount = 300;
  training.threshold_decay = 5e-6;
  training.annealed_samples = 240'000;
  training.dense_samples = training.penalty_samples = 60'000;
  training.ablation_samples = training.unannealed_samples = 90'000;
  training.retrained_samples = training.direct_samples = 60'000;
  preset.encoder.width = 32;
  preset.encoder.residual_units = 6;
  preset.head.pool_cols = 4;
  preset.test_samples = preset.perturbed_samples = 1'000;
  return preset;
}

/// Networks and budgets so small that a cell ends in seconds, on tones that need no data. Learns
/// nothing; for trying the machinery.
AudioPreset tiny() {
  AudioPreset preset = quick();
  preset.facts.provenance = "clips of 0.8 s with 1 or 2 of them";
  preset.tones = true;
  preset.clip.samples = 6'000;
  preset.clip.single_samples = 2'400;
  preset.clip.min_digits = 1;
  preset.clip.max_digits = 2;
  TrainingSetting& training = preset.facts.training;
  training.learning_rate = 2e-2;
  training.warmup_steps = 0;
  training.cooldown = 160;
  training.validation_period = 160;
  training.validation_amount = 32;
  training.threshold_decay = 1.0 / 160;
  training.annealed_samples = training.dense_samples = training.penalty_samples =
      training.ablation_samples = training.unannealed_samples = training.retrained_samples =
          training.direct_samples = 960;
  training.direct_batch_size = 16;
  preset.encoder.width = 4;
  preset.encoder.residual_units = 1;
  preset.head.transformer = {
      .width = 8, .heads = 2, .feed_forward = 8, .layers = 1, .dropout = 0.1};
  preset.test_samples = preset.perturbed_samples = 32;
  return preset;
}

struct Named {
  const char* name;
  AudioPreset (*make)();
};
constexpr Named kPresets[] = {{"paper", paper}, {"lite", lite}, {"quick", quick}, {"tiny", tiny}};

/// What follows from the size of the clips.
void fill_in(AudioPreset& preset) {
  const int frames = spectrogram_frames(preset.clip_samples());
  DomainFacts& facts = preset.facts;
  facts.input = {.channels = kMelBands, .rows = 1, .cols = frames};
  facts.motifs = {.channels = kDigits, .rows = 1, .cols = frames};
  facts.symbols = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
  facts.bottleneck = {.affine_batch_norm = false, .accumulate_until = 10};
  const double digits = preset.single ? 1 : 0.5 * (preset.clip.min_digits + preset.clip.max_digits);
  facts.minimum_density = digits / facts.motifs.size();
  facts.line_density = line_density(facts.minimum_density);
  preset.encoder.input_channels = kMelBands;
  preset.encoder.kernel_rows = 1;
  preset.encoder.motif_channels = facts.motifs.channels;
  preset.head.motifs = facts.motifs;
  preset.head.pool_rows = 1;
  preset.head.row_lstm = false;
  preset.head.map_code = MapCode::kCols;
  preset.head.longest = preset.single ? 1 : 13;  // the authors decode 13 symbols at test time
}

}  // namespace

std::vector<std::string> audio_presets() {
  std::vector<std::string> names;
  for (const Named& preset : kPresets) names.emplace_back(preset.name);
  return names;
}

AudioPreset audio_preset(const std::string& name, bool single, const std::string& recordings) {
  for (const Named& entry : kPresets) {
    if (entry.name != name) continue;
    AudioPreset preset = entry.make();
    preset.single = single;
    preset.facts.preset = name;
    preset.recordings = preset.tones ? "synthetic tones, nothing is spoken" : recordings;
    preset.facts.provenance = fmt::format("{}; {}", preset.recordings, preset.facts.provenance);
    fill_in(preset);
    return preset;
  }
  throw_usage("audio_mnist has no preset '{}'", name);
}

}  // namespace motifbench
