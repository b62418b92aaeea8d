#include "harness/metrics/definitions.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "harness/core/error.h"
#include "harness/core/text.h"

namespace motifbench {
namespace {

constexpr std::array<MetricDefinition, 24> kDefinitions{{
    {"e2ee", "E2EE",
     "End-to-end error: mean over test samples of the edit distance between the predicted and the "
     "true token sequence, divided by the length of the longer one."},
    {"exact_match_error", "exact-match error",
     "Share of test samples whose predicted token sequence differs anywhere from the true one."},
    {"fpe", "FPE",
     "False-positive error as the authors' code counts it: non-zero activations outside all true "
     "footprints, divided by these plus the detected footprints (those with a non-zero activation "
     "inside, each counted once). 0 when nothing is predicted."},
    {"fne", "FNE",
     "False-negative error: share of true motifs without any non-zero activation in their "
     "footprint; a site in two footprints belongs to the one placed first."},
    {"ce", "CE",
     "Confusion error in the domain's convention: over the detected footprints, the share whose "
     "strongest channel is not the one that stands for the true symbol. Channels get their symbol "
     "as in ce_permutation (DigitCircle) or ce_many_to_one (LaTeX-OCR, "
     "AudioMNISTSequence). 1 when nothing is detected."},
    {"fpe_formula", "FPE (formula)",
     "False-positive error as the paper's formula defines it: non-zero activations outside all "
     "true "
     "footprints, divided by all non-zero activations. 0 when nothing is predicted."},
    {"ce_permutation", "CE (one-to-one)",
     "Confusion error under the best one-to-one assignment of channels to symbols, fitted on the "
     "same samples: 1 - assigned pairs / detected footprints. 1 when nothing is detected."},
    {"ce_many_to_one", "CE (many-to-one)",
     "Confusion error with each channel assigned to its most frequent true symbol, fitted on the "
     "same samples; several channels may share a symbol. 1 when nothing is detected."},
    {"density", "density",
     "Measured density: share of the motif activations (channels x sites) that are non-zero, over "
     "the samples on which the motif errors are measured. Sparsity is 1 - density.",
     /*is_percentage=*/false},
    {"entropy_bound", "entropy bound",
     "Bits that the bottleneck can carry about one input at the measured density d: sites x "
     "channels "
     "x (H(d) + 4 d), H the binary entropy in bits, 4 bits for the value of a non-zero activation.",
     /*is_percentage=*/false},
    {"e2ee_gap_2_bins", "E2EE rise, 2 bins",
     "Rise of E2EE when every non-zero activation is replaced by the mean of its bin, 2 bins per "
     "channel whose edges are quantiles of the channel's non-zero activations in a calibration "
     "pass."},
    {"e2ee_gap_4_bins", "E2EE rise, 4 bins", "As e2ee_gap_2_bins, with 4 bins."},
    {"e2ee_gap_8_bins", "E2EE rise, 8 bins", "As e2ee_gap_2_bins, with 8 bins."},
    {"e2ee_gap_16_bins", "E2EE rise, 16 bins", "As e2ee_gap_2_bins, with 16 bins."},
    {"perturbation_accuracy", "perturbation accuracy",
     "Of samples answered rightly: share whose answer changes exactly as it should when one "
     "symbol's "
     "motifs are moved to another symbol's channel. Channels stand for the symbol that makes more "
     "than 75 % of their detected footprints; without one for a drawn symbol the answer counts as "
     "wrong. As in the paper the samples are of one stream for all "
     "cells: dataset seed 0 of DigitCircle, stream 1 of the other domains, which is what the cells "
     "of seed 1 are trained on. The one metric that is better larger."},
    {"necessity_alpha", "necessity constant",
     "Constant of the domain in the theorem's assumption that motifs are necessary: the "
     "probability "
     "mass of samples that one motif less turns into another likely sample (enumerated, not "
     "measured; its sample count is the number of enumerated placements).",
     /*is_percentage=*/false},
    {"single_motif_error", "single-motif error",
     "Share of inputs with a single motif that g names wrongly: the input's class is the channel "
     "with "
     "the largest value anywhere before the cut at 0, each channel standing for its most frequent "
     "true symbol, fitted on the same samples."},
    {"single_motif_error_symbols", "single-motif error, letters and digits",
     "As single_motif_error, over the samples whose symbol is a letter or a digit."},
    {"single_motif_error_train_speakers", "single-motif error, training speakers",
     "As single_motif_error, on samples of the speakers that training heard."},
    {"fpe_train_speakers", "FPE, training speakers",
     "As fpe, on fresh samples of the speakers that training heard."},
    {"fne_train_speakers", "FNE, training speakers",
     "As fne, on fresh samples of the speakers that training heard."},
    {"ce_train_speakers", "CE, training speakers",
     "As ce, on fresh samples of the speakers that training heard."},
    {"exact_match_error_train_speakers", "exact-match error, training speakers",
     "As exact_match_error, on fresh samples of the speakers that training heard."},
    {"e2ee_train_speakers", "E2EE, training speakers",
     "As e2ee, on fresh samples of the speakers that training heard."},
}};

}  // namespace

std::span<const MetricDefinition> metric_definitions() { return kDefinitions; }

const MetricDefinition& find_metric(std::string_view name) {
  const auto position = std::find_if(kDefinitions.begin(), kDefinitions.end(),
                                     [&](const auto& entry) { return entry.name == name; });
  if (position != kDefinitions.end()) return *position;
  std::vector<std::string> names;
  for (const MetricDefinition& entry : kDefinitions) names.emplace_back(entry.name);
  throw_usage("unknown metric '{}'{}; valid: {}", name, nearest_hint(std::string(name), names),
              join(names, ", "));
}

}  // namespace motifbench
