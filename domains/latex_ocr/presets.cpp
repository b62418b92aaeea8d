#include "domains/latex_ocr/presets.h"

#include <algorithm>

#include "harness/core/training_presets.h"
#include "harness/data/random_stream.h"

namespace motifbench {
namespace {

/// The authors' code, exactly (facts 2.3, 2.5-2.8).
LatexOcrPreset paper() {
  LatexOcrPreset preset;
  preset.facts.provenance = "the paper's formulas, typeset by TeX; noise from a stream of our own";
  TrainingSetting& training = preset.facts.training;
  training.batch_size = 8;
  training.retrained_samples = 60'000;
  training.retrained_rungs_up = 4;
  training.direct_samples = 3'000'000;
  preset.facts.bottleneck = {.affine_batch_norm = false, .accumulate_until = 10};
  preset.facts.motifs.channels = 32;
  preset.encoder.width = 64;
  preset.encoder.residual_units = 16;
  preset.test_samples = 10'000;
  preset.perturbed_samples = 1'000;
  return preset;
}

/// What presets that learn within hours share: narrow networks.
void make_lean(LatexOcrPreset& preset) {
  preset.facts.training.retrained_rungs_up = 0;
  preset.encoder.width = 16;
  // With so few samples the row LSTM does not learn to count columns in time.
  preset.head.map_code = MapCode::kRowsAndCols;
}

/// The paper's data and evaluation with lean networks and a faster schedule.
LatexOcrPreset lite() {
  LatexOcrPreset preset = paper();
  make_lean(preset);
  TrainingSetting& training = preset.facts.training;
  use_lite_training(training);
  training.dense_samples = 200'000;
  training.penalty_samples = training.ablation_samples = training.unannealed_samples = 300'000;
  training.direct_samples = 300'000;
  preset.encoder.residual_units = 6;
  preset.head.transformer = {
      .width = 128, .heads = 4, .feed_forward = 256, .layers = 2, .dropout = 0};
  return preset;
}

/// Short formulas over six characters at half the resolution, for minutes on one core.
LatexOcrPreset quick() {
  LatexOcrPreset preset = paper();
  make_lean(preset);
  preset.facts.provenance = "short formulas over six characters, typeset by TeX";
  preset.formulas.grammar = {.characters = "014xya", .longest = 6};
  preset.formulas.render = {.dots_per_inch = 100, .rows = 32, .cols = 72, .footprint_margin = 1};
  preset.formulas.noise = 0.05;
  preset.symbols = {.size = 24, .formulas = 2'000};
  use_quick_training(preset.facts.training);
  // Formulas bear a faster fall of density than digits on a circle do.
  preset.facts.training.threshold_decay = 1.5e-5;
  preset.facts.training.annealed_samples = 140'000;
  preset.facts.training.ablation_samples = preset.facts.training.unannealed_samples = 90'000;
  preset.facts.motifs.channels = 16;
  preset.encoder.residual_units = 2;
  preset.head.pool_rows = preset.head.pool_cols = 4;
  preset.head.transformer = {
      .width = 64, .heads = 4, .feed_forward = 128, .layers = 1, .dropout = 0};
  preset.test_samples = preset.perturbed_samples = 1'000;
  return preset;
}

/// Quick's task with networks and budgets so small that a cell ends in seconds. Learns nothing; for
/// trying the machinery.
LatexOcrPreset tiny() {
  LatexOcrPreset preset = quick();
  use_tiny_training(preset.facts.training);
  preset.encoder.width = 4;
  preset.encoder.residual_units = 1;
  preset.head.pool_rows = preset.head.pool_cols = 8;
  preset.head.transformer = {
      .width = 8, .heads = 2, .feed_forward = 8, .layers = 1, .dropout = 0.1};
  preset.test_samples = preset.perturbed_samples = 32;
  return preset;
}

constexpr NamedPreset<LatexOcrPreset> kPresets[] = {
    {"paper", paper}, {"lite", lite}, {"quick", quick}, {"tiny", tiny}};

/// Printed symbols of a formula: the mean over the first 200 test samples, as in the paper (9.64).
double mean_printed_symbols(const GrammarSetting& grammar) {
  constexpr int kFormulas = 200;
  std::int64_t printed = 0;
  for (int index = 0; index < kFormulas; ++index) {
    RandomStream random = RandomStream::for_sample(kLatexTestSeed, index);
    const Formula formula = draw_formula(grammar, random);
    printed += std::count_if(formula.begin(), formula.end(), is_printed);
  }
  return static_cast<double>(printed) / kFormulas;
}

void fill_facts(LatexOcrPreset& preset) {
  DomainFacts& facts = preset.facts;
  const RenderSetting& render = preset.formulas.render;
  const int rows = preset.single ? preset.symbols.size : render.rows;
  const int cols = preset.single ? preset.symbols.size : render.cols;
  facts.input = {.channels = 1, .rows = rows, .cols = cols};
  facts.ink = Ink::kLow;
  facts.motifs.rows = rows;
  facts.motifs.cols = cols;
  for (const Token symbol : printed_symbols(preset.formulas.grammar.characters)) {
    facts.symbols.push_back(symbol_name(symbol));
  }
  if (preset.single) facts.symbols.pop_back();  // no fraction bar stands alone
  const double printed = preset.single ? 1 : mean_printed_symbols(preset.formulas.grammar);
  facts.minimum_density = printed / facts.motifs.size();
  facts.line_density = line_density(facts.minimum_density);
}

}  // namespace

std::vector<std::string> latex_ocr_presets() { return preset_names<LatexOcrPreset>(kPresets); }

LatexOcrPreset latex_ocr_preset(const std::string& name, bool single) {
  LatexOcrPreset preset = make_preset<LatexOcrPreset>(kPresets, "latex_ocr", name);
  preset.facts.preset = name;
  preset.single = single;
  fill_facts(preset);
  preset.encoder.motif_channels = preset.facts.motifs.channels;
  preset.head.motifs = preset.facts.motifs;
  const GrammarSetting& grammar = preset.formulas.grammar;
  preset.head.symbols = static_cast<int>(single ? preset.facts.symbols.size()
                                                : vocabulary(grammar.characters).size());
  preset.head.longest = single ? 1 : grammar.longest;
  return preset;
}

}  // namespace motifbench
