#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reports/support/snapshot.h"

namespace motifbench {

/// Quantities that follow from what is stored, beside the stored metrics:
///   nominal_density       the density that the method was trained at
///   minimum_density       the domain's theoretical minimum
///   density_ratio         nominal over minimum
///   motif_error_sum       FPE + FNE + CE
///   recognised(SYMBOL)    share of the symbol's motifs whose strongest channel stands for it, as
///                         the confusion error (metric "ce") takes channels to stand for symbols
///   recognised(least)     the smallest of these over all symbols
///   missed(SYMBOL)        share of the symbol's motifs that no channel marks
///   symbol_share(SYMBOL)  the symbol's share of all pairs of prediction and truth
///   false_positive_share  share of these pairs that are predictions without truth
bool is_derived_metric(std::string_view metric);

/// A stored or derived metric of a model; nothing if the model does not have it.
std::optional<double> metric_of(const DomainRuns& domain, const DensityScores& model,
                                const std::string& metric);

/// Is it a density, to be printed as such?
bool is_density(std::string_view metric);

}  // namespace motifbench
