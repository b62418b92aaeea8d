#include "domains/audio_mnist/espeak_speakers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <set>
#include <span>
#include <string_view>

#include "domains/audio_mnist/resample.h"
#include "harness/core/error.h"
#include "harness/data/random_stream.h"

namespace motifbench {
namespace {

constexpr std::array<std::string_view, 8> kAccents = {
    "en-us",          "en-gb",          "en-gb-scotland", "en-gb-x-rp",
    "en-gb-x-gbclan", "en-gb-x-gbcwmd", "en-029",         "en-us-nyc"};

// The variants of espeak-ng 1.51 that sound like people: no whispers, croaks or robots.
constexpr std::array<std::string_view, kSpeakers> kVariants = {
    "m1",     "f1",      "m2",      "f2",       "m3",       "f3",      "m4",    "f4",
    "m5",     "f5",      "m6",      "Alicia",   "m7",       "Andrea",  "m8",    "Annie",
    "Alex",   "anika",   "Andy",    "aunty",    "Denis",    "belinda", "Diogo", "grandma",
    "Gene",   "linda",   "Gene2",   "shelby",   "Henrique", "steph",   "Hugo",  "steph2",
    "Jacky",  "steph3",  "Lee",     "pedro",    "Mario",    "Michael", "Mike",  "Nguyen",
    "Storm",  "adam",    "antonio", "benjamin", "boris",    "caleb",   "david", "ed",
    "edward", "edward2", "grandpa", "gustave",  "john",     "marcelo", "max",   "michel",
    "miguel", "norbert", "pablo",   "paul"};

constexpr std::array<std::string_view, kDigits> kWords = {"zero", "one", "two",   "three", "four",
                                                          "five", "six", "seven", "eight", "nine"};
// They bend the melody of the word.
constexpr std::array<std::string_view, 4> kEndings = {"", ".", "!", "?"};

constexpr float kSilence = 0.01F;  // what is below it at the ends does not count as spoken
constexpr std::size_t kLongest = kSampleRate;  // of a recording: slow voices must hurry
constexpr int kMostAttempts = 5;
/// Samples: 60 and 175 ms. Recordings last 0.64 s in the mean, as those of AudioMNIST do.
constexpr int kShortestSilence = 480, kLongestSilence = 1400;

/// Streams of the two kinds of draw.
constexpr std::int64_t kSpeakerStream = 1, kTakeStream = 2;

double draw(RandomStream& random, double low, double high) {
  return low + (high - low) * random.uniform();
}

int draw_integer(RandomStream& random, int low, int high) {
  return static_cast<int>(random.integer(low, high + 1));
}

/// The spoken part alone.
std::span<const float> without_silence(std::span<const float> samples, const Utterance& utterance) {
  const auto loud = [](float value) { return std::abs(value) > kSilence; };
  const auto first = std::find_if(samples.begin(), samples.end(), loud);
  if (first == samples.end()) {
    throw_failure("espeak-ng speaks '{}' with voice {} as silence only", utterance.text,
                  utterance.voice);
  }
  return {first, std::find_if(samples.rbegin(), samples.rend(), loud).base()};
}

}  // namespace

EspeakSpeaker espeak_speaker(int speaker) {
  const auto number = static_cast<std::size_t>(speaker - 1);
  RandomStream random = RandomStream::for_sample(kSpeakerStream, speaker);
  EspeakSpeaker made;
  made.voice = fmt::format("{}+{}", kAccents[number % kAccents.size()], kVariants.at(number));
  made.pitch = draw_integer(random, 30, 70);
  made.speed = draw_integer(random, 120, 170);
  made.stretch = draw(random, 0.94, 1.06);
  made.loudness = draw(random, 0.35, 0.9);
  return made;
}

void check_voices() {
  const std::set<std::string> there = voice_variants();
  for (const std::string_view variant : kVariants) {
    if (!there.contains(std::string(variant))) {
      throw_failure("this espeak-ng has no voice variant '{}'; 1.51 has all that are needed",
                    variant);
    }
  }
}

EspeakTake espeak_take(const RecordingKey& key) {
  const EspeakSpeaker speaker = espeak_speaker(key.speaker);
  RandomStream random =
      RandomStream::for_sample(kTakeStream, static_cast<std::int64_t>(key.position()));
  EspeakTake take;
  const auto ending = static_cast<std::size_t>(random.integer(0, kEndings.size()));
  take.utterance.text =
      fmt::format("{}{}", kWords[static_cast<std::size_t>(key.digit)], kEndings[ending]);
  take.utterance.voice = speaker.voice;
  take.utterance.pitch = speaker.pitch + draw_integer(random, -8, 8);
  take.utterance.speed = static_cast<int>(std::lround(speaker.speed * draw(random, 0.88, 1.12)));
  take.stretch = speaker.stretch * draw(random, 0.985, 1.015);
  take.loudness = speaker.loudness * draw(random, 0.75, 1.1);
  take.lead = draw_integer(random, kShortestSilence, kLongestSilence);
  take.tail = draw_integer(random, kShortestSilence, kLongestSilence);
  return take;
}

std::vector<float> synthesise(const RecordingKey& key) {
  EspeakTake take = espeak_take(key);
  for (int attempt = 0; attempt < kMostAttempts; ++attempt) {
    std::vector<float> samples = resample(speak(take.utterance), kEspeakRate * take.stretch);
    for (float& value : samples) value *= static_cast<float>(take.loudness);
    const std::span<const float> spoken = without_silence(samples, take.utterance);
    std::vector<float> recording(static_cast<std::size_t>(take.lead + take.tail) + spoken.size());
    std::copy(spoken.begin(), spoken.end(), recording.begin() + take.lead);
    if (recording.size() <= kLongest) return recording;
    take.utterance.speed += take.utterance.speed / 4;
  }
  throw_failure("espeak-ng speaks '{}' with voice {} for more than {} s", take.utterance.text,
                take.utterance.voice, kLongest / kSampleRate);
}

}  // namespace motifbench
