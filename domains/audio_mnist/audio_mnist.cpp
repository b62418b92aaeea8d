// AudioMNISTSequence: spoken digits in noise; the answer is what is said, by speakers that were
// never heard before (facts 2.4-2.9). Registered twice: on the published recordings and on a
// stand-in. See README.md in this folder.

#include "domains/audio_mnist/audio_data_sets.h"
#include "domains/audio_mnist/continuous_stream.h"
#include "domains/audio_mnist/mel_spectrogram.h"
#include "domains/audio_mnist/presets.h"
#include "domains/audio_mnist/spoken_swap.h"
#include "domains/audio_mnist/tones.h"
#include "harness/core/network.h"
#include "harness/nn/conv_encoder.h"
#include "harness/nn/sequence_head.h"
#include "harness/scoring/motif_scorer.h"
#include "harness/scoring/sequence_scorer.h"
#include "harness/scoring/single_motif_scorer.h"

namespace motifbench {
namespace {

// Dataset seeds of the paper's code.
constexpr std::int64_t kValidationSeed = -1;
constexpr std::int64_t kTestSeed = -2;
constexpr std::int64_t kPerturbationSeed = 1;
/// Of the one generator of all clips that the motifs are tested on: −2 in 32 bits.
constexpr std::uint32_t kMotifTestSeed = 0xfffffffeU;

constexpr const char* kTrainSpeakersSuffix = "_train_speakers";

/// Who speaks in the test sets.
enum class TestVoices { kUnseen, kTrainSpeakers };

class AudioMnist : public Domain {
 public:
  AudioMnist(AudioPreset preset, std::shared_ptr<const Recordings> recordings, TestVoices voices)
      : preset_(std::move(preset)),
        recordings_(std::move(recordings)),
        voices_(voices),
        motif_test_(kMotifTestSeed, [this](RandomStream& random) {
          draw_plan(Split::kMotifTest, random);
          for (int i = 0; i < preset_.clip_samples(); ++i) random.uniform();  // the noise
        }) {}

  const DomainFacts& facts() const override { return preset_.facts; }

  std::string missing() const override { return recordings_->missing(); }

  std::string data_version() const override { return recordings_->version(); }

  Example sample(const SampleKey& key) const override {
    RandomStream random = stream(key);
    const ClipPlan plan = draw_plan(key.split, random);
    const int samples = preset_.clip_samples();
    Example example;
    example.input =
        mel_spectrogram(render_clip(plan, *recordings_, samples, preset_.clip.noise, random));
    for (float& value : example.input) {
      value = (value + preset_.input_offset) * preset_.input_scale;
    }
    for (const PlacedRecording& placed : plan) {
      example.target.push_back(placed.key.digit);
      const auto frame = [&](std::size_t at) {
        return static_cast<int>(static_cast<std::int64_t>(at) * preset_.facts.motifs.cols /
                                samples);
      };
      const int begin = frame(static_cast<std::size_t>(placed.start));
      const int end = begin + frame(recordings_->samples(placed.key).size());
      example.motifs.push_back({placed.key.digit, {0, begin, 1, end}});
    }
    return example;
  }

  std::shared_ptr<FirstHalf> make_g() const override {
    return std::make_shared<ConvEncoder>(preset_.encoder);
  }

  std::shared_ptr<SecondHalf> make_h() const override {
    return std::make_shared<SequenceHead>(preset_.head);
  }

  std::vector<EvaluationPass> evaluation() const override {
    std::vector<EvaluationPass> passes;
    const auto add = [&](const std::string& suffix, std::shared_ptr<const Domain> data) {
      passes.push_back(
          {.name = "motifs" + suffix,
           .split = Split::kMotifTest,
           .samples = preset_.test_samples,
           .scorer = std::make_shared<MotifScorer>(*this, ConfusionConvention::kManyToOne, suffix),
           .data = data});
      passes.push_back({.name = "end to end" + suffix,
                        .split = Split::kTest,
                        .samples = preset_.test_samples,
                        .scorer = std::make_shared<SequenceScorer>(suffix),
                        .data = data});
    };
    add("", nullptr);
    add(kTrainSpeakersSuffix, variant(preset_.single, TestVoices::kTrainSpeakers));
    for (EvaluationPass& pass : single_motif_evaluation()) passes.push_back(std::move(pass));
    if (preset_.single) return passes;
    passes.push_back({.name = "perturbation",
                      .split = Split::kTrain,
                      .samples = 2 * preset_.perturbed_samples,
                      .scorer = std::make_shared<PerturbationScorer>(
                          preset_.facts, preset_.perturbed_samples, draw_spoken_swap),
                      .seed = kPerturbationSeed,
                      .last_rungs = 1});
    return passes;
  }

