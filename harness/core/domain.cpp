#include "harness/core/domain.h"

#include <cmath>
#include <utility>

#include "harness/core/error.h"

namespace motifbench {

std::vector<EvaluationPass> Domain::single_motif_evaluation() const { return {}; }

ParameterSpec preset_parameter(std::vector<std::string> presets) {
  ParameterSpec spec;
  spec.name = "preset";
  spec.type = ParameterType::kChoice;
  // Called before main, where nothing may be thrown: an empty list fails at the first look-up.
  if (!presets.empty()) spec.default_value = presets.front();
  spec.help = "size of the task: data, network, optimisation and evaluation together";
  spec.choices = std::move(presets);
  return spec;
}

double line_density(double minimum_density) {
  // A subnormal number would stop shrinking and the ladder would not end.
  if (!(minimum_density > 0) || !std::isnormal(minimum_density)) {
    throw_failure("minimum density {} is not a positive number", minimum_density);
  }
  // Stepping down instead of taking logarithms: exact where the minimum is itself a rung.
  double density = 0.5;
  while (density * 0.75 >= minimum_density) density *= 0.75;
  return density;
}

}  // namespace motifbench
