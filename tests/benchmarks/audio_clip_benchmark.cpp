// Clips of the audio domain per second: draws, sound, noise and mel spectrogram at the paper's
// size, from recordings in memory.

#include <benchmark/benchmark.h>

#include "domains/audio_mnist/clip.h"
#include "domains/audio_mnist/mel_spectrogram.h"
#include "domains/audio_mnist/tones.h"

namespace motifbench {
namespace {

void BM_AudioClip(benchmark::State& state) {
  const ToneRecordings recordings;
  const ClipSetting setting;
  std::int64_t index = 0;
  for (auto _ : state) {
    RandomStream random = RandomStream::for_sample(/*seed=*/1, index++);
    const ClipPlan plan = draw_clip(setting, recordings, train_speakers(), random);
    benchmark::DoNotOptimize(
        mel_spectrogram(render_clip(plan, recordings, setting.samples, setting.noise, random)));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_AudioClip);

}  // namespace
}  // namespace motifbench
