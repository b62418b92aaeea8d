// LaTeX-OCR as the harness sees it. Its data have unit tests of their own.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "domains/latex_ocr/character_swap.h"
#include "domains/latex_ocr/presets.h"
#include "domains/latex_ocr/token.h"
#include "harness/core/network.h"
#include "tests/unit/expect_error.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

std::unique_ptr<Domain> make_latex(const std::string& preset,
                                   const std::string& motifs = "formula") {
  return DomainRegistry::instance().make("latex_ocr", {{"preset", preset}, {"motifs", motifs}});
}

std::int64_t latex_parameters_of(const torch::nn::Module& module) {
  std::int64_t count = 0;
  for (const torch::Tensor& tensor : module.parameters()) count += tensor.numel();
  return count;
}

TEST(LatexOcr, PaperIsThePapers) {
  const auto domain = make_latex("paper");
  const DomainFacts& facts = domain->facts();
  EXPECT_DOUBLE_EQ(facts.minimum_density, 9.64 / (32 * 120 * 360));
  EXPECT_NEAR(facts.line_density, 8.939187e-06, 5e-13);
  EXPECT_EQ(facts.symbols.size(), 20U);
  EXPECT_FALSE(facts.bottleneck.affine_batch_norm);
  EXPECT_EQ(facts.bottleneck.accumulate_until, 10);
  EXPECT_EQ(facts.training.batch_size, 8);
  // The bottleneck of this domain has no parameters.
  const std::int64_t g = latex_parameters_of(*domain->make_g());
  EXPECT_EQ(g, 1'188'000);
  EXPECT_EQ(g + latex_parameters_of(*domain->make_h()), 46'949'052);
}

TEST(LatexOcr, FactsNeedNoTexAndSamplesSayWhatToInstall) {
  const TemporaryFolder empty;
  const std::string path = std::getenv("PATH");
  const char* const cache = std::getenv("MOTIFBENCH_CACHE");
  const std::string old_cache = cache == nullptr ? "" : cache;
  setenv("PATH", empty.path().c_str(), 1);
  setenv("MOTIFBENCH_CACHE", (empty.path() / "cache").c_str(), 1);
  const auto domain = make_latex("tiny");
  EXPECT_NE(domain->missing().find("install texlive-latex-base"), std::string::npos);
  expect_failure({"latex", "texlive-latex-base"}, [&] { domain->sample({Split::kTrain, 1, 0}); });
  expect_failure({"latex", "texlive-latex-base"}, [&] {
    make_latex("tiny", "single")->sample({Split::kTrain, 1, 0});
  });
  setenv("PATH", path.c_str(), 1);
  // The same object works as soon as TeX is there.
  EXPECT_FALSE(domain->sample({Split::kTrain, 1, 0}).target.empty());
  EXPECT_EQ(domain->missing(), "");
  old_cache.empty() ? unsetenv("MOTIFBENCH_CACHE")
                    : setenv("MOTIFBENCH_CACHE", old_cache.c_str(), 1);
}

TEST(LatexOcr, SplitsAreThePapersDatasets) {
  const auto domain = make_latex("quick");
  const LatexOcrPreset preset = latex_ocr_preset("quick", false);
  const FormulaData data(preset.formulas, {}, "");
  EXPECT_EQ(domain->sample({Split::kTrain, 4, 7}), formula_example(data, 4, 7));
  EXPECT_EQ(domain->sample({Split::kValidation, 4, 7}), formula_example(data, -1, 7));
  EXPECT_EQ(domain->sample({Split::kTest, 4, 7}), formula_example(data, -2, 7));
  EXPECT_EQ(domain->sample({Split::kMotifTest, 4, 7}), formula_example(data, -2, 7));
}

TEST(LatexOcr, QuickFormulasFitTheirImage) {
  const auto domain = make_latex("quick");
  const LatexOcrPreset preset = latex_ocr_preset("quick", false);
  const std::vector<Token> tokens = vocabulary(preset.formulas.grammar.characters);
  for (std::int64_t index = 0; index < 2000; ++index) {
    const Example example = domain->sample({Split::kTest, 0, index});
    const auto printed = std::count_if(
        example.target.begin(), example.target.end(),
        [&](std::int64_t id) { return is_printed(tokens.at(static_cast<std::size_t>(id))); });
    EXPECT_EQ(printed, static_cast<std::ptrdiff_t>(example.motifs.size())) << index;
    EXPECT_LE(example.target.size(), 6U);
  }
}

TEST(LatexOcr, TargetsReadLikeThePapers) {
  const auto domain = make_latex("paper");
  const FormulaData data(latex_ocr_preset("paper", false).formulas, {}, "");
  EXPECT_EQ(domain->target_text(formula_example(data, -2, 2).target),
            "FRAC( b FRACMID a SUB( 0 SUB) FRAC)");
  EXPECT_EQ(domain->target_text(std::vector<std::int64_t>{0, 26, -1}), "+ ? ?");
  EXPECT_EQ(make_latex("paper", "single")->target_text(std::vector<std::int64_t>{0, 18, 19}),
            "( z ?");
}

TEST(LatexOcr, ASwapChangesOneCharacterEverywhere) {
  const std::string characters = "014xya";
  const std::vector<Token> tokens = vocabulary(characters);
  const std::vector<Token> symbols = printed_symbols(characters);
  const Formula formula = "x+x_4,";
  Example example;
  for (const Token token : formula) {
    example.target.push_back(std::find(tokens.begin(), tokens.end(), token) - tokens.begin());
  }
  std::set<Token> changed;
  std::set<Token> into;
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    RandomStream random(seed);
    const auto swap = draw_character_swap(characters, example, random);
    ASSERT_TRUE(swap);
    const Token from = symbols.at(static_cast<std::size_t>(swap->symbol));
    const Token to = symbols.at(static_cast<std::size_t>(swap->replacement));
    EXPECT_NE(from, to);
    Formula expected = formula;
    std::replace(expected.begin(), expected.end(), from, to);
    Formula found;
    for (const std::int64_t id : swap->target) found += tokens.at(static_cast<std::size_t>(id));
    EXPECT_EQ(found, expected);
    changed.insert(from);
    into.insert(to);
  }
  EXPECT_EQ(changed, (std::set<Token>{'x', '4'}));
  EXPECT_EQ(into.size(), 6U);
}

}  // namespace
}  // namespace motifbench
