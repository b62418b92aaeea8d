#pragma once

#include <nlohmann/json.hpp>

#include "domains/digit_circle/presets.h"

namespace motifbench {

/// What another implementation needs to build the same model and train it the same way: input shape
/// and symbols, `encoder`, `head` and its `transformer`, `bottleneck` and `training`.
nlohmann::json architecture_json(const DigitCirclePreset& preset, const TrainingSetting& training);

}  // namespace motifbench
