#include "domains/audio_mnist/speakers.h"

#include <cstddef>
#include <numeric>
#include <vector>

#include "harness/data/random_stream.h"

namespace motifbench {
namespace {

constexpr std::size_t kTrainSpeakers = 51;

std::vector<int> shuffled_speakers() {
  std::vector<int> speakers(kSpeakers);
  std::iota(speakers.begin(), speakers.end(), 1);
  RandomStream(/*seed=*/0).shuffle(speakers);
  return speakers;
}

}  // namespace

std::span<const int> speaker_order() {
  static const std::vector<int> order = shuffled_speakers();
  return order;
}

std::span<const int> train_speakers() { return speaker_order().first(kTrainSpeakers); }

std::span<const int> test_speakers() { return speaker_order().subspan(kTrainSpeakers); }

}  // namespace motifbench
