// LaTeX-OCR: a typeset formula; the answer is its LaTeX tokens (paper section 5.1; facts 2.3,
// 2.5-2.9). See README.md in this folder.

#include <cctype>
#include <iterator>
#include <memory>
#include <mutex>

#include "domains/latex_ocr/character_swap.h"
#include "domains/latex_ocr/glyphs.h"
#include "domains/latex_ocr/presets.h"
#include "harness/core/network.h"
#include "harness/nn/conv_encoder.h"
#include "harness/nn/sequence_head.h"
#include "harness/scoring/motif_scorer.h"
#include "harness/scoring/sequence_scorer.h"
#include "harness/scoring/single_motif_scorer.h"

namespace motifbench {
namespace {

// The perturbation experiment changes formulas of this training stream, as the paper's did.
constexpr std::int64_t kPerturbationSeed = 1;

class LatexOcr : public Domain {
 public:
  explicit LatexOcr(LatexOcrPreset preset)
      : preset_(std::move(preset)),
        formulas_(preset_.formulas, TexPrograms{}, default_cache_folder()),
        symbols_(formulas_, preset_.symbols) {}

  const DomainFacts& facts() const override { return preset_.facts; }

  std::string missing() const override {
    return tex_is_installed(TexPrograms{}) ? "" : fmt::format("TeX: install {}", kTexPackages);
  }

  std::string data_version() const override { return GlyphSource::rasteriser(); }

  Example sample(const SampleKey& key) const override {
    const std::int64_t seed = dataset_seed(key);
    return preset_.single ? symbols_.example(seed, key.index)
                          : formula_example(formulas_, seed, key.index);
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
                      std::make_shared<MotifScorer>(*this, ConfusionConvention::kManyToOne)});
    passes.push_back(
        {"end to end", Split::kTest, preset_.test_samples, std::make_shared<SequenceScorer>()});
    std::vector<EvaluationPass> singles = single_motif_evaluation();
    std::move(singles.begin(), singles.end(), std::back_inserter(passes));
    if (!preset_.single) passes.push_back(perturbation());
    return passes;
  }

  std::shared_ptr<const Domain> single_motifs() const override {
    // One for all evaluations: it cuts its symbols out of thousands of formulas.
    std::call_once(single_made_, [&] {
      single_ = std::make_shared<LatexOcr>(latex_ocr_preset(preset_.facts.preset, true));
    });
    return single_;
  }

  std::vector<EvaluationPass> single_motif_evaluation() const override {
    std::shared_ptr<const Domain> single = single_motifs();
    const DomainFacts& facts = single->facts();
    std::vector<EvaluationPass> passes;
    passes.push_back({.name = "single motifs",
                      .split = Split::kTest,
                      .samples = preset_.test_samples,
                      .scorer = std::make_shared<SingleMotifScorer>(
                          facts.motifs.channels, static_cast<int>(facts.symbols.size()),
                          "single_motif_error", characters_among(facts.symbols)),
                      .data = single,
                      .map = ScoredMap::kMargins});
    return passes;
  }

  std::string target_text(std::span<const std::int64_t> target) const override {
    const std::string& characters = preset_.formulas.grammar.characters;
    const std::vector<Token> names =
        preset_.single ? printed_symbols(characters) : vocabulary(characters);
    std::string text;
    for (const std::int64_t id : target) {
      if (!text.empty()) text += ' ';
      const bool valid = id >= 0 && id < preset_.head.symbols;
      const Token token = valid ? names[static_cast<std::size_t>(id)] : '?';
      text += preset_.single ? symbol_name(token) : token_name(token);
    }
    return text;
  }

 private:
  EvaluationPass perturbation() const {
    const std::string characters = preset_.formulas.grammar.characters;
    return {.name = "perturbation",
            .split = Split::kTrain,
            .samples = 2 * preset_.perturbed_samples,
            .scorer = std::make_shared<PerturbationScorer>(
                preset_.facts, preset_.perturbed_samples,
                [characters](const Example& example, RandomStream& random) {
                  return draw_character_swap(characters, example, random);
                }),
            .seed = kPerturbationSeed,
            .last_rungs = 1};
  }

  /// Positions of the digits and letters: the paper also compares without `+()`.
  static std::vector<int> characters_among(const std::vector<std::string>& symbols) {
    std::vector<int> positions;
    for (std::size_t i = 0; i < symbols.size(); ++i) {
      if (std::isalnum(static_cast<unsigned char>(symbols[i].front())) != 0) {
        positions.push_back(static_cast<int>(i));
      }
    }
    return positions;
  }

  /// Motif errors and end-to-end errors are measured on the same formulas.
  static std::int64_t dataset_seed(const SampleKey& key) {
    switch (key.split) {
      case Split::kTrain:
        return key.seed;
      case Split::kValidation:
        return kLatexValidationSeed;
      case Split::kTest:
      case Split::kMotifTest:
        return kLatexTestSeed;
    }
    throw_failure("latex_ocr has no such split");
  }

  LatexOcrPreset preset_;
  FormulaData formulas_;
  SingleSymbols symbols_;
  mutable std::once_flag single_made_;
  mutable std::shared_ptr<const Domain> single_;
};

MOTIFBENCH_REGISTER_DOMAIN(
    Descriptor{
        .name = "latex_ocr",
        .summary = "noisy images of typeset formulas; read them as LaTeX (needs TeX: Debian's "
                   "package texlive-latex-base)",
        .source = "arXiv 2302.01976, section 5.1",
        .parameters = {preset_parameter(latex_ocr_presets()),
                       {.name = "motifs",
                        .type = ParameterType::kChoice,
                        .default_value = "formula",
                        .help =
                            "whole formulas, or a single symbol cut out of one in the centre of "
                            "a smaller image",
                        .choices = {"formula", "single"}}}},
    [](const Parameters& parameters) {
      return std::make_unique<LatexOcr>(
          latex_ocr_preset(parameters.choice("preset"), parameters.choice("motifs") == "single"));
    });

}  // namespace
}  // namespace motifbench
