// DigitCircle: digits on a circle; the answer is their order around it (paper section 5.1;
// facts 2.2, 2.5-2.9). See README.md in this folder.

#include <numeric>

#include "domains/digit_circle/digit_swap.h"
#include "domains/digit_circle/necessity.h"
#include "domains/digit_circle/presets.h"
#include "harness/core/network.h"
#include "harness/nn/conv_encoder.h"
#include "harness/nn/sequence_head.h"
#include "harness/scoring/binning_scorer.h"
#include "harness/scoring/constant_scorer.h"
#include "harness/scoring/motif_scorer.h"
#include "harness/scoring/sequence_scorer.h"
#include "harness/scoring/single_motif_scorer.h"

namespace motifbench {
namespace {

// Dataset seeds of the paper's code.
constexpr std::int64_t kValidationSeed = -1;
constexpr std::int64_t kTestSeed = -2;
constexpr std::int64_t kBinningSeed = -3;
constexpr std::int64_t kPerturbationSeed = 0;

/// The paper shows binning at the line and four densities above it.
constexpr int kBinnedDensities = 5;

class DigitCircle : public Domain {
 public:
  explicit DigitCircle(DigitCirclePreset preset) : preset_(std::move(preset)) {}

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
    const auto add = [&](std::vector<EvaluationPass> more) {
      std::move(more.begin(), more.end(), std::back_inserter(passes));
    };
    passes.push_back({"motifs", Split::kMotifTest, preset_.test_samples,
                      std::make_shared<MotifScorer>(*this, ConfusionConvention::kPermutation)});
    passes.push_back(
        {"end to end", Split::kTest, preset_.test_samples, std::make_shared<SequenceScorer>()});
    add(single_motif_evaluation());
    if (preset_.single) return passes;
    add(binning_passes(preset_.facts, preset_.binned_samples, kBinningSeed, kBinnedDensities));
    add(perturbation());
    return passes;
  }

  std::shared_ptr<const Domain> single_motifs() const override {
    return std::make_shared<DigitCircle>(digit_circle_preset(preset_.facts.preset, true));
  }

  std::vector<EvaluationPass> single_motif_evaluation() const override {
    std::vector<EvaluationPass> passes;
    passes.push_back({.name = "single motifs",
                      .split = Split::kTest,
                      .samples = preset_.test_samples,
                      .scorer = std::make_shared<SingleMotifScorer>(
                          preset_.facts.motifs.channels,
                          static_cast<int>(preset_.facts.symbols.size()), "single_motif_error"),
                      .data = single_motifs(),
                      .map = ScoredMap::kMargins});
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
  /// The perturbation experiment, and the constant of the assumption it speaks for.
  std::vector<EvaluationPass> perturbation() const {
    std::vector<EvaluationPass> passes;
    passes.push_back({.name = "perturbation",
                      .split = Split::kTrain,
                      .samples = 2 * preset_.perturbed_samples,
                      .scorer = std::make_shared<PerturbationScorer>(
                          preset_.facts, preset_.perturbed_samples, draw_digit_swap),
                      .seed = kPerturbationSeed,
                      .last_rungs = 1});
    if (preset_.circle.min_digits == 3 && preset_.circle.max_digits == 6) {
      const Necessity necessity = circle_necessity();
      const std::int64_t subsets =
          std::accumulate(necessity.subsets.begin(), necessity.subsets.end(), std::int64_t{0});
      passes.push_back({.name = "necessity",
                        .samples = 0,
                        .scorer = std::make_shared<ConstantScorer>(
                            MetricValue{"necessity_alpha", necessity.alpha, subsets}),
                        .last_rungs = 1});
    }
    return passes;
  }

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
    [](const Parameters& parameters) {
      return std::make_unique<DigitCircle>(digit_circle_preset(
          parameters.choice("preset"), parameters.choice("motifs") == "single"));
    });

}  // namespace
}  // namespace motifbench
