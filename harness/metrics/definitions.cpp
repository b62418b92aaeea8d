#include "harness/metrics/definitions.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "harness/core/error.h"
#include "harness/core/text.h"

namespace motifbench {
namespace {

constexpr std::array<MetricDefinition, 9> kDefinitions{{
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
     "as in ce_permutation (DigitCircle, Splicing) or ce_many_to_one (LaTeX-OCR, "
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
     "the samples on which the motif errors are measured. Sparsity is 1 - density."},
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
