#include "harness/cli/description.h"

#include <fmt/format.h>

namespace motifbench {
namespace {

std::string range_text(const ParameterSpec& parameter) {
  if (parameter.type == ParameterType::kChoice) return join(parameter.choices, "|");
  std::string type = parameter.type == ParameterType::kInteger ? "integer" : "number";
  if (parameter.minimum && parameter.maximum) {
    return fmt::format("{} in [{}, {}]", type, shortest(*parameter.minimum),
                       shortest(*parameter.maximum));
  }
  if (parameter.minimum) return fmt::format("{} >= {}", type, shortest(*parameter.minimum));
  if (parameter.maximum) return fmt::format("{} <= {}", type, shortest(*parameter.maximum));
  return type;
}

std::string shape_text(const GridShape& shape) {
  return fmt::format("{} x {} x {}", shape.channels, shape.rows, shape.cols);
}

}  // namespace

std::string describe_plugin(std::string_view kind, const Descriptor& descriptor) {
  std::string text = fmt::format("{} {}\n  {}\n  Source: {}\n", kind, descriptor.name,
                                 descriptor.summary, descriptor.source);
  if (descriptor.parameters.empty()) return text + "  Parameters: none\n";
  text += "  Parameters:\n";
  for (const ParameterSpec& parameter : descriptor.parameters) {
    text += fmt::format("    {} ({}; default {}): {}\n", parameter.name, range_text(parameter),
                        parameter.default_value, parameter.help);
  }
  return text;
}

std::string describe_facts(const DomainFacts& facts) {
  const TrainingSetting& training = facts.training;
  std::string text = fmt::format("  Preset {}:\n", facts.preset);
  const auto add = [&](std::string_view name, const std::string& value) {
    text += fmt::format("    {:<18}{}\n", name, value);
  };
  add("input", fmt::format("{} (channels x rows x columns)", shape_text(facts.input)));
  add("motifs", fmt::format("{} (channels x rows x columns)", shape_text(facts.motifs)));
  add("symbols", fmt::format("{}: {}", facts.symbols.size(), join(facts.symbols, " ")));
  add("minimum density", shortest(facts.minimum_density));
  add("line density", shortest(facts.line_density));
  add("batch size", fmt::to_string(training.batch_size));
  add("learning rate",
      fmt::format("{}, {} warm-up steps, cooldown {} samples", shortest(training.learning_rate),
                  training.warmup_steps, training.cooldown));
  add("validation", fmt::format("{} samples every {} samples", training.validation_amount,
                                training.validation_period));
  add("annealed budget", fmt::format("{} samples", training.annealed_samples));
  add("dense budget", fmt::format("{} samples", training.dense_samples));
  add("penalty budget", fmt::format("{} samples", training.penalty_samples));
  add("ablation budget", fmt::format("{} samples annealed, {} at the final density",
                                     training.ablation_samples, training.unannealed_samples));
  add("retrained budget", fmt::format("{} samples", training.retrained_samples));
  add("direct budget", fmt::format("{} samples in batches of {}", training.direct_samples,
                                   training.direct_batch_size));
  add("provenance", facts.provenance);
  return text;
}

std::string describe_metric(const MetricDefinition& metric) {
  return fmt::format("metric {}\n  {}\n  Definition: {}\n  Stored as a {}\n", metric.name,
                     metric.title, metric.definition,
                     metric.is_percentage ? "fraction, printed in percent" : "number");
}

}  // namespace motifbench