  std::shared_ptr<const Domain> single_motifs() const override {
    return variant(/*single=*/true, TestVoices::kUnseen);
  }

  std::vector<EvaluationPass> single_motif_evaluation() const override {
    std::vector<EvaluationPass> passes;
    const auto add = [&](const std::string& suffix, TestVoices voices) {
      passes.push_back(
          {.name = "single motifs" + suffix,
           .split = Split::kTest,
           .samples = preset_.test_samples,
           .scorer = std::make_shared<SingleMotifScorer>(
               preset_.facts.motifs.channels, static_cast<int>(preset_.facts.symbols.size()),
               "single_motif_error" + suffix),
           .data = variant(/*single=*/true, voices),
           .map = ScoredMap::kMargins});
    };
    add("", TestVoices::kUnseen);
    add(kTrainSpeakersSuffix, TestVoices::kTrainSpeakers);
    return passes;
  }

  std::string target_text(std::span<const std::int64_t> target) const override {
    std::string text;
    for (const std::int64_t id : target) {
      text += id >= 0 && id < kDigits ? static_cast<char>('0' + id) : '?';
    }
    return text;
  }

 private:
  std::shared_ptr<const Domain> variant(bool single, TestVoices voices) const {
    return std::make_shared<AudioMnist>(
        audio_preset(preset_.facts.preset, single, preset_.recordings), recordings_, voices);
  }

  ClipPlan draw_plan(Split split, RandomStream& random) const {
    const bool test = split == Split::kTest || split == Split::kMotifTest;
    const std::span<const int> speakers =
        test && voices_ == TestVoices::kUnseen ? test_speakers() : train_speakers();
    return preset_.single ? draw_single(preset_.clip, *recordings_, speakers, random)
                          : draw_clip(preset_.clip, *recordings_, speakers, random);
  }

  RandomStream stream(const SampleKey& key) const {
    switch (key.split) {
      case Split::kTrain:
        return RandomStream::for_sample(key.seed, key.index);
      case Split::kValidation:
        return RandomStream::for_sample(kValidationSeed, key.index);
      case Split::kTest:
        return RandomStream::for_sample(kTestSeed, key.index);
      case Split::kMotifTest:
        return motif_test_.at(key.index);
    }
    throw_failure("audio_mnist has no such split");
  }

  AudioPreset preset_;
  std::shared_ptr<const Recordings> recordings_;
  TestVoices voices_;
  ContinuousStream motif_test_;
};

/// Both domains differ in their recordings only.
std::unique_ptr<Domain> make_audio_mnist(const Parameters& parameters, const char* data_set,
                                         const std::string& recordings) {
  AudioPreset preset = audio_preset(parameters.choice("preset"),
                                    parameters.choice("motifs") == "single", recordings);
  std::shared_ptr<const Recordings> source =
      preset.tones ? std::make_shared<const ToneRecordings>() : recordings_on_disk(data_set);
  return std::make_unique<AudioMnist>(std::move(preset), std::move(source), TestVoices::kUnseen);
}

std::vector<ParameterSpec> audio_parameters() {
  return {preset_parameter(audio_presets()),
          {.name = "motifs",
           .type = ParameterType::kChoice,
           .default_value = "sequence",
           .help = "several digits in a clip, or a single one in the middle of a shorter clip",
           .choices = {"sequence", "single"}}};
}

MOTIFBENCH_REGISTER_DOMAIN(
    Descriptor{.name = kPublishedName,
               .summary = "spoken digits by unseen speakers; write down what is said (AudioMNIST)",
               .source = "arXiv 2302.01976, AudioMNISTSequence; recordings: arXiv 1807.03418",
               .parameters = audio_parameters()},
    [](const Parameters& parameters) {
      return make_audio_mnist(parameters, kPublishedName, "the published recordings (AudioMNIST)");
    });

MOTIFBENCH_REGISTER_DOMAIN(
    Descriptor{.name = kStandInName,
               .summary = "stand-in for audio_mnist whose digits are spoken by espeak-ng",
               .source = "the task of arXiv 2302.01976, AudioMNISTSequence, on synthetic voices",
               .parameters = audio_parameters()},
    [](const Parameters& parameters) {
      return make_audio_mnist(
          parameters, kStandInName,
          "stand-in: spoken by espeak-ng, no reproduction of the paper's numbers");
    });

}  // namespace
}  // namespace motifbench
