// Which stream and whose voices every split has: no speaker of the test set is heard in training.

#include <gtest/gtest.h>

#include "domains/audio_mnist/clip.h"
#include "domains/audio_mnist/presets.h"
#include "domains/audio_mnist/speakers.h"
#include "domains/audio_mnist/tones.h"
#include "harness/core/domain.h"

namespace motifbench {
namespace {

/// Where a plan's digits are heard, in the domain's terms.
std::vector<Motif> motifs_of(const ClipPlan& plan, const AudioPreset& preset,
                             const Recordings& recordings) {
  std::vector<Motif> motifs;
  for (const PlacedRecording& placed : plan) {
    const auto frame = [&](std::size_t at) {
      return static_cast<int>(static_cast<std::int64_t>(at) * preset.facts.motifs.cols /
                              preset.clip_samples());
    };
    const int begin = frame(static_cast<std::size_t>(placed.start));
    const int end = begin + frame(recordings.samples(placed.key).size());
    motifs.push_back({placed.key.digit, {0, begin, 1, end}});
  }
  return motifs;
}

TEST(AudioMnistSplits, AreThePapersDatasetsAndSpeakers) {
  const auto domain = DomainRegistry::instance().make("audio_mnist", {{"preset", "tiny"}});
  const AudioPreset preset = audio_preset("tiny", /*single=*/false, "");
  const ToneRecordings tones;
  RandomStream continuous(0xfffffffeU);
  for (std::int64_t index = 0; index < 12; ++index) {
    const auto expect = [&](Split split, std::int64_t seed, std::span<const int> speakers) {
      RandomStream random = RandomStream::for_sample(seed, index);
      EXPECT_EQ(domain->sample({split, 4, index}).motifs,
                motifs_of(draw_clip(preset.clip, tones, speakers, random), preset, tones));
    };
    expect(Split::kTrain, 4, train_speakers());
    expect(Split::kValidation, -1, train_speakers());
    expect(Split::kTest, -2, test_speakers());
    EXPECT_EQ(domain->sample({Split::kMotifTest, 4, index}).motifs,
              motifs_of(draw_clip(preset.clip, tones, test_speakers(), continuous), preset, tones));
    for (int i = 0; i < preset.clip_samples(); ++i) continuous.uniform();  // the noise
  }
}

}  // namespace
}  // namespace motifbench
