#include "domains/audio_mnist/presets.h"

#include "domains/audio_mnist/mel_spectrogram.h"
#include "harness/core/training_presets.h"

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

/// What presets that learn within hours share: inputs of about unit size and a head of one layer.
void make_lean(AudioPreset& preset) {
  // Silence, which here is noise of -40 dB, comes to -0.5, the loudest speech to 3.
  preset.input_offset = 30;
  preset.input_scale = 1.0F / 20;
  preset.head.symbols = kDigits;
  preset.head.transformer = {
      .width = 64, .heads = 4, .feed_forward = 128, .layers = 1, .dropout = 0};
}

/// The paper's clips and evaluation with lean networks and a faster schedule.
AudioPreset lite() {
  AudioPreset preset = paper();
  make_lean(preset);
  use_lite_training(preset.facts.training);
  preset.encoder.width = 32;
  preset.encoder.residual_units = 6;
  return preset;
}

/// A task of the same kind on short clips, for minutes on one core.
AudioPreset quick() {
  AudioPreset preset;
  make_lean(preset);
  // As many digits in every clip: where it was two or three, some seeds marked places beside the
  // digits (README.md). The last density of the ladder is 1.03 × the minimum, in `paper` 1.02.
  preset.clip.samples = 27'200;
  preset.clip.single_samples = 12'000;
  preset.clip.min_digits = preset.clip.max_digits = 3;
  TrainingSetting& training = preset.facts.training;
  use_quick_training(training);
  training.batch_size = 8;  // as `paper`
  training.cooldown = 40'000;
  training.annealed_samples = 400'000;
  preset.encoder.width = 32;
  preset.encoder.residual_units = 8;  // sees 33 frames, as in `paper`: a whole recording
  preset.head.pool_cols = 4;
  preset.test_samples = preset.perturbed_samples = 1'000;
  return preset;
}

/// Networks and budgets so small that a cell ends in seconds, on tones that need no data. Learns
/// nothing; for trying the machinery.
AudioPreset tiny() {
  AudioPreset preset = quick();
  preset.tones = true;
  preset.clip.samples = 6'000;
  preset.clip.single_samples = 2'400;
  preset.clip.min_digits = 1;
  preset.clip.max_digits = 2;
  use_tiny_training(preset.facts.training);
  preset.encoder.width = 4;
  preset.encoder.residual_units = 1;
  preset.head.transformer = {
      .width = 8, .heads = 2, .feed_forward = 8, .layers = 1, .dropout = 0.1};
  preset.test_samples = preset.perturbed_samples = 32;
  return preset;
}

constexpr NamedPreset<AudioPreset> kPresets[] = {
    {"paper", paper}, {"lite", lite}, {"quick", quick}, {"tiny", tiny}};

/// Where clips are not as the authors'.
std::string describe_clips(const AudioPreset& preset) {
  const ClipSetting& clip = preset.clip;
  const std::string digits = preset.single ? "1"
                             : clip.min_digits == clip.max_digits
                                 ? fmt::format("{}", clip.min_digits)
                                 : fmt::format("{} to {}", clip.min_digits, clip.max_digits);
  return fmt::format("clips of {:.3g} s with {} digit{}",
                     preset.clip_samples() / double{kSampleRate}, digits, digits == "1" ? "" : "s");
}

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

std::vector<std::string> audio_presets() { return preset_names<AudioPreset>(kPresets); }

AudioPreset audio_preset(const std::string& name, bool single, const std::string& recordings) {
  AudioPreset preset = make_preset<AudioPreset>(kPresets, "audio_mnist", name);
  preset.single = single;
  preset.facts.preset = name;
  preset.recordings = preset.tones ? "synthetic tones, nothing is spoken" : recordings;
  if (preset.facts.provenance.empty()) preset.facts.provenance = describe_clips(preset);
  preset.facts.provenance = fmt::format("{}; {}", preset.recordings, preset.facts.provenance);
  fill_in(preset);
  return preset;
}

}  // namespace motifbench
