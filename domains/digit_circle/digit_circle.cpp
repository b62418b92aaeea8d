// DigitCircle: digits on a circle; the answer is their order around it (paper section 5.1;
// facts 2.2, 2.5-2.8). See README.md in this folder.

#include "domains/digit_circle/presets.h"
#include "harness/core/network.h"
#include "harness/nn/conv_encoder.h"
#include "harness/nn/sequence_head.h"
#include "harness/scoring/motif_scorer.h"
#include "harness/scoring/sequence_scorer.h"

namespace motifbench {
namespace {

// Dataset seeds of the paper's code.
constexpr std::int64_t kValidationSeed = -1;
constexpr std::int64_t kTestSeed = -2;

class DigitCircle : public Domain {
 public:
  explicit DigitCircle(const Parameters& parameters)
      : preset_(digit_circle_preset(parameters.choice("preset"),
                                    parameters.choice("motifs") == "single")) {}

  const DomainFacts& facts() const override { return preset_.facts; }

  Example sample(const SampleKey& key) const override {
    RandomStream random = stream(key);
    return preset_.single ? generate_single(preset_.circle, random)
                          : generate_circle(preset_.circle, random);
  }

  std::shared_ptr<FirstHalf> make_g() const override {
    return std::make_shared<ConvEncoder>(preset_.encoder);
  }

  std::shared_ptr<SecondHalf> make_h() const override {
    return std::make_shared<SequenceHead>(preset_.head);
  }

  std::vector<EvaluationPass> evaluation() const override {
    std::vector<EvaluationPass> passes;
    passes.push_back({"motifs", Split::kMotifTest, preset_.test_samples,
                      std::make_unique<MotifScorer>(*this, ConfusionConvention::kPermutation)});
    passes.push_back(
        {"end to end", Split::kTest, preset_.test_samples, std::make_unique<SequenceScorer>()});
    return passes;
  }

  std::string target_text(std::span<const std::int64_t> target) const override {
    std::string text;
    for (const std::int64_t id : target) {
      text += id >= 0 && id <= 9 ? static_cast<char>('0' + id) : '?';
    }
    return text;
  }

 private:
  /// The motif test set is seeded with the index itself, the others with a hash of (seed, index).
  RandomStream stream(const SampleKey& key) const {
    switch (key.split) {
      case Split::kTrain:
        return RandomStream::for_sample(key.seed, key.index);
      case Split::kValidation:
        return RandomStream::for_sample(kValidationSeed, key.index);
      case Split::kTest:
        return RandomStream::for_sample(kTestSeed, key.index);
      case Split::kMotifTest:
        return RandomStream(static_cast<std::uint32_t>(key.index));
    }
    throw_failure("digit_circle has no such split");
  }

  DigitCirclePreset preset_;
};

MOTIFBENCH_REGISTER_DOMAIN(
    Descriptor{
        .name = "digit_circle",
        .summary = "noisy images of digits on a circle; read them counter-clockwise",
        .source = "arXiv 2302.01976, section 5.1",
        .parameters = {preset_parameter(digit_circle_presets()),
                       {.name = "motifs",
                        .type = ParameterType::kChoice,
                        .default_value = "circle",
                        .help = "several digits on a circle, or a single one in the centre of a "
                                "smaller image",
                        .choices = {"circle", "single"}}}},
    [](const Parameters& parameters) { return std::make_unique<DigitCircle>(parameters); });

}  // namespace
}  // namespace motifbench
