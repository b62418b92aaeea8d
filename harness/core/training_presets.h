#pragma once

#include <span>
#include <string>
#include <vector>

#include "harness/core/domain.h"
#include "harness/core/error.h"

namespace motifbench {

/// Training settings that domains' presets of the same name share; a preset changes what its task
/// needs otherwise. They leave alone what belongs to the data: rungs, and where g is taken from.
void use_lite_training(TrainingSetting& training);   // full-sized data, hours on one core
void use_quick_training(TrainingSetting& training);  // small data, minutes on one core
void use_tiny_training(TrainingSetting& training);   // seconds; learns nothing

/// A preset of a domain by its name.
template <typename Preset>
struct NamedPreset {
  const char* name;
  Preset (*make)();
};

template <typename Preset>
std::vector<std::string> preset_names(std::span<const NamedPreset<Preset>> presets) {
  std::vector<std::string> names;
  for (const NamedPreset<Preset>& preset : presets) names.emplace_back(preset.name);
  return names;
}

/// A usage error if there is none of that name.
template <typename Preset>
Preset make_preset(std::span<const NamedPreset<Preset>> presets, const char* domain,
                   const std::string& name) {
  for (const NamedPreset<Preset>& preset : presets) {
    if (preset.name == name) return preset.make();
  }
  throw_usage("{} has no preset '{}'", domain, name);
}

}  // namespace motifbench
